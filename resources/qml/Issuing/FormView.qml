// The other things that can be done with a result: by post, a reminder, a hand-out that was wrong.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property IssuingPage page

    function enter() { room.forceActiveFocus() }

    Loader {
        id: room
        anchors.fill: parent
        anchors.margins: Theme.margin
        focus: true
        sourceComponent: ({ post: post, remind: remind, undo: undo })[view.page.form] ?? null
        onLoaded: (item as FocusScope)?.forceActiveFocus()
        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.send() }
        Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.send() }
    }
    Component {
        id: post
        FocusScope {
            Column {
                width: parent.width
                spacing: 12
                Label { width: parent.width; text: qsTr("Sent to the applicant"); size: Theme.title; isStrong: true }
                Draft {
                    objectName: "issuing.tracking"
                    width: Math.min(parent.width, Theme.sized(0, 360))
                    focus: true
                    label: qsTr("Tracking number, typed or scanned from the label")
                    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
                    maximumLength: 40
                    draft: view.page.handover.tracking
                    onTyped: text => view.page.handover.type_tracking(text)
                }
                Label {
                    width: parent.width
                    text: qsTr("It stays on record with the case. A code to rate the service goes out with the receipt.")
                    color: Theme.inkSoft
                }
            }
        }
    }
    Component {
        id: remind
        FocusScope {
            Column {
                width: parent.width
                spacing: 12
                Label { width: parent.width; text: qsTr("Reminded that the result waits"); size: Theme.title; isStrong: true }
                Row {
                    spacing: 12
                    Button {
                        objectName: "issuing.look"
                        iconName: "person"
                        text: qsTr("Show the telephone")
                        help: qsTr("That you looked goes on record")
                        shortcut: "Alt+T"
                        visible: view.page.reminder.people.length === 0
                        onClicked: view.page.reminder.look()
                    }
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: view.page.reminder.people.length === 0
                        text: view.page.reminder.problem || qsTr("That you looked goes on record.")
                        color: Theme.inkSoft
                        size: Theme.caption
                    }
                }
                Repeater {
                    model: view.page.reminder.people
                    Label {
                        required property var modelData
                        required property int index
                        objectName: "issuing.phone." + (index + 1)
                        text: modelData.name + "  " + modelData.phone
                        size: Theme.title
                        isStrong: true
                    }
                }
                Segmented {
                    objectName: "issuing.way"
                    label: qsTr("How")
                    choices: view.page.reminder.ways()
                    value: view.page.reminder.way
                    onChosen: way => view.page.reminder.choose_way(way)
                }
                Draft {
                    objectName: "issuing.reminded"
                    width: parent.width
                    focus: true
                    label: qsTr("What was said; sealed")
                    maximumLength: 300
                    draft: view.page.reminder.words
                    onTyped: text => view.page.reminder.type(text)
                }
            }
        }
    }
    Component {
        id: undo
        FocusScope {
            Column {
                width: parent.width
                spacing: 12
                Label { width: parent.width; text: qsTr("It had got into the wrong hands"); size: Theme.title; isStrong: true }
                Label {
                    width: parent.width
                    text: qsTr("Nothing is deleted: who had it and what they signed stays in the history. The result waits to be handed out again.")
                    color: Theme.inkSoft
                }
                Draft {
                    objectName: "issuing.undo"
                    width: parent.width
                    focus: true
                    label: qsTr("What happened, and how the result came back; sealed")
                    maximumLength: 500
                    draft: view.page.undo.text
                    onTyped: text => view.page.undo.type(text)
                }
            }
        }
    }
}
