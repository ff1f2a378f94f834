// A line that is ticked or not; the whole line is the target.
import QtQuick
import QtQuick.Templates as T

T.CheckBox {
    id: control

    property string help

    implicitWidth: Theme.sized(640, 280)
    implicitHeight: Math.max(Theme.row, Math.ceil(words.implicitText) + Theme.sized(24, 8))
    leftPadding: box.width + Theme.sized(40, 16)
    rightPadding: Theme.sized(24, 8)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: help
    Accessible.pressed: down
    Keys.onReturnPressed: click()

    indicator: Rectangle {
        id: box
        x: Theme.sized(20, 6)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sized(44, 18)
        height: width
        radius: Theme.staff ? 4 : 8
        color: control.checked ? (control.enabled ? Theme.primary : Theme.inkOff) : Theme.surface
        border { width: control.checked ? 0 : Theme.staff ? 1 : 2; color: Theme.lineStrong }
        Icon {
            anchors.centerIn: parent
            name: control.checked ? "check" : ""
            size: Theme.sized(36, 16)
            color: Theme.primaryInk
        }
    }
    contentItem: Column {
        id: words
        topPadding: Math.max(0, (control.height - implicitText) / 2)
        readonly property real implicitText: name.implicitHeight + (control.help ? helpLine.implicitHeight : 0)
        Label {
            id: name
            width: parent.width
            text: control.text
            color: control.enabled ? Theme.ink : Theme.inkOff
            size: Theme.staff ? Theme.body : Theme.strong
            canUnfold: false
        }
        Label {
            id: helpLine
            width: parent.width
            text: control.help
            visible: text !== ""
            color: Theme.inkSoft
            size: Theme.caption
            canUnfold: false
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.calm : "transparent"
        FocusRing { target: control }
    }
}
