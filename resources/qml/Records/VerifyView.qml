// A paper that somebody brings: its two numbers, what is known of it, and any of its lines held against the digests.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property VerifyPart part

    function send() {
        if (!part.enter())
            code.forceActiveFocus()
    }
    function nextPaper() {
        part.clear()
        number.forceActiveFocus()
    }
    function nextForm() {
        const at = part.forms.findIndex(form => form.value === part.form)
        if (part.forms.length)
            part.choose_form(part.forms[(at + 1) % part.forms.length].value)
    }

    Connections {
        target: view.part
        function onIs_known_changed() { if (view.part.is_known && (number.activeFocus || code.activeFocus)) cells.forceActiveFocus() }
    }

    Column {
        id: left
        width: Math.round(parent.width * 0.33)
        spacing: 12
        Draft {
            id: number
            objectName: "verify.number"
            width: parent.width
            focus: true
            label: qsTr("Query number, or scan the code on the paper")
            maximumLength: 60
            draft: view.part.query_number
            problem: view.part.query_problem
            onTyped: text => view.part.type_number(text)
            onAccepted: view.send()
        }
        Draft {
            id: code
            objectName: "verify.code"
            width: parent.width
            label: qsTr("Check code")
            maximumLength: 30
            draft: view.part.check_code
            problem: view.part.code_problem
            onTyped: text => view.part.type_code(text)
            onAccepted: view.send()
        }
        Flow {
            width: parent.width
            spacing: 8
            Button {
                objectName: "verify.send"
                enabled: !view.part.is_asking
                kind: view.part.is_known ? Button.Quiet : Button.Primary
                text: qsTr("Verify")
                shortcutText: "Enter"
                onClicked: view.send()
            }
            Button { objectName: "verify.clear"; text: qsTr("Next paper"); shortcutText: "F4"; onClicked: view.nextPaper() }
        }
        Card {
            width: parent.width
            height: known.height + 2 * padding
            visible: view.part.is_known
            Column {
                id: known
                width: parent.width
                spacing: Theme.sized(0, 8)
                Banner { objectName: "verify.verdict"; width: parent.width; mood: view.part.mood; text: view.part.verdict }
                Repeater {
                    model: view.part.facts
                    Fact {
                        required property var modelData
                        name: modelData.name
                        value: modelData.value
                    }
                }
            }
        }
        Label {
            width: parent.width
            visible: !view.part.is_known
            text: qsTr("The hall keeps nothing of what stands on a paper. With its two numbers any line of it can be checked against a fingerprint of what was printed.")
            color: Theme.inkSoft
        }
    }
    FocusScope {
        id: right
        anchors { left: left.right; leftMargin: 2 * Theme.margin; right: parent.right; top: parent.top; bottom: parent.bottom }
        visible: view.part.is_known

        Label { id: heading; text: qsTr("Check a line of the paper"); isStrong: true }
        Flow {
            id: kinds
            anchors { left: parent.left; right: parent.right; top: heading.bottom; topMargin: 8 }
            spacing: 6
            Repeater {
                model: view.part.forms
                Button {
                    required property var modelData
                    required property int index
                    objectName: "verify.form." + index
                    kind: modelData.value === view.part.form ? Button.Primary : Button.Quiet
                    text: modelData.text
                    onClicked: {
                        view.part.choose_form(modelData.value)
                        cells.forceActiveFocus()
                    }
                }
            }
        }
        FormScroll {
            id: scroll
            anchors { left: parent.left; right: parent.right; top: kinds.bottom; topMargin: 12; bottom: foot.top; bottomMargin: 12 }
            FocusScope {
                id: cells
                objectName: "verify.cells"
                width: scroll.width
                height: grid.height
                focus: true
                Flow {
                    id: grid
                    width: parent.width
                    spacing: 8
                    Repeater {
                        model: view.part.columns
                        Draft {
                            required property var modelData
                            required property int index
                            objectName: "verify.cell." + index
                            width: modelData.is_wide ? Math.min(grid.width, Theme.sized(0, 250)) : Theme.sized(0, 121)
                            focus: index === 0
                            label: modelData.group ? modelData.group + " " + modelData.title : modelData.title
                            maximumLength: 200
                            draft: modelData.text
                            onTyped: text => view.part.type_cell(index, text)
                            onAccepted: view.part.check_line()
                        }
                    }
                }
            }
        }
        Column {
            id: foot
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            spacing: 8
            Banner {
                objectName: "verify.row"
                width: parent.width
                mood: view.part.row_mood
                text: view.part.row_verdict
            }
            Button {
                objectName: "verify.check"
                kind: Button.Primary
                text: qsTr("Check this line")
                shortcutText: "Enter"
                onClicked: view.part.check_line()
            }
            Repeater {
                model: view.part.checked.slice(0, 2)
                Row {
                    id: done
                    required property var modelData
                    width: foot.width
                    spacing: 8
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: done.modelData.mood === Lamp.Good ? "check" : "warning"
                        color: done.modelData.mood === Lamp.Good ? Theme.good : Theme.stop
                        size: Theme.sized(0, 16)
                    }
                    Label { width: done.width - Theme.sized(0, 24); text: done.modelData.words; color: Theme.inkSoft; maximumLineCount: 1 }
                }
            }
        }
    }

    Shortcut { sequence: "F4"; enabled: view.visible; autoRepeat: false; onActivated: view.nextPaper() }
    Shortcut { sequence: "F3"; enabled: view.visible && view.part.is_known; autoRepeat: false; onActivated: view.nextForm() }
}
