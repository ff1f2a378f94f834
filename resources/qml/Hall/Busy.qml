// Something takes longer than a moment: said in words, with a still picture. Nothing moves beside text.
import QtQuick

Column {
    property string text: qsTr("One moment, please")

    spacing: Theme.gap
    Accessible.role: Accessible.Indicator
    Accessible.name: text

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "hourglass"
        size: Theme.largeIcon
        color: Theme.primary
    }
    Label {
        width: Math.min(Math.ceil(implicitWidth), parent.parent ? parent.parent.width : implicitWidth)
        anchors.horizontalCenter: parent.horizontalCenter
        text: parent.text
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }
}
