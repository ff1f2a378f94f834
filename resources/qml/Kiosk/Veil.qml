// Nobody has touched for a while: what was shown is gone from the page, and one touch of the same resident brings it back.
import QtQuick
import Hall

Rectangle {
    id: veil

    property bool hasCard: false
    signal touched()

    objectName: "veil"
    color: Theme.paper

    MouseArea {
        anchors.fill: parent
        onClicked: veil.touched()
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 864)
        spacing: 32
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 184
            height: width
            radius: width / 2
            color: Theme.calm
            Icon {
                anchors.centerIn: parent
                name: "lock"
                size: 96
                color: Theme.primary
            }
        }
        Label {
            width: parent.width
            text: qsTr("Hidden, so that nobody else reads it")
            size: Theme.title
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            width: parent.width
            text: veil.hasCard ? qsTr("Touch the screen to go on.") : qsTr("Show your code again to go on, or go back home.")
            size: Theme.strong
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
