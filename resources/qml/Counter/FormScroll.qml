// The fields of a form under one another. Where they do not fit, the one with the keyboard is brought into sight.
import QtQuick
import Hall

Flickable {
    id: flick

    default property alias fields: column.data
    readonly property Item focused: Window.activeFocusItem
    // Room at both sides for the ring around the field with the keyboard, which would else be cut off.
    readonly property real ring: Theme.focusWidth + 2

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
        // Of a field that is higher than what is in sight, the part with the keyboard.
        const part = field.height > height ? focused : field
        const top = part === field ? field.y : part.mapToItem(column, 0, 0).y
        const least = Math.min(top + part.height + 8, contentHeight) - height
        // What stands above is in sight as long as there is room for both.
        contentY = least <= 0 ? 0 : Math.min(top, Math.max(contentY, least), contentHeight - height)
    }

    Column {
        id: column
        x: flick.ring
        width: flick.width - 2 * flick.ring
        spacing: 12
    }
    ScrollMark { view: flick }
}
