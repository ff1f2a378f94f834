// Batches between a community station and the street: the list, what is chosen in it, and the one act that comes next.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property StationPage page
    readonly property string mode: page.mode
    readonly property bool isIncoming: mode === "incoming"
    readonly property bool canAct: mode === "pack" || mode === "packed" || isIncoming || page.is_disputed
    readonly property bool wantsNote: isIncoming && page.differences.length > 0 || page.is_disputed
    readonly property string act: ({ pack: qsTr("Pack"), packed: qsTr("Hand over"), incoming: qsTr("Take over"), received: qsTr("Settle") })[mode] ?? ""
    readonly property var keys: [
        { key: "F5", text: canAct ? act : "" },
        { key: "F8", text: mode === "packed" ? qsTr("Unpack") : "" },
        { key: "F9", text: mode !== "pack" ? qsTr("Print the manifest") : "" },
        { key: "Space", text: mode === "pack" ? qsTr("Choose") : isIncoming ? qsTr("Tick") : "" },
        { key: "Ctrl+A", text: mode === "pack" ? qsTr("All") : "" },
        { key: "+ −", text: isIncoming ? qsTr("Count papers") : "" },
        { key: "Tab", text: qsTr("Next part") },
        { key: "Esc", text: qsTr("Back") }
    ].filter(one => one.text !== "")

    // A scanner types wherever the keyboard is.
    function scan(text) {
        number.forceActiveFocus()
        page.type_text(page.text + text)
    }

    focus: true
    Keys.onEscapePressed: number.text !== "" ? page.type_text("") : page.left()

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin + 8 }

        Column {
            id: leftSide
            width: Math.round(parent.width * 0.32)
            height: parent.height
            spacing: 12
            Label { id: title; text: qsTr("Batches"); size: Theme.title; isStrong: true; Accessible.role: Accessible.Heading }
            Rectangle {
                width: parent.width
                height: parent.height - title.height - parent.spacing
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: list
                    objectName: "batches"
                    anchors { fill: parent; margins: 4 }
                    label: title.text
                    model: view.page.batches
                    at: view.page.at
                    onChosen: at => view.page.choose(at)
                    Keys.onRightPressed: lines.forceActiveFocus()
                    Keys.onReturnPressed: number.forceActiveFocus()
                    Keys.onPressed: event => {
                        if (/^[0-9P]$/.test(event.text) && !event.modifiers) {
                            view.scan(event.text)
                            event.accepted = true
                        }
                    }
                    delegate: BatchRow {
                        isCurrent: index === view.page.at
                        onChosen: {
                            list.forceActiveFocus()
                            view.page.choose(index)
                        }
                    }
                }
            }
        }
        FocusScope {
            id: chosen
            anchors { left: leftSide.right; leftMargin: 2 * Theme.margin; right: parent.right; top: parent.top; bottom: parent.bottom }
            focus: true

            Item {
                id: head
                width: parent.width
                height: name.height
                Label {
                    id: name
                    objectName: "batch.number"
                    text: view.page.number
                    size: Theme.title
                    isStrong: true
                    wrapMode: Text.NoWrap
                }
                Lamp {
                    id: state
                    anchors { left: name.right; leftMargin: 16; verticalCenter: name.verticalCenter }
                    visible: view.page.state !== ""
                    mood: view.page.mood
                    text: view.page.state
                }
                Label {
                    anchors { right: parent.right; verticalCenter: name.verticalCenter }
                    objectName: "batch.counted"
                    text: view.page.counted
                    color: Theme.inkSoft
                }
            }
            Draft {
                id: number
                objectName: "batch.scan"
                anchors { top: head.bottom; topMargin: 12; left: parent.left; right: parent.right }
                focus: true
                label: qsTr("Scan or type the number of a case or a batch")
                iconName: "search"
                draft: view.page.text
                onTyped: text => view.page.type_text(text)
                Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.enter_text() }
                Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.enter_text() }
                Keys.onDownPressed: lines.forceActiveFocus()
            }
            Rectangle {
                anchors { top: number.bottom; topMargin: 12; left: parent.left; right: parent.right; bottom: below.top; bottomMargin: 12 }
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: lines
                    objectName: "batch.lines"
                    anchors { fill: parent; margins: 4 }
                    label: view.page.number
                    model: view.page.lines
                    at: view.page.line_at
                    onChosen: at => view.page.choose_line(at)
                    Keys.onSpacePressed: event => { if (!event.isAutoRepeat) view.page.toggle() }
                    Keys.onLeftPressed: list.forceActiveFocus()
                    Keys.onReturnPressed: number.forceActiveFocus()
                    Keys.onPressed: event => {
                        if (event.text === "+" || event.text === "=")
                            view.page.count_by(1)
                        else if (event.text === "-")
                            view.page.count_by(-1)
                        else if (/^[0-9P]$/.test(event.text) && !event.modifiers)
                            view.scan(event.text)
                        else
                            return
                        event.accepted = true
                    }
                    delegate: CaseLine {
                        isCurrent: index === view.page.line_at
                        isCounting: view.isIncoming || view.mode === "received"
                        isTicked: isCounting || view.mode === "pack"
                        onChosen: {
                            lines.forceActiveFocus()
                            view.page.choose_line(index)
                        }
                        onActivated: view.page.toggle()
                    }
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.margin
                    visible: lines.count === 0
                    iconName: view.page.is_loaded ? "check" : "hourglass"
                    title: view.page.is_loaded ? qsTr("Nothing waits to be packed") : qsTr("One moment, please")
                    help: view.page.is_loaded ? qsTr("Cases appear here once they have been accepted, or their results are ready.") : ""
                }
            }
            Column {
                id: below
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                spacing: 12
                Banner {
                    objectName: "batch.differences"
                    width: parent.width
                    mood: view.page.is_alarming ? Lamp.Stop : Lamp.Waiting
                    text: view.page.differences.slice(0, 3).join("\n") + (view.page.differences.length > 3 ? "\n" + qsTr("… and %n more", "", view.page.differences.length - 3) : "")
                }
                Banner {
                    objectName: "batch.words"
                    width: parent.width
                    text: view.page.words
                }
                Row {
                    width: parent.width
                    spacing: 8
                    visible: view.canAct
                    Draft {
                        id: note
                        objectName: "batch.note"
                        width: parent.width - buttons.width - parent.spacing
                        visible: view.wantsNote
                        label: qsTr("What was done about the differences")
                        maximumLength: 300
                        draft: view.page.note
                        onTyped: text => view.page.type_note(text)
                        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.act() }
                    }
                    Draft {
                        id: carrier
                        objectName: "batch.carrier"
                        width: parent.width - buttons.width - parent.spacing
                        visible: view.mode === "packed"
                        label: qsTr("Who carries it: staff number, empty for yourself")
                        maximumLength: 20
                        draft: view.page.carrier
                        onTyped: text => view.page.type_carrier(text)
                        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.act() }
                    }
                    Item { visible: !note.visible && !carrier.visible; width: parent.width - buttons.width - parent.spacing; height: 1 }
                    Row {
                        id: buttons
                        anchors.bottom: parent.bottom
                        spacing: 8
                        Button {
                            objectName: "batch.unmake"
                            visible: view.mode === "packed"
                            text: qsTr("Unpack")
                            shortcut: visible ? "F8" : ""
                            onClicked: view.page.unmake()
                        }
                        Button {
                            objectName: "batch.act"
                            kind: Button.Primary
                            enabled: !view.page.is_busy && view.canAct
                            text: view.act
                            shortcut: "F5"
                            onClicked: view.page.act()
                        }
                    }
                }
            }
        }
    }
    Shortcut { sequence: "F9"; enabled: view.mode !== "pack"; autoRepeat: false; onActivated: view.page.print_manifest() }
    Shortcut { sequence: "Ctrl+A"; enabled: view.mode === "pack" && lines.activeFocus; onActivated: view.page.choose_all() }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: view.page.said
    }
}
