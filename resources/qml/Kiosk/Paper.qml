// One paper to bring: its place on the list, its name, how many of it.
import QtQuick
import Hall

Item {
    id: paper

    required property int place
    required property string name
    property string text: name
    property string note

    implicitHeight: Math.max(mark.height, words.height) + 24

    Rectangle {
        id: mark
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sized(56, 0)
        height: width
        radius: width / 2
        color: Theme.calm
        Label {
            anchors.centerIn: parent
            text: paper.place
            isStrong: true
            color: Theme.primary
        }
    }
    Column {
        id: words
        anchors { left: mark.right; leftMargin: 24; right: parent.right; verticalCenter: parent.verticalCenter }
        Label {
            width: parent.width
            text: paper.text
            size: Theme.strong
            maximumLineCount: 3
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: paper.note
            size: Theme.caption
            color: Theme.inkSoft
        }
    }
}
