// One figure of the day, large enough to be read in passing.
import QtQuick
import Hall

Rectangle {
    id: figure

    property string name
    property string value

    height: words.height + 20
    radius: Theme.radius
    color: Theme.paper
    Accessible.role: Accessible.StaticText
    Accessible.name: name + " " + value

    Column {
        id: words
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 10 }
        Label { width: parent.width; text: figure.value; size: Theme.title; isStrong: true; maximumLineCount: 1 }
        Label { width: parent.width; text: figure.name; size: Theme.caption; color: Theme.inkSoft; maximumLineCount: 2 }
    }
}
