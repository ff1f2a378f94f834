// A button that shows an icon alone: its text is still its name for those who listen.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: control

    property string iconName
    property string help
    property color ink: enabled ? Theme.primary : Theme.inkOff

    implicitWidth: Theme.control
    implicitHeight: Theme.control
    focusPolicy: Qt.StrongFocus
    display: T.AbstractButton.IconOnly

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: help
    Accessible.pressed: down

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            color: control.ink
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.calm : control.hovered && Theme.staff ? Theme.sunken : "transparent"
        FocusRing { target: control }
    }
}
