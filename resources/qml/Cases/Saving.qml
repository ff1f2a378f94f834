// What leaves as a file: what of it, why, and where to.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"
import "../Acceptance"

FocusScope {
    id: view

    required property SavingForm form

    FormScroll {
        anchors { fill: parent; leftMargin: -ring; rightMargin: -ring }
        Label { width: parent.width; text: view.form.note; color: Theme.inkSoft }
        Segmented {
            objectName: "saving.choice"
            visible: view.form.choices.length > 0
            label: qsTr("People")
            choices: view.form.choices
            value: view.form.choice
            onChosen: value => view.form.choose(value)
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: view.form.usual
                Button {
                    required property string modelData
                    required property int index
                    objectName: "saving.why." + (index + 1)
                    text: modelData
                    shortcut: "Alt+" + (index + 1)
                    onClicked: view.form.type_why(modelData)
                }
            }
        }
        Draft {
            objectName: "saving.why"
            width: parent.width
            focus: true
            label: qsTr("Why")
            maximumLength: 150
            draft: view.form.why
            onTyped: text => view.form.type_why(text)
        }
        Draft {
            objectName: "saving.place"
            width: parent.width
            label: view.form.place_label
            maximumLength: 400
            inputMethodHints: Qt.ImhNoPredictiveText
            draft: view.form.place
            onTyped: text => view.form.type_place(text)
        }
    }
}
