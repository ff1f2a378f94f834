// What an act of the back office asks: a choice by its digit, papers to tick, a date, and words.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"
import "../Acceptance"

FocusScope {
    id: view

    required property OfficeForm form

    function enter() {
        const first = form.choices.length > 0 && form.choice === "" ? choices : form.papers.length > 0 ? papers : form.has_text ? words : rest
        first.forceActiveFocus()
    }

    onActiveFocusChanged: if (activeFocus && !scroll.activeFocus) enter()
    Component.onCompleted: enter()

    FormScroll {
        id: scroll
        anchors { fill: parent; leftMargin: -ring; rightMargin: -ring }

        Label {
            objectName: "office.note"
            width: parent.width
            visible: text !== ""
            text: view.form.note
            size: view.form.is_matter ? Theme.strong : Theme.body
            color: view.form.is_matter ? Theme.ink : Theme.inkSoft
        }
        Column {
            width: parent.width
            visible: view.form.choices.length > 0
            spacing: 8
            Label { text: view.form.choices_label; size: Theme.caption; color: Theme.inkSoft }
            Choices {
                id: choices
                objectName: "office.choices"
                width: parent.width
                label: view.form.choices_label
                choices: view.form.choices
                value: view.form.choice
                onChosen: value => view.form.choose(value)
            }
        }
        FocusScope {
            id: papers
            width: parent.width
            height: ticks.height
            visible: view.form.papers.length > 0
            Column {
                id: ticks
                width: parent.width
                spacing: 4
                Label { text: qsTr("Which papers it is about"); size: Theme.caption; color: Theme.inkSoft }
                Repeater {
                    model: view.form.papers
                    TickLine {
                        required property var modelData
                        required property int index
                        objectName: "office.paper." + index
                        focus: index === 0
                        text: modelData.name
                        isOn: modelData.is_on
                        onToggled: view.form.toggle(index)
                    }
                }
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            visible: view.form.usual.length > 0
            Repeater {
                model: view.form.usual
                Button {
                    required property string modelData
                    required property int index
                    objectName: "office.usual." + (index + 1)
                    text: modelData
                    shortcut: "Alt+" + (index + 1)
                    onClicked: {
                        view.form.type(modelData)
                        words.forceActiveFocus()
                    }
                }
            }
        }
        Draft {
            id: words
            objectName: "office.words"
            width: parent.width
            visible: view.form.has_text
            label: view.form.label
            maximumLength: 500
            draft: view.form.text
            onTyped: text => view.form.type(text)
        }
        Item {
            width: parent.width
            height: view.form.has_day ? day.implicitHeight : 0
            visible: view.form.has_day
            Draft {
                id: day
                objectName: "office.day"
                width: Theme.sized(0, 240)
                label: view.form.day_label
                hint: qsTr("1231, 2027-06-30 or +5")
                maximumLength: 12
                inputMethodHints: Qt.ImhNoPredictiveText
                draft: view.form.day
                onTyped: text => view.form.type_day(text)
            }
            Label {
                objectName: "office.day.words"
                x: day.width + 16
                y: day.input.y + Math.round((day.input.height - height) / 2)
                text: view.form.day_words
                size: Theme.strong
                isStrong: true
            }
        }
        Item { id: rest; objectName: "office.rest"; width: 1; height: 1 }
    }
}
