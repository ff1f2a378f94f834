// One gateway: the department, how it stands, what is under way, and which machine keeps it.
import QtQuick
import Hall

Card {
    id: card

    required property string department
    required property string name
    required property string stands
    required property int mood
    required property string facts
    required property string machine

    objectName: "gateway." + department
    padding: Theme.sized(0, 12)
    height: Math.ceil(head.height + below.height) + 4 + 2 * padding
    Accessible.role: Accessible.StaticText
    Accessible.name: [name, stands, facts, machine].filter(word => word !== "").join(", ")

    Item {
        id: head
        width: parent.width
        height: Math.max(title.implicitHeight, lamp.height)
        Label {
            id: title
            anchors { left: parent.left; right: lamp.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            text: card.name
            isStrong: true
            maximumLineCount: 1
        }
        Lamp {
            id: lamp
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            mood: card.mood
            text: card.stands
        }
    }
    Label {
        id: below
        anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 4 }
        text: [card.facts, card.machine].filter(word => word !== "").join("  ·  ")
        size: Theme.caption
        color: Theme.inkSoft
        maximumLineCount: 2
    }
}
