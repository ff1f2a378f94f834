// What an ending asks besides: a date and a signed promise, a reason, a document; or just what is being said.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property AcceptancePage page
    readonly property EndingForm form: page.ending
    readonly property bool hasList: form.kind === "provisional" || form.kind === "notice"

    function enter() {
        (({ provisional: owedBy, decline: reason, finish: document })[form.kind] ?? rest).forceActiveFocus()
    }

    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) page.primary() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) page.primary() }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Math.min(parent.height, scroll.contentHeight + 2 * Theme.sized(0, 24))
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }

        FormScroll {
            id: scroll
            anchors { fill: parent; margins: Theme.sized(0, 24) }

            Column {
                width: parent.width
                spacing: 4
                Label { width: parent.width; text: view.form.title; size: Theme.headline; isStrong: true }
                Label {
                    width: parent.width
                    text: [view.page.people.applicant.name, view.page.item.name].filter(word => word !== "").join("  ·  ")
                    color: Theme.inkSoft
                }
            }
            Column {
                width: parent.width
                visible: view.hasList
                spacing: 6
                Label {
                    text: view.form.kind === "notice" ? qsTr("The resident is told once, completely and in writing:") : qsTr("These papers are owed:")
                    size: Theme.caption
                    color: Theme.inkSoft
                }
                Repeater {
                    model: view.hasList ? view.form.missing : []
                    Label {
                        required property string modelData
                        required property int index
                        objectName: "missing." + index
                        width: scroll.width
                        text: (index + 1) + ".  " + modelData
                        size: Theme.strong
                    }
                }
            }
            Banner {
                objectName: "ending.warning"
                width: parent.width
                mood: Lamp.Waiting
                text: view.form.warning
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
                        objectName: "usual." + (index + 1)
                        text: modelData
                        shortcut: "Alt+" + (index + 1)
                        onClicked: {
                            view.form.take_usual(index)
                            if (view.form.kind === "provisional")
                                promise.forceActiveFocus()
                        }
                    }
                }
            }
            Column {
                width: parent.width
                visible: view.form.kind === "provisional"
                spacing: Theme.sized(0, 12)
                Item {
                    width: parent.width
                    height: owedBy.implicitHeight
                    Draft {
                        id: owedBy
                        objectName: "ending.owed_by"
                        width: Theme.sized(0, 240)
                        label: qsTr("To be brought by")
                        hint: qsTr("1231, 2027-06-30 or +10")
                        maximumLength: 12
                        inputMethodHints: Qt.ImhNoPredictiveText
                        draft: view.form.owed_by
                        onTyped: text => view.form.type_owed_by(text)
                        Keys.onReturnPressed: promise.forceActiveFocus()
                        Keys.onEnterPressed: promise.forceActiveFocus()
                    }
                    Label {
                        objectName: "ending.owed_by.words"
                        x: owedBy.width + 16
                        y: owedBy.input.y + Math.round((owedBy.input.height - height) / 2)
                        text: view.form.owed_by_words
                        size: Theme.strong
                        isStrong: true
                    }
                }
                TickLine {
                    id: promise
                    objectName: "ending.promised"
                    text: qsTr("The applicant promises to bring them, and signs the paper that is printed")
                    isOn: view.form.is_promised
                    onToggled: view.form.toggle_promised()
                }
                Label {
                    width: parent.width
                    text: qsTr("What has not come by then counts as withdrawn; say so to the resident.")
                    size: Theme.caption
                    color: Theme.inkSoft
                }
            }
            Column {
                width: parent.width
                visible: view.form.kind === "decline"
                spacing: Theme.sized(0, 12)
                Draft {
                    id: reason
                    objectName: "ending.reason"
                    width: parent.width
                    label: qsTr("Reason")
                    maximumLength: 500
                    draft: view.form.reason
                    onTyped: text => view.form.type_reason(text)
                }
                Draft {
                    objectName: "ending.competent"
                    width: parent.width
                    label: qsTr("Who is competent (may stay empty)")
                    maximumLength: 100
                    draft: view.form.competent
                    onTyped: text => view.form.type_competent(text)
                }
                Label {
                    width: parent.width
                    text: qsTr("The decision names the remedies: %1").arg(view.form.remedies)
                    size: Theme.caption
                    color: Theme.inkSoft
                }
            }
            Draft {
                id: document
                objectName: "ending.document"
                width: parent.width
                visible: view.form.kind === "finish"
                label: qsTr("What is handed out")
                maximumLength: 100
                draft: view.form.document
                onTyped: text => view.form.type_document(text)
            }
            Label {
                objectName: "ending.problem"
                width: parent.width
                visible: text !== ""
                text: view.form.problem
                color: Theme.stop
            }
            Item { id: rest; objectName: "ending.rest"; width: 1; height: 1 }
        }
    }
}
