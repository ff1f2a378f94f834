// The head of a case in hand: its number, what it is, where it stands, how near its end.
import QtQuick
import Hall
import Pages

Column {
    id: head

    required property CaseCard card
    property bool isSmall: false

    spacing: 8

    Flow {
        width: parent.width
        spacing: 8
        Label {
            id: number
            objectName: "case.number"
            rightPadding: 8
            text: head.card.number
            size: head.isSmall ? Theme.title : Theme.headline
            isStrong: true
            wrapMode: Text.NoWrap
        }
        Item {
            width: lamps.width
            height: Math.max(lamps.height, Math.min(number.height, Theme.control))
            Row {
                id: lamps
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                Lamp { objectName: "case.stands"; mood: head.card.stands_mood; text: head.card.stands }
                Lamp { objectName: "case.lamp"; visible: text !== ""; mood: head.card.lamp_mood; text: head.card.lamp }
            }
        }
    }
    Label {
        width: parent.width
        text: head.card.item
        size: Theme.strong
        isStrong: true
        maximumLineCount: 2
    }
    Label {
        width: parent.width
        visible: !head.isSmall
        text: head.card.about
        color: Theme.inkSoft
    }
    Banner {
        width: parent.width
        mood: Lamp.Waiting
        text: head.card.warning
    }
    Banner {
        objectName: "case.edited"
        width: parent.width
        mood: Lamp.Waiting
        text: head.card.is_edited && !head.isSmall ? qsTr("Two machines that were apart wrote differently of it. Compare and settle: %1").arg("Ctrl+T") : ""
    }
}
