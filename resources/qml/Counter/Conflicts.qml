// Numbers and cases with which several counters went on while their machines were apart: both sides, and a last word.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Cases"

FocusScope {
    id: view

    required property ConflictPage page
    signal wentBack()

    focus: true
    Keys.onEscapePressed: wentBack()

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        id: body
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin + 8 }

        Column {
            id: leftSide
            width: Math.round(parent.width * 0.3)
            height: parent.height
            spacing: 16
            Label { id: title; text: qsTr("Dealt with at two counters"); size: Theme.title; isStrong: true }
            ListHead {
                id: tools
                namePrefix: "conflicts"
                width: parent.width
                rows: view.page.rows
                label: title.text
                columns: [
                    { role: "number", title: qsTr("Number") },
                    { role: "is_settled", title: qsTr("State"), width: 120, isRight: true }
                ]
                onEntered: list.forceActiveFocus()
            }
            Rectangle {
                width: parent.width
                height: parent.height - title.height - tools.height - 2 * parent.spacing
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: list
                    objectName: "conflicts"
                    anchors { fill: parent; margins: 4 }
                    focus: count > 0 && view.page.is_settled
                    label: title.text
                    model: view.page.rows
                    at: view.page.at
                    onChosen: at => view.page.choose(at)
                    Keys.onPressed: event => tools.take(event, at)
                    Keys.onReturnPressed: event => { if (!event.isAutoRepeat && view.page.is_case) view.page.settle() }
                    Keys.onEnterPressed: event => { if (!event.isAutoRepeat && view.page.is_case) view.page.settle() }
                    delegate: ConflictLine {
                        isCurrent: index === view.page.at
                        onChosen: {
                            list.forceActiveFocus()
                            view.page.choose(index)
                        }
                    }
                }
                Label {
                    anchors.centerIn: parent
                    visible: list.count === 0 && !view.page.is_loaded
                    text: qsTr("One moment, please")
                    color: Theme.inkSoft
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.margin
                    visible: list.count === 0 && view.page.is_loaded
                    iconName: "check"
                    title: tools.isFiltering ? qsTr("Nothing fits the filter") : qsTr("None today")
                    help: tools.isFiltering ? "" : qsTr("Every number was dealt with at one counter.")
                }
            }
        }
        FocusScope {
            id: story
            anchors { left: leftSide.right; leftMargin: 2 * Theme.margin; right: parent.right; top: parent.top; bottom: parent.bottom }
            visible: view.page.number !== ""
            focus: visible && !view.page.is_settled

            Item {
                id: head
                width: parent.width
                height: number.height
                Label {
                    id: number
                    objectName: "conflict.number"
                    text: view.page.number
                    size: Theme.headline
                    isStrong: true
                    wrapMode: Text.NoWrap
                }
                Lamp {
                    id: state
                    anchors { left: number.right; leftMargin: 16; verticalCenter: number.verticalCenter }
                    mood: view.page.is_settled ? Lamp.Good : Lamp.Waiting
                    text: Words.settled(view.page.is_settled)
                }
                Label {
                    anchors { left: state.right; leftMargin: 16; right: parent.right; verticalCenter: number.verticalCenter }
                    text: view.page.item
                    color: Theme.inkSoft
                    maximumLineCount: 1
                }
            }
            ListView {
                id: sides
                objectName: "conflict.sides"
                visible: !view.page.is_case
                anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 16; bottom: word.top; bottomMargin: 16 }
                orientation: ListView.Horizontal
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: false
                activeFocusOnTab: true
                spacing: 16
                clip: true
                Accessible.role: Accessible.List
                Accessible.name: title.text
                Accessible.focusable: true
                Keys.onLeftPressed: contentX = Math.max(0, contentX - width / 2)
                Keys.onRightPressed: contentX = Math.max(0, Math.min(contentWidth - width, contentX + width / 2))
                Keys.onUpPressed: scrolled(-Theme.row)
                Keys.onDownPressed: scrolled(Theme.row)
                signal scrolled(real by)
                model: view.page.sides
                delegate: ConflictSide {
                    id: card
                    required property var modelData
                    width: Math.max(Theme.sized(0, 240), Math.floor((sides.width - 16 * (sides.count - 1)) / Math.max(1, sides.count)))
                    height: sides.height
                    side: modelData
                    isUnderKeys: sides.activeFocus
                    Connections {
                        target: sides
                        function onScrolled(by) { card.scroll(by) }
                    }
                }
            }
            Rectangle {
                anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 16; bottom: word.top; bottomMargin: 16 }
                visible: view.page.is_case
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                EditLines {
                    id: versions
                    objectName: "conflict.versions"
                    anchors { fill: parent; margins: 4 }
                    property int shownAt: 0
                    focus: view.page.is_case
                    hasTicks: false
                    lines: view.page.lines
                    at: Math.min(shownAt, count - 1)
                    onChosen: at => shownAt = at
                    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.settle() }
                    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.settle() }
                }
            }
            Button {
                objectName: "act.open_case"
                anchors { right: parent.right; bottom: parent.bottom }
                visible: view.page.is_case
                kind: Button.Primary
                text: qsTr("Settle at the case")
                shortcutText: "Enter"
                onClicked: view.page.settle()
            }
            Column {
                id: word
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                height: view.page.is_case ? Theme.control : implicitHeight
                spacing: 12
                Banner {
                    objectName: "conflict.settled"
                    width: parent.width
                    mood: Lamp.Good
                    text: !view.page.settled_note && !view.page.settled_by ? ""
                        : qsTr("%1, %2: %3").arg(view.page.settled_at).arg(view.page.settled_by).arg(view.page.settled_note)
                }
                Flow {
                    width: parent.width
                    spacing: 8
                    visible: !view.page.is_settled && !view.page.is_case
                    Repeater {
                        model: view.page.usual
                        Button {
                            required property string modelData
                            required property int index
                            objectName: "conflict.usual." + (index + 1)
                            text: modelData
                            shortcut: "Alt+" + (index + 1)
                            onClicked: {
                                view.page.type(modelData)
                                note.forceActiveFocus()
                            }
                        }
                    }
                }
                Row {
                    id: last
                    width: parent.width
                    spacing: 8
                    visible: !view.page.is_settled && !view.page.is_case
                    Draft {
                        id: note
                        objectName: "conflict.note"
                        width: parent.width - settle.width - last.spacing
                        focus: !view.page.is_case
                        label: qsTr("What the two counters found out; for colleagues, sealed")
                        maximumLength: 500
                        draft: view.page.note
                        onTyped: text => view.page.type(text)
                        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.settle() }
                        Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.settle() }
                    }
                    Button {
                        id: settle
                        objectName: "act.settle"
                        anchors.bottom: note.bottom
                        enabled: !view.page.is_busy
                        kind: Button.Primary
                        text: qsTr("Settle")
                        shortcutText: "Enter"
                        onClicked: view.page.settle()
                    }
                }
            }
        }
    }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: Words.done(view.page.said)
    }
}
