// One key of a keyboard on the page. It never takes the focus from the line that is written in.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: key

    property string iconName

    implicitWidth: 88
    implicitHeight: 88
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.pressed: down

    contentItem: Item {
        Label {
            anchors.centerIn: parent
            visible: key.iconName === ""
            text: key.text
            size: Theme.sized(44, 22)
            color: key.enabled ? Theme.ink : Theme.inkOff
            canUnfold: false
        }
        Icon {
            anchors.centerIn: parent
            name: key.iconName
            size: Theme.sized(48, 24)
            color: key.enabled ? Theme.ink : Theme.inkOff
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: key.down ? Theme.calm : key.iconName ? Theme.sunken : Theme.surface
        border {
            width: key.down ? Theme.focusWidth : Theme.hairline
            color: key.down ? Theme.primary : Theme.line
        }
    }
}
