// One paper: its place on the list, its name, how many of it; or a tick, when nobody needs to bring it.
import QtQuick
import Hall

Item {
    id: paper

    required property int place
    required property string name
    property string text: name
    property string note
    property bool isKnown: false
    // Said above the paper, where another kind of paper begins.
    property string heading

    implicitHeight: head.height + Math.max(mark.height, words.height) + 24

    Label {
        id: head
        width: parent.width
        height: text ? implicitHeight + 24 : 0
        topPadding: text ? 16 : 0
        text: paper.heading
        color: Theme.good
        isStrong: true
    }
    Rectangle {
        id: mark
        anchors.verticalCenter: words.verticalCenter
        width: Theme.sized(56, 0)
        height: width
        radius: width / 2
        color: paper.isKnown ? Theme.goodCalm : Theme.calm
        Label {
            anchors.centerIn: parent
            text: paper.isKnown ? "" : paper.place
            isStrong: true
            color: Theme.primary
        }
        Icon {
            anchors.centerIn: parent
            name: paper.isKnown ? "check" : ""
            size: Theme.sized(32, 0)
            color: Theme.good
        }
    }
    Column {
        id: words
        anchors { left: mark.right; leftMargin: 24; right: parent.right }
        y: head.height + Math.round((paper.height - head.height - height) / 2)
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
