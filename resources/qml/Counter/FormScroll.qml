// The fields of a form under one another. Where they do not fit, the one with the keyboard is brought into sight.
import QtQuick
import Hall

Flickable {
    id: flick

    default property alias fields: column.data
    readonly property Item focused: Window.activeFocusItem

    contentHeight: column.height
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height

    onFocusedChanged: reveal()
    onContentHeightChanged: reveal()
    onHeightChanged: reveal()

    function reveal() {
        let field = focused
        while (field && field.parent !== column)
            field = field.parent
        if (!field)
            return
        const lowest = Math.max(0, contentHeight - height)
        contentY = Math.min(lowest, Math.max(0, Math.min(field.y, Math.max(contentY, field.y + field.height + 8 - height))))
    }

    Column {
        id: column
        width: flick.width
        spacing: 12
    }
    ScrollMark { view: flick }
}
