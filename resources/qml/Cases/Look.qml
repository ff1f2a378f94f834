// Why somebody looks at the people of a case in full: it goes on record.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property LookForm form

    FormScroll {
        anchors { fill: parent; leftMargin: -ring; rightMargin: -ring }
        Label {
            width: parent.width
            text: qsTr("Who looks, when and why is on record, and the person may ask for it.")
            color: Theme.inkSoft
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: view.form.usual
                Button {
                    required property string modelData
                    required property int index
                    objectName: "look." + (index + 1)
                    text: modelData
                    shortcut: "Alt+" + (index + 1)
                    onClicked: view.form.type(modelData)
                }
            }
        }
        Draft {
            objectName: "look.why"
            width: parent.width
            focus: true
            label: qsTr("Why")
            maximumLength: 200
            draft: view.form.text
            onTyped: text => view.form.type(text)
        }
    }
}
