// A supervision order about one case: what is asked, by when; Enter puts it on record.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property OrderForm form

    width: parent ? parent.width : 0
    height: fields.height + 2 * Theme.margin
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) form.send() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) form.send() }

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
    }
    Column {
        id: fields
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        spacing: 12
        Label {
            width: parent.width
            text: qsTr("Supervision order about %1").arg(view.form.number)
            size: Theme.title
            isStrong: true
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: view.form.usual
                Button {
                    required property string modelData
                    required property int index
                    objectName: "order.usual." + (index + 1)
                    text: modelData
                    shortcut: "Alt+" + (index + 1)
                    onClicked: {
                        view.form.type_words(modelData)
                        words.forceActiveFocus()
                    }
                }
            }
        }
        Row {
            id: line
            width: parent.width
            spacing: 12
            Draft {
                id: words
                objectName: "order.words"
                width: parent.width - day.width - send.width - 2 * line.spacing
                focus: true
                label: qsTr("What is asked; on record, sealed")
                maximumLength: 500
                draft: view.form.words
                onTyped: text => view.form.type_words(text)
            }
            Draft {
                id: day
                objectName: "order.day"
                width: Theme.sized(0, 232)
                label: view.form.day_words ? qsTr("Answer by: %1").arg(view.form.day_words) : qsTr("Answer by")
                hint: qsTr("1231, 2027-06-30 or +2")
                maximumLength: 12
                inputMethodHints: Qt.ImhNoPredictiveText
                draft: view.form.day
                onTyped: text => view.form.type_day(text)
            }
            Button {
                id: send
                objectName: "order.send"
                anchors.bottom: parent.bottom
                enabled: !view.form.is_busy
                kind: Button.Primary
                text: qsTr("Send the order")
                shortcutText: "Enter"
                onClicked: view.form.send()
            }
        }
        Label {
            objectName: "order.problem"
            width: parent.width
            visible: text !== ""
            text: view.form.problem
            color: Theme.stop
        }
    }
}
