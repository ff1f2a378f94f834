// A second page that lies over the first: from below on a kiosk, from the right for staff. Escape goes one step back.
import QtQuick
import QtQuick.Templates as T

T.Popup {
    id: sheet

    property string title
    default property alias body: room.data
    // Whether there is a step to go back inside the sheet first; then `steppedBack` is all that Escape does.
    property bool hasSteps: false
    signal steppedBack()

    function back() {
        if (hasSteps)
            steppedBack()
        else
            close()
    }

    parent: T.Overlay.overlay
    width: parent ? (Theme.staff ? Math.min(parent.width, Theme.sized(0, 480)) : parent.width) : 0
    height: parent ? (Theme.staff ? parent.height : Math.round(parent.height * 0.8)) : 0
    x: parent ? parent.width - width : 0
    y: parent ? parent.height - height : 0
    padding: Theme.sized(48, 24)
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose

    background: Rectangle {
        color: Theme.surface
        Rectangle {
            width: Theme.staff ? Theme.hairline : parent.width
            height: Theme.staff ? parent.height : Theme.hairline
            color: Theme.line
        }
    }
    T.Overlay.modal: Rectangle { color: Theme.veil }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.slow }
    }

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        Keys.onEscapePressed: sheet.back()

        Label {
            id: heading
            anchors { left: parent.left; right: away.left; rightMargin: Theme.gap; verticalCenter: away.verticalCenter }
            text: sheet.title
            size: Theme.title
            isStrong: true
            maximumLineCount: 2
        }
        IconButton {
            id: away
            objectName: "sheet-close"
            anchors.right: parent.right
            text: qsTr("Close")
            iconName: "close"
            onClicked: sheet.back()
        }
        Item {
            id: room
            anchors { left: parent.left; right: parent.right; top: away.bottom; topMargin: Theme.gap; bottom: parent.bottom }
        }
    }
}
