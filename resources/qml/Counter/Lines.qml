// Rows under one another whose selection is kept by the page, so that no change of the rows moves it.
import QtQuick
import Hall

ListView {
    id: list

    property int at: -1
    property string label
    signal chosen(int at)

    readonly property int pageful: Math.max(1, Math.floor(height / Theme.row) - 1)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    activeFocusOnTab: true
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: label
    Accessible.focusable: true

    onAtChanged: if (at >= 0) positionViewAtIndex(at, ListView.Contain)
    Keys.onPressed: event => {
        const steps = {}
        steps[Qt.Key_Up] = at - 1
        steps[Qt.Key_Down] = at + 1
        steps[Qt.Key_Home] = 0
        steps[Qt.Key_End] = count - 1
        steps[Qt.Key_PageUp] = at - pageful
        steps[Qt.Key_PageDown] = at + pageful
        event.accepted = event.key in steps && event.modifiers === Qt.NoModifier
        if (event.accepted && count > 0)
            chosen(Math.min(count - 1, Math.max(0, steps[event.key])))
    }

    ScrollMark { view: list }
}
