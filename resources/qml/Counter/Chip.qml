// A fact about somebody: shape and words on a quiet ground. Without words it is not there.
import QtQuick
import Hall

Rectangle {
    id: chip

    property string iconName
    property string text
    property bool isStrong: false

    implicitWidth: mark.implicitWidth + Theme.sized(0, 20)
    implicitHeight: mark.implicitHeight + Theme.sized(0, 6)
    visible: text !== ""
    radius: Theme.radius
    color: isStrong ? Theme.calm : Theme.sunken

    Mark {
        id: mark
        anchors.centerIn: parent
        iconName: chip.iconName
        ink: chip.isStrong ? Theme.primary : Theme.inkSoft
        text: chip.text
    }
}
