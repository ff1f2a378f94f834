// Why somebody is set aside, or the counter pauses: the usual reasons by key, or in one's own words.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    property DeskPage page
    property string name
    readonly property var form: !page ? null : name === "pause" ? page.pause_form : page.park_form
    readonly property var usual: name === "pause" ? form?.usual ?? [] : Words.parkReasons()

    Column {
        width: parent.width
        spacing: 12
        Label {
            width: parent.width
            text: Words.title(view.name)
            size: Theme.title
            isStrong: true
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: view.usual
                Button {
                    required property string modelData
                    required property int index
                    objectName: "reason." + (index + 1)
                    text: modelData
                    shortcut: "Alt+" + (index + 1)
                    onClicked: {
                        view.form.type(modelData)
                        field.forceActiveFocus()
                    }
                }
            }
        }
        Draft {
            id: field
            objectName: "reason"
            width: parent.width
            focus: true
            label: view.name === "pause" ? qsTr("Reason (may stay empty)") : qsTr("Reason")
            maximumLength: 100
            draft: view.form ? view.form.text : ""
            onTyped: text => view.form.type(text)
        }
    }
}
