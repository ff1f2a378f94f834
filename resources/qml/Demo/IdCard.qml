// A card as it lies on the reader: a sample, and drawn so that nobody takes it for a real one.
import QtQuick
import Hall

Rectangle {
    id: card

    required property string name
    required property string number

    radius: 8
    color: Theme.calm
    border { width: 1; color: Theme.primary }

    Icon {
        id: face
        anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter; verticalCenterOffset: -6 }
        name: "person"
        size: Math.round(card.height * 0.42)
        color: Theme.inkOff
    }
    Column {
        anchors { left: parent.left; leftMargin: 10; right: face.left; rightMargin: 4; top: parent.top; topMargin: 8 }
        spacing: 2
        Label {
            width: parent.width
            text: qsTr("Sample")
            size: Theme.caption
            color: Theme.stop
            maximumLineCount: 1
        }
        Label {
            width: parent.width
            text: card.name
            isStrong: true
            maximumLineCount: 1
        }
    }
    Label {
        anchors { left: parent.left; leftMargin: 10; right: parent.right; rightMargin: 10; bottom: parent.bottom; bottomMargin: 6 }
        text: card.number
        size: Theme.caption
        maximumLineCount: 1
    }
}
