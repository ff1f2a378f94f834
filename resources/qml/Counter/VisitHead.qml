// Who is at the counter: the number, very clear; what for; how long they waited; what to know about them.
import QtQuick
import Hall
import Pages

Item {
    id: head

    required property VisitCard visit
    required property DeskPage page
    property bool isSmall: false

    height: isSmall ? Math.max(number.height, words.height) : Math.ceil(Math.max(number.height, words.height))

    Label {
        id: number
        objectName: "visit.number"
        anchors.verticalCenter: parent.verticalCenter
        text: head.visit.number
        size: head.isSmall ? Theme.headline : Theme.number
        isStrong: true
        lineHeight: 0.9
        wrapMode: Text.NoWrap
        fontSizeMode: Text.FixedSize
    }
    Column {
        id: words
        anchors { left: number.right; leftMargin: Theme.sized(0, 24); right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: Theme.sized(0, 6)

        Label {
            objectName: "visit.item"
            width: parent.width
            text: head.visit.item || head.visit.series
            size: head.isSmall ? Theme.strong : Theme.title
            isStrong: true
            maximumLineCount: head.isSmall ? 1 : 2
        }
        Flow {
            width: parent.width
            spacing: 8
            Lamp {
                objectName: "visit.state"
                mood: head.page.situation === "serving" ? Lamp.Good : Lamp.Waiting
                text: [
                    head.page.situation === "serving" ? qsTr("Being served")
                        : head.visit.recalls > 0 ? qsTr("Called, %n time(s) again", "", head.visit.recalls) : qsTr("Called"),
                    head.visit.minutes > 0 ? Words.minutes(head.visit.minutes) : ""
                ].filter(word => word !== "").join(" · ")
            }
            Chip { iconName: "star"; isStrong: true; text: Words.priority(head.visit.priority) }
            Chip { iconName: "clock"; text: head.isSmall ? "" : qsTr("Waited %1").arg(Words.minutes(head.visit.waited)) }
            Chip {
                iconName: "guide"
                text: head.isSmall || !head.visit.item ? "" : head.visit.is_on_the_spot ? qsTr("On the spot") : qsTr("Promised")
            }
            Chip { iconName: "repeat"; text: head.visit.lane === "returning" ? qsTr("Has been at a counter today") : "" }
            Chip { iconName: "transfer"; text: head.visit.return_to ? qsTr("Goes back to counter %1").arg(head.visit.return_to) : "" }
        }
    }
}
