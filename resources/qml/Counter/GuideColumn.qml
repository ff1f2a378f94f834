// At the right: the guide of the item at the counter, and the day in figures. It folds away.
import QtQuick
import Hall
import Pages

Rectangle {
    id: guide

    required property DeskPage page
    readonly property VisitCard visit: page.visit
    readonly property var figures: page.figures

    color: Theme.surface

    function minutes(count) { return count < 0 ? "—" : Words.minutes(count) }

    Rectangle { width: Theme.hairline; height: parent.height; color: Theme.line }
    Flickable {
        id: flick
        anchors { fill: parent; margins: Theme.margin; rightMargin: 4 }
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: parent.width - Theme.margin + 4
            spacing: 12

            Item {
                width: parent.width
                height: heading.height
                Label {
                    id: heading
                    text: guide.visit.item ? qsTr("Guide") : qsTr("My day")
                    size: Theme.strong
                    isStrong: true
                }
                KeyCap { anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: "F11" }
            }
            Column {
                width: parent.width
                spacing: 8
                visible: guide.visit.item !== ""
                Label {
                    width: parent.width
                    text: guide.visit.item
                    isStrong: true
                    maximumLineCount: 3
                }
                Fact {
                    name: qsTr("Situation")
                    visible: value !== ""
                    value: [guide.visit.situation, guide.visit.is_represented ? qsTr("represented") : ""].filter(word => word !== "").join("  ")
                }
                Fact { name: qsTr("Topic"); value: guide.visit.domain }
                Fact { name: qsTr("Code"); value: guide.visit.item_code }
                Fact {
                    name: qsTr("Takes")
                    value: guide.visit.is_on_the_spot ? qsTr("done while they wait") : qsTr("%n working day(s)", "", guide.visit.promised_days)
                }
                Fact {
                    name: qsTr("By law")
                    visible: guide.visit.legal_days >= 0
                    value: guide.visit.legal_days === 0 ? qsTr("at once") : qsTr("%n working day(s)", "", guide.visit.legal_days)
                }
                Fact { name: qsTr("Also at"); value: qsTr("community stations"); visible: guide.visit.is_at_community_station }
                Label {
                    width: parent.width
                    visible: guide.visit.is_sample
                    text: qsTr("Partly sample data: check with the official guide")
                    size: Theme.caption
                    color: Theme.waiting
                }
                Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }
                Label { text: qsTr("My day"); size: Theme.strong; isStrong: true }
            }
            Grid {
                width: parent.width
                columns: 2
                spacing: 8
                Figure { width: (parent.width - 8) / 2; name: qsTr("Finished"); value: guide.figures.finished ?? "—" }
                Figure { width: (parent.width - 8) / 2; name: qsTr("Missed"); value: guide.figures.missed ?? "—" }
                Figure { width: (parent.width - 8) / 2; name: qsTr("Average wait"); value: guide.minutes(guide.figures.wait ?? -1) }
                Figure { width: (parent.width - 8) / 2; name: qsTr("Average service"); value: guide.minutes(guide.figures.service ?? -1) }
            }
            Column {
                width: parent.width
                spacing: 4
                Repeater {
                    model: guide.figures.outcomes ?? []
                    Fact {
                        required property var modelData
                        name: Words.outcome(modelData.name)
                        value: modelData.count
                    }
                }
            }
        }
    }
    ScrollMark { view: flick }
}
