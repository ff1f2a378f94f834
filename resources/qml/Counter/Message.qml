// What the last act came to, in place: why it was refused, or that it is done. Its line is always kept free.
import QtQuick
import Hall

Item {
    id: message

    property string problem
    property string said
    // What is said of an act that is still under way.
    property string slow

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
        name: message.problem ? "warning" : message.slow ? "hourglass" : message.said ? "check" : ""
        color: words.color
        size: Theme.sized(0, 16)
    }
    Label {
        id: words
        objectName: message.problem ? "message.problem" : message.slow ? "message.slow" : "message.said"
        anchors { left: picture.right; leftMargin: 8; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: message.problem || message.slow || message.said
        color: message.problem ? Theme.waiting : message.slow ? Theme.primary : Theme.good
        maximumLineCount: 2
    }
}
