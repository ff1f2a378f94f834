// Departments' own networks: how each gateway stands, what waits there for a person, and the one at hand.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property GatewaysPage page
    readonly property var keys: [
        { key: "F3", text: page.case_id !== "" ? qsTr("Open the case") : "" },
        { key: "F5", text: page.is_answer ? qsTr("Apply it now") : "" },
        { key: "F6", text: page.can_send_again ? qsTr("Send again") : "" },
        { key: "Alt 1–3", text: page.is_answer ? qsTr("Usual words") : "" },
        { key: "Enter", text: page.is_answer ? qsTr("Put on record") : "" },
        { key: "Ctrl Shift C", text: qsTr("Copy the list") },
        { key: "Esc", text: qsTr("Back") }
    ].filter(one => one.text !== "")

    focus: true
    Keys.onEscapePressed: page.left()

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin }

        FocusScope {
            id: leftSide
            width: Math.round(parent.width * 0.38)
            height: parent.height
            focus: !view.page.is_answer
            Column {
                id: ends
                width: parent.width
                spacing: 8
                Repeater {
                    model: view.page.gateways
                    GatewayLine { width: ends.width }
                }
            }
            Label {
                id: title
                anchors { top: ends.bottom; topMargin: 16 }
                text: qsTr("To look at")
                isStrong: true
                color: Theme.inkSoft
            }
            Rectangle {
                anchors { left: parent.left; right: parent.right; top: title.bottom; topMargin: 8; bottom: parent.bottom }
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: list
                    objectName: "matters"
                    anchors { fill: parent; margins: 4 }
                    focus: true
                    label: title.text
                    model: view.page.matters
                    at: view.page.at
                    onChosen: at => view.page.choose(at)
                    Keys.onReturnPressed: note.forceActiveFocus()
                    delegate: MatterRow {
                        isCurrent: index === view.page.at
                        onChosen: {
                            list.forceActiveFocus()
                            view.page.choose(index)
                        }
                        onActivated: view.page.open_case()
                    }
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.margin
                    visible: list.count === 0
                    iconName: view.page.is_loaded ? "check" : "hourglass"
                    title: view.page.is_loaded ? qsTr("Nothing waits for you") : qsTr("One moment, please")
                    help: view.page.is_loaded ? qsTr("What the departments answer goes into its case by itself.") : ""
                }
            }
        }
        FocusScope {
            id: matter
            anchors { left: leftSide.right; leftMargin: 2 * Theme.margin; right: parent.right; top: parent.top; bottom: parent.bottom }
            visible: view.page.title !== ""
            focus: view.page.is_answer

            Label {
                id: what
                objectName: "matter.title"
                width: parent.width
                text: view.page.title
                size: Theme.title
                isStrong: true
                maximumLineCount: 2
            }
            Lamp {
                id: stands
                objectName: "matter.detail"
                anchors { top: what.bottom; topMargin: 8 }
                mood: view.page.mood
                text: view.page.detail
            }
            Banner {
                id: help
                objectName: "matter.help"
                anchors { top: stands.bottom; topMargin: 12; left: parent.left; right: parent.right }
                text: view.page.help
            }
            Flickable {
                id: said
                anchors { top: help.bottom; topMargin: 12; left: parent.left; right: parent.right; bottom: word.top; bottomMargin: 12 }
                contentHeight: facts.height
                clip: contentHeight > height
                interactive: contentHeight > height
                activeFocusOnTab: interactive
                boundsBehavior: Flickable.StopAtBounds
                Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.row)
                Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.row))
                Card {
                    id: facts
                    width: said.width
                    height: lines.height + 2 * padding
                    visible: view.page.facts.length > 0
                    Column {
                        id: lines
                        width: parent.width
                        spacing: Theme.sized(0, 8)
                        Repeater {
                            model: view.page.facts
                            Item {
                                id: fact
                                required property var modelData
                                width: lines.width
                                height: Math.max(name.implicitHeight, value.implicitHeight)
                                Accessible.role: Accessible.StaticText
                                Accessible.name: modelData.name + " " + modelData.value
                                Label { id: name; width: Theme.sized(0, 132); text: fact.modelData.name; color: Theme.inkSoft; canUnfold: false }
                                Label { id: value; anchors { left: name.right; leftMargin: 12; right: parent.right } text: fact.modelData.value }
                            }
                        }
                    }
                }
                ScrollMark { view: said }
            }
            Column {
                id: word
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                spacing: 12
                Flow {
                    width: parent.width
                    spacing: 8
                    visible: view.page.is_answer
                    Repeater {
                        model: view.page.usual
                        Button {
                            required property string modelData
                            required property int index
                            objectName: "matter.usual." + (index + 1)
                            text: modelData
                            shortcut: "Alt+" + (index + 1)
                            onClicked: {
                                view.page.type(modelData)
                                note.forceActiveFocus()
                            }
                        }
                    }
                }
                Draft {
                    id: note
                    objectName: "matter.note"
                    width: parent.width
                    visible: view.page.is_answer
                    focus: true
                    label: qsTr("What was done about it; on record, sealed")
                    maximumLength: 500
                    draft: view.page.note
                    onTyped: text => view.page.type(text)
                    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.settle() }
                    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.settle() }
                    Keys.onUpPressed: view.page.choose(view.page.at - 1)
                    Keys.onDownPressed: view.page.choose(view.page.at + 1)
                }
                Flow {
                    width: parent.width
                    spacing: 8
                    Button {
                        objectName: "matter.settle"
                        visible: view.page.is_answer
                        enabled: !view.page.is_busy
                        kind: Button.Primary
                        text: qsTr("Put on record")
                        shortcutText: "Enter"
                        onClicked: view.page.settle()
                    }
                    Button {
                        objectName: "matter.apply"
                        visible: view.page.is_answer
                        enabled: !view.page.is_busy
                        text: qsTr("Apply it now")
                        shortcutText: "F5"
                        onClicked: view.page.apply()
                    }
                    Button {
                        objectName: "matter.again"
                        visible: view.page.can_send_again
                        enabled: !view.page.is_busy
                        kind: Button.Primary
                        text: qsTr("Send again")
                        shortcutText: "F6"
                        onClicked: view.page.send_again()
                    }
                    Button {
                        objectName: "matter.case"
                        visible: view.page.case_id !== ""
                        text: qsTr("Open the case")
                        shortcutText: "F3"
                        onClicked: view.page.open_case()
                    }
                }
            }
        }
    }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: view.page.said
    }

    Shortcut { sequence: "F3"; enabled: view.page.case_id !== ""; autoRepeat: false; onActivated: view.page.open_case() }
    Shortcut { sequence: "F5"; enabled: view.page.is_answer; autoRepeat: false; onActivated: view.page.apply() }
    Shortcut { sequence: "F6"; enabled: view.page.can_send_again; autoRepeat: false; onActivated: view.page.send_again() }
    Shortcut { sequence: "Ctrl+Shift+C"; onActivated: view.page.matters.copy_all() }
}
