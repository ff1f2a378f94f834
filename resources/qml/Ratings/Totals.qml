// How content people were, in numbers: by counter, item or week.
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property RatingsPage page

    function enter() { table.forceActiveFocus() }

    Row {
        id: tools
        spacing: 16
        Segmented {
            objectName: "totals.by"
            label: qsTr("Counted by")
            value: view.page.by
            choices: [{ value: "counter", text: qsTr("Counter") }, { value: "item", text: qsTr("Item") }, { value: "week", text: qsTr("Week") }]
            onChosen: by => view.page.choose_by(by)
        }
        Segmented {
            objectName: "totals.span"
            label: qsTr("Time")
            value: view.page.span
            choices: [{ value: "week", text: qsTr("7 days") }, { value: "month", text: qsTr("30 days") }, { value: "year", text: qsTr("365 days") }]
            onChosen: span => view.page.choose_span(span)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: view.page.is_lead ? "" : qsTr("Up to yesterday")
            color: Theme.inkSoft
        }
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: tools.bottom; topMargin: 12; bottom: parent.bottom }
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Table {
            id: table
            objectName: "totals"
            anchors { fill: parent; margins: 8 }
            focus: true
            label: qsTr("How content people were")
            rows: view.page.totals
            emptyText: view.page.is_loaded ? qsTr("Nobody was asked in this time") : qsTr("One moment, please")
            columns: [
                { role: "name", title: view.page.by === "item" ? qsTr("Item") : view.page.by === "week" ? qsTr("Week") : qsTr("Counter"), isStrong: true },
                { role: "asked", title: qsTr("Asked"), width: 72, isRight: true },
                { role: "given", title: qsTr("Given"), width: 72, isRight: true },
                { role: "very_satisfied", title: qsTr("Very satisfied"), width: 104, isRight: true },
                { role: "satisfied", title: qsTr("Satisfied"), width: 88, isRight: true },
                { role: "basically_satisfied", title: qsTr("Fairly"), width: 88, isRight: true },
                { role: "dissatisfied", title: qsTr("Dissatisfied"), width: 96, isRight: true },
                { role: "very_dissatisfied", title: qsTr("Very dissatisfied"), width: 116, isRight: true },
                { role: "percent", title: qsTr("Satisfaction"), width: 96, isRight: true, isStrong: true }
            ]
        }
    }
}
