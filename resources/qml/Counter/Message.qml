// What the last act came to, in place: why it was refused, or that it is done. Its line is always kept free.
import QtQuick
import Hall

Item {
    id: message

    property string problem
    property string said

    height: Theme.sized(0, 32)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Rectangle {
        anchors.fill: parent
        visible: message.problem !== ""
        radius: Theme.radius
        color: Theme.waitingCalm
    }
    Icon {
        id: picture
        x: message.problem ? 8 : 0
        anchors.verticalCenter: parent.verticalCenter
        name: message.problem ? "warning" : message.said ? "check" : ""
        color: words.color
        size: Theme.sized(0, 16)
    }
    Label {
        id: words
        objectName: message.problem ? "message.problem" : "message.said"
        anchors { left: picture.right; leftMargin: 8; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: message.problem || message.said
        color: message.problem ? Theme.waiting : Theme.good
        maximumLineCount: 2
    }
}
