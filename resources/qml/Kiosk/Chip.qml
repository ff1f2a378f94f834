// One word of a filter: filled while it holds, with a cross that says how to get rid of it.
import QtQuick
import QtQuick.Templates as T
import Hall

T.AbstractButton {
    id: chip

    property string note
    property bool isOn: false
    // What it opens, or how it ends.
    property string iconName

    implicitWidth: Math.ceil(words.implicitWidth) + markRoom + leftPadding + rightPadding
    implicitHeight: Theme.touch
    leftPadding: 28
    rightPadding: 28
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: note ? text + " " + note : text
    Accessible.checkable: true
    Accessible.checked: isOn
    Accessible.pressed: down

    readonly property int markRoom: iconName ? mark.width + 12 : 0

    contentItem: Item {
        Label {
            id: words
            readonly property int room: parent.width - chip.markRoom
            x: Math.max(0, Math.round((room - width) / 2))
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), room)
            text: chip.note ? chip.text + "  " + chip.note : chip.text
            size: Math.min(Theme.body, 36)
            color: chip.isOn ? Theme.primaryInk : Theme.ink
            maximumLineCount: 1
            canUnfold: false
        }
        Icon {
            id: mark
            x: words.x + words.width + 12
            anchors.verticalCenter: parent.verticalCenter
            visible: chip.iconName !== ""
            name: chip.iconName
            size: Theme.sized(28, 0)
            color: chip.isOn ? Theme.primaryInk : Theme.inkSoft
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.isOn ? (chip.down ? Theme.primaryPressed : Theme.primary) : chip.down ? Theme.calm : Theme.surface
        border { width: chip.isOn ? 0 : Theme.hairline; color: Theme.lineStrong }
        FocusRing { target: chip; radius: chip.height / 2 + Theme.focusWidth }
    }
}
