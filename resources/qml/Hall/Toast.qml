// A short word about what just happened, at the foot of the page; it goes by itself and never takes the focus.
import QtQuick

Item {
    id: toast

    property int mood: Lamp.Good
    property string text
    property int seconds: 4

    function show(words, how) {
        text = words
        mood = how ?? Lamp.Good
        visible = true
        away.restart()
    }

    anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.margin }
    height: plate.height
    z: 100
    visible: false
    Timer {
        id: away
        interval: toast.seconds * 1000
        onTriggered: toast.visible = false
    }
    Rectangle {
        id: plate
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin, row.implicitWidth + 2 * Theme.sized(32, 16))
        height: Math.ceil(words.implicitHeight) + Theme.sized(40, 16)
        radius: Theme.cardRadius
        color: Theme.ink
        Accessible.role: Accessible.AlertMessage
        Accessible.name: toast.text
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.sized(16, 8)
            Icon {
                id: picture
                anchors.verticalCenter: parent.verticalCenter
                name: ["info", "check", "hourglass", "warning"][toast.mood]
                color: Theme.primaryInk
            }
            Label {
                id: words
                width: Math.min(Math.ceil(implicitWidth), toast.width - 2 * Theme.margin - picture.width - Theme.sized(88, 48))
                text: toast.text
                color: Theme.primaryInk
                maximumLineCount: 2
            }
        }
    }
}
