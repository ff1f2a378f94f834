// Seconds that are left before the page goes home, and the way to stay. The page counts; this only shows.
import QtQuick

Column {
    id: countdown

    property int seconds
    property int of: 20
    property string text: qsTr("Are you still there?")
    property string stayText: qsTr("I need more time")
    signal stayed()

    spacing: Theme.gap
    width: parent ? parent.width : implicitWidth
    Accessible.role: Accessible.Indicator
    Accessible.name: text + " " + seconds

    Label {
        width: parent.width
        text: countdown.text
        size: Theme.title
        isStrong: true
        horizontalAlignment: Text.AlignHCenter
    }
    Label {
        width: parent.width
        text: countdown.seconds
        size: Theme.sized(160, 48)
        isStrong: true
        color: Theme.primary
        horizontalAlignment: Text.AlignHCenter
    }
    Rectangle {
        width: parent.width
        height: Theme.sized(16, 6)
        radius: height / 2
        color: Theme.sunken
        Rectangle {
            width: Math.round(parent.width * Math.min(1, countdown.seconds / countdown.of))
            height: parent.height
            radius: height / 2
            color: Theme.primary
        }
    }
    Button {
        objectName: "countdown-stay"
        anchors.horizontalCenter: parent.horizontalCenter
        text: countdown.stayText
        kind: Button.Primary
        onClicked: countdown.stayed()
    }
}
