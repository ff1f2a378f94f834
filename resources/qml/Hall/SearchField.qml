// A line to search with: what is typed filters at once; Escape first empties it.
import QtQuick

TextField {
    id: search

    iconName: "search"
    input.rightPadding: Theme.control
    inputMethodHints: Qt.ImhNoPredictiveText

    Keys.onEscapePressed: event => {
        event.accepted = text !== ""
        empty()
    }
    function empty() {
        if (text !== "") {
            clear()
            edited("")
        }
    }

    IconButton {
        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.control
        height: Theme.control
        visible: search.text !== ""
        focusPolicy: Qt.NoFocus
        text: qsTr("Empty the search")
        iconName: "close"
        ink: Theme.inkSoft
        onClicked: search.empty()
    }
}
