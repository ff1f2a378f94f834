// An act with a few words, which may stay empty.
import QtQuick
import Hall
import Pages
import "../Counter"
import "../Acceptance"

FocusScope {
    id: view

    required property WordsForm form

    Column {
        width: parent.width
        spacing: 12
        Label { width: parent.width; visible: text !== ""; text: view.form.note; color: Theme.inkSoft }
        Draft {
            objectName: "say"
            width: parent.width
            focus: true
            label: view.form.label
            maximumLength: 500
            draft: view.form.text
            onTyped: text => view.form.type(text)
        }
        TickLine {
            objectName: "say.deemed"
            visible: view.form.can_be_deemed === true
            text: qsTr("Nobody came by that day: it counts as withdrawn")
            isOn: view.form.is_deemed === true
            onToggled: view.form.toggle_deemed()
        }
    }
}
