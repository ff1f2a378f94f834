// A question over the page. Escape goes one step back and answers nothing; Enter is the primary answer.
import QtQuick
import QtQuick.Templates as T

T.Popup {
    id: dialog

    property string title
    property string text
    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Back")
    property bool isDanger: false
    property bool canAccept: true
    // What stands between the text and the answers. An item in it that asks for the `focus` gets it before the answer.
    property alias body: room.data
    signal accepted()
    signal rejected()

    function accept() {
        if (!canAccept)
            return
        close()
        accepted()
    }
    function reject() {
        close()
        rejected()
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: parent ? Math.min(parent.width - 2 * Theme.margin, Theme.sized(864, 480)) : 0
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.margin : implicitHeight)
    implicitHeight: column.implicitHeight + 2 * padding
    padding: Theme.sized(48, 24)
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose

    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
    }
    T.Overlay.modal: Rectangle { color: Theme.veil }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Accessible.description: dialog.text
        Keys.onEscapePressed: dialog.reject()
        Keys.onReturnPressed: dialog.accept()
        Keys.onEnterPressed: dialog.accept()

        Column {
            id: column
            width: parent.width
            spacing: Theme.sized(32, 16)
            Label {
                width: parent.width
                text: dialog.title
                size: Theme.title
                isStrong: true
            }
            Label {
                width: parent.width
                text: dialog.text
                visible: text !== ""
                color: Theme.inkSoft
            }
            Item {
                id: room
                width: parent.width
                implicitHeight: childrenRect.height
                visible: children.length > 0
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.sized(24, 8)
                Button {
                    objectName: "dialog-reject"
                    text: dialog.rejectText
                    visible: text !== ""
                    shortcutText: Theme.staff ? "Esc" : ""
                    onClicked: dialog.reject()
                }
                Button {
                    objectName: "dialog-accept"
                    text: dialog.acceptText
                    kind: dialog.isDanger ? Button.Danger : Button.Primary
                    shortcutText: Theme.staff ? "Enter" : ""
                    enabled: dialog.canAccept
                    focus: dialog.body.length === 0
                    onClicked: dialog.accept()
                }
            }
        }
    }
}
