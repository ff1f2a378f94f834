// How the visit ended: outcome by one digit, the items actually handled, a note. Enter sends it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    property DeskPage page
    property string name
    readonly property FinishForm form: page ? page.finish_form : null

    FormScroll {
        anchors { fill: parent; leftMargin: -ring; rightMargin: -ring }

        Column {
            width: parent.width
            spacing: 4
            Label {
                text: qsTr("Items handled")
                size: Theme.caption
                color: Theme.inkSoft
            }
            Rectangle {
                width: parent.width
                height: Math.min(list.contentHeight, 4 * Theme.row) + 8
                visible: list.count > 0
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: list
                    objectName: "finish.items"
                    anchors { fill: parent; margins: 4 }
                    label: qsTr("Items handled")
                    model: view.form ? view.form.items : null
                    at: view.form ? view.form.at : -1
                    onChosen: at => view.form.step(at - view.form.at)
                    onActiveFocusChanged: if (activeFocus && view.form.at < 0) view.form.step(1)
                    Keys.onDeletePressed: view.form.remove(at)
                    Keys.onDigit1Pressed: view.form.set_outcome_of(at, "done")
                    Keys.onDigit2Pressed: view.form.set_outcome_of(at, "accepted")
                    Keys.onDigit3Pressed: view.form.set_outcome_of(at, "told_missing")
                    Keys.onDigit4Pressed: view.form.set_outcome_of(at, "advice")
                    Keys.onDigit5Pressed: view.form.set_outcome_of(at, "left")
                    delegate: FinishRow {
                        isCurrent: index === list.at && list.activeFocus
                        visitOutcome: view.form.outcome
                        onChosen: {
                            list.forceActiveFocus()
                            view.form.step(index - view.form.at)
                        }
                    }
                }
            }
            Label {
                width: parent.width
                visible: list.activeFocus
                text: qsTr("1 to 5: this item ended differently · Delete: was not handled")
                size: Theme.caption
                color: Theme.inkSoft
            }
        }
        Loader {
            width: parent.width
            active: view.form !== null
            z: 1
            sourceComponent: ItemField {
                search: view.form.search
                namePrefix: "finish"
                label: qsTr("Add an item")
                onTaken: at => view.form.take_found(at)
                Keys.onReturnPressed: event => event.accepted = view.form.take_found(view.form.search.at)
                Keys.onEnterPressed: event => event.accepted = view.form.take_found(view.form.search.at)
            }
        }
        Column {
            width: parent.width
            spacing: 4
            Label {
                text: qsTr("How did it end?")
                size: Theme.caption
                color: Theme.inkSoft
            }
            Choices {
                objectName: "finish.outcome"
                width: parent.width
                focus: true
                label: qsTr("How did it end?")
                value: view.form ? view.form.outcome : ""
                choices: Words.outcomes.map(name => ({ value: name, text: Words.outcome(name) }))
                onChosen: value => view.form.choose_outcome(value)
            }
        }
        Draft {
            objectName: "finish.note"
            width: parent.width
            label: qsTr("Note (may stay empty)")
            maximumLength: 500
            draft: view.form ? view.form.note : ""
            onTyped: text => view.form.type_note(text)
        }
    }
}
