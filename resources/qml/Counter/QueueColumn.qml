// The queue at the left: who waits, by series, and below them who is parked and who missed the call.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: column

    required property QueueList page
    property bool isLoaded: true
    property bool isClosed: false
    readonly property bool isChosen: list.activeFocus && page.at >= 0
    readonly property bool isAside: ["parked", "no_show"].includes(page.group)
    signal called()
    signal waitsAgain()
    signal wentBack()

    function enter() {
        list.forceActiveFocus()
        if (page.at < 0)
            page.choose(0)
    }
    function leave() {
        tools.empty()
        page.leave()
        wentBack()
    }
    function groupName(group) {
        return ({ own: qsTr("For this counter"), parked: qsTr("Parked"), no_show: qsTr("Missed") })[group] ?? page.names[group] ?? group
    }

    Rectangle { anchors.fill: parent; color: Theme.surface }
    Rectangle { anchors.right: parent.right; width: Theme.hairline; height: parent.height; color: Theme.line }

    Item {
        id: head
        width: parent.width
        height: Theme.sized(0, 44)
        Label {
            id: title
            anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            text: qsTr("Queue")
            size: Theme.strong
            isStrong: true
        }
        Label {
            objectName: "queue.waiting"
            anchors { left: title.right; leftMargin: 12; baseline: title.baseline }
            text: column.isClosed && list.count === 0 ? "" : qsTr("%n waiting", "", column.page.waiting)
            color: Theme.inkSoft
        }
        KeyCap {
            anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            text: "Q"
        }
    }
    ListHead {
        id: tools
        namePrefix: "queue"
        anchors { left: parent.left; right: parent.right; top: head.bottom; leftMargin: 8; rightMargin: 8 }
        rows: column.page
        label: qsTr("Queue")
        columns: [
            { role: "number", title: qsTr("Number"), width: 64 },
            { role: "item", title: qsTr("Item") },
            { role: "waited", title: qsTr("Waited"), width: 72, isRight: true }
        ]
        onEntered: column.enter()
        Keys.onEscapePressed: column.leave()
    }
    Lines {
        id: list
        objectName: "queue"
        anchors { left: parent.left; right: parent.right; top: tools.bottom; bottom: parent.bottom; leftMargin: 8; rightMargin: 8; bottomMargin: 8 }
        focus: true
        label: qsTr("Queue")
        model: column.page.lines
        at: column.page.at
        onChosen: at => column.page.choose(at)
        Keys.onReturnPressed: event => column.onEnter(event)
        Keys.onEnterPressed: event => column.onEnter(event)
        Keys.onEscapePressed: column.leave()
        Keys.onPressed: event => tools.take(event, at)
        Shortcut {
            sequence: "R"
            enabled: column.isChosen && column.isAside
            autoRepeat: false
            onActivated: column.waitsAgain()
        }
        section.property: "group"
        section.delegate: Item {
            id: section_
            required property string section
            width: ListView.view.width
            height: Theme.sized(0, 30)
            Mark {
                anchors { left: parent.left; leftMargin: 8; bottom: parent.bottom; bottomMargin: 4 }
                ink: Theme.inkSoft
                iconName: ({ own: "transfer", parked: "pause", no_show: "leave" })[section_.section] ?? ""
                text: column.groupName(section_.section)
            }
            Label {
                anchors { right: parent.right; rightMargin: 8; bottom: parent.bottom; bottomMargin: 4 }
                text: column.page.counts[section_.section] ?? ""
                size: Theme.caption
                color: Theme.inkSoft
            }
        }
        delegate: QueueRow {
            isCurrent: ticket === column.page.selected
            onChosen: {
                list.forceActiveFocus()
                column.page.choose(index)
            }
            onActivated: column.call()
        }
    }
    Label {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter }
        width: parent.width - 2 * Theme.margin
        visible: list.count === 0
        text: !column.isLoaded ? qsTr("One moment, please") : tools.isFiltering ? qsTr("Nothing fits the filter") : column.isClosed ? qsTr("The queue shows when the counter is open") : qsTr("Nobody is waiting")
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }

    function onEnter(event) {
        event.accepted = page.at >= 0
        if (event.accepted && !event.isAutoRepeat)
            call()
    }
    function call() {
        called()
        tools.empty()
    }
}
