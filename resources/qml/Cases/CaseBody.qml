// What is known of a case in hand: its people, its dates, its papers.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

Flickable {
    id: body

    required property CaseCard card

    contentHeight: column.height
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    activeFocusOnTab: interactive
    Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.row)
    Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.row))

    Column {
        id: column
        width: body.width
        spacing: 12

        Card {
            width: parent.width
            height: facts.height + 2 * padding
            Column {
                id: facts
                width: parent.width
                spacing: Theme.sized(0, 8)
                PersonLine { role: qsTr("Applicant"); person: body.card.applicant }
                PersonLine { role: qsTr("Representative"); person: body.card.representative }
                Repeater {
                    model: body.card.facts
                    Item {
                        id: fact
                        required property var modelData
                        width: facts.width
                        height: Math.max(name.implicitHeight, value.implicitHeight)
                        Accessible.role: Accessible.StaticText
                        Accessible.name: modelData.name + " " + modelData.value
                        Label { id: name; width: Theme.sized(0, 112); text: fact.modelData.name; color: Theme.inkSoft; canUnfold: false }
                        Label { id: value; anchors { left: name.right; leftMargin: 12; right: parent.right } text: fact.modelData.value }
                    }
                }
            }
        }
        Card {
            width: parent.width
            height: papers.height + 2 * padding
            Column {
                id: papers
                width: parent.width
                spacing: Theme.sized(0, 8)
                Label { text: qsTr("Papers"); color: Theme.inkSoft; isStrong: true }
                Repeater {
                    model: body.card.papers
                    Item {
                        id: paper
                        required property string name
                        required property bool is_here
                        required property string words
                        required property int mood
                        width: papers.width
                        height: Math.max(tick.height, what.implicitHeight)
                        Accessible.role: Accessible.StaticText
                        Accessible.name: name + " " + words
                        Tick { id: tick; anchors.verticalCenter: parent.verticalCenter; isOn: paper.is_here }
                        Label {
                            id: what
                            anchors { left: tick.right; leftMargin: 10; right: how.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                            text: paper.name
                            color: paper.is_here ? Theme.ink : Theme.inkSoft
                            maximumLineCount: 2
                        }
                        Label {
                            id: how
                            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                            text: paper.words
                            size: Theme.caption
                            color: [Theme.inkSoft, Theme.primary, Theme.waiting][paper.mood]
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
        Card {
            width: parent.width
            height: scans.height + 2 * padding
            visible: scanned.count > 0
            Column {
                id: scans
                width: parent.width
                spacing: Theme.sized(0, 8)
                Label { text: qsTr("Scans"); color: Theme.inkSoft; isStrong: true }
                Repeater {
                    id: scanned
                    model: body.card.scans
                    Item {
                        id: scan
                        required property string paper
                        required property string note
                        required property bool is_here
                        width: scans.width
                        height: shown.implicitHeight + told.implicitHeight + 2
                        Accessible.role: Accessible.StaticText
                        Accessible.name: [paper, note, away.text].filter(word => word !== "").join(", ")
                        Icon { id: sign; anchors.verticalCenter: parent.verticalCenter; name: "copy"; size: Theme.sized(0, 18); color: scan.is_here ? Theme.primary : Theme.inkOff }
                        Label {
                            id: shown
                            anchors { left: sign.right; leftMargin: 10; right: away.left; rightMargin: 12 }
                            text: scan.paper
                            maximumLineCount: 1
                            canUnfold: false
                        }
                        Label {
                            id: told
                            anchors { left: shown.left; right: shown.right; top: shown.bottom; topMargin: 2 }
                            text: scan.note
                            size: Theme.caption
                            color: Theme.inkSoft
                            maximumLineCount: 1
                            canUnfold: false
                        }
                        Lamp { id: away; anchors { right: parent.right; verticalCenter: parent.verticalCenter } visible: text !== ""; mood: Lamp.Waiting; text: scan.is_here ? "" : qsTr("Not here yet") }
                    }
                }
            }
        }
    }
    ScrollMark { view: body }
}
