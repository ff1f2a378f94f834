// Rows under one another, reached by arrow keys or touch; what the keyboard is on stays in sight.
import QtQuick

ListView {
    id: list

    property string label
    signal activated(int index)

    clip: true
    spacing: Theme.staff ? 0 : 16
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    highlightFollowsCurrentItem: true
    activeFocusOnTab: true
    reuseItems: true
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: label
    Accessible.focusable: true

    readonly property int pageful: Math.max(1, Math.floor(height / Math.max(1, Theme.row + spacing)) - 1)

    onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
    // A list takes up changes once for each frame; a key between a change and its frame must not act on another row.
    Keys.onPressed: event => {
        forceLayout()
        const last = count - 1
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Home: currentIndex = Math.min(0, last); break
        case Qt.Key_End: currentIndex = last; break
        case Qt.Key_PageUp: currentIndex = Math.max(Math.min(0, last), currentIndex - pageful); break
        case Qt.Key_PageDown: currentIndex = Math.min(last, currentIndex + pageful); break
        case Qt.Key_Return:
        case Qt.Key_Enter: if (currentIndex >= 0) activated(currentIndex); break
        default: event.accepted = false
        }
    }

    ScrollMark { view: list }
}
