// Somebody without a ticket: what for, if it is known, and whether they come first.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    property DeskPage page
    property string name
    readonly property WalkInForm form: page ? page.walk_in_form : null

    FormScroll {
        anchors { fill: parent; leftMargin: -ring; rightMargin: -ring }
        Label {
            width: parent.width
            text: Words.title(view.name)
            size: Theme.title
            isStrong: true
        }
        Loader {
            width: parent.width
            active: view.form !== null
            focus: true
            sourceComponent: ItemField {
                focus: true
                search: view.form.search
                namePrefix: "walk_in"
                label: qsTr("Item (may stay empty)")
                onTaken: at => view.form.search.choose(at)
            }
        }
        Draft {
            objectName: "walk_in.number"
            width: Math.min(parent.width, Theme.sized(0, 320))
            visible: view.page !== null && view.page.company !== ""
            label: qsTr("Number on the paper, if its kiosk is cut off")
            maximumLength: 12
            input.font.capitalization: Font.AllUppercase
            draft: view.form ? view.form.number : ""
            onTyped: text => view.form.type_number(text)
        }
        Column {
            width: parent.width
            spacing: 4
            Label {
                text: qsTr("Comes first because of")
                size: Theme.caption
                color: Theme.inkSoft
            }
            Choices {
                objectName: "walk_in.priority"
                width: parent.width
                label: qsTr("Comes first because of")
                value: view.form ? view.form.priority : ""
                choices: [{ value: "", text: qsTr("Nothing") }].concat(["age_65", "disability", "pregnancy", "soldier", "veteran"]
                    .map(reason => ({ value: reason, text: Words.priority(reason) })))
                onChosen: value => view.form.choose_priority(value)
            }
        }
    }
}
