// The desk: queue, the one column of work, and the guide; each act by its key, Enter for the next one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages

FocusScope {
    id: desk

    required property DeskPage page
    // Side columns grow slower than the text, so that the work keeps its room.
    readonly property real stretch: Math.sqrt(Theme.factor)
    signal showsPrinters()
    signal showsConflicts()
    signal showsCodes()
    readonly property bool isNarrow: width < Theme.sized(0, 1240)
    // What the keys do at this moment.
    readonly property var keys: {
        if (queue.isChosen)
            return [
                { key: "Enter", text: qsTr("Call %1").arg(page.queue.number) },
                { key: "R", text: queue.isAside ? qsTr("Let %1 wait again").arg(page.queue.number) : "" },
                { key: "/", text: qsTr("Filter") }, { key: "Alt 1–3", text: qsTr("Sort") }, { key: "Ctrl C", text: qsTr("Copy") },
                { key: "Esc", text: qsTr("Back") }
            ].filter(one => one.text !== "")
        const asked = page.form || (page.situation === "closed" ? "open" : "")
        const within = ({
            open: [{ key: "↑↓ Space", text: qsTr("Tick") }], series: [{ key: "↑↓ Space", text: qsTr("Tick") }],
            transfer: [{ key: "↑↓", text: qsTr("Choose") }, { key: "Space", text: qsTr("Comes back") }],
            walk_in: [{ key: "↑↓", text: qsTr("Choose") }, { key: "Tab", text: qsTr("Next field") }],
            finish: [{ key: "1–5", text: qsTr("Outcome") }, { key: "Tab", text: qsTr("Next field") }]
        })[asked] ?? []
        if (asked)
            return [{ key: "Enter", text: Words.send(asked) }].concat(within,
                page.form ? [{ key: "Esc", text: qsTr("Back; what you typed stays") }] : [{ key: "Q", text: qsTr("Queue") }])
        return [
            { key: "Enter", text: page.acts.length ? Words.act(page.acts[0].name) : "" },
            { key: "Q", text: qsTr("Queue") },
            { key: "↑↓ Space", text: work.hasPapers ? qsTr("Tick a paper") : "" },
            { key: "F11", text: qsTr("Guide") }
        ].filter(one => one.text !== "")
    }

    onActiveFocusChanged: if (activeFocus && !queue.activeFocus && !work.activeFocus) work.enter()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) page.primary() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) page.primary() }
    Keys.onEscapePressed: {
        page.back()
        work.enter()
    }

    Instantiator {
        model: desk.page.acts
        delegate: Shortcut {
            required property var modelData
            sequence: modelData.key
            enabled: desk.enabled && desk.visible
            autoRepeat: false
            onActivated: desk.page.act(modelData.name)
        }
    }
    Shortcut { sequence: "Q"; enabled: desk.enabled && desk.visible; autoRepeat: false; onActivated: queue.enter() }

    QueueColumn {
        id: queue
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: Math.round(280 * desk.stretch)
        page: desk.page.queue
        isLoaded: desk.page.is_loaded
        isClosed: desk.page.counter_state === "closed"
        onCalled: {
            desk.page.call_selected()
            work.enter()
        }
        onWaitsAgain: desk.page.let_wait_again()
        onWentBack: work.enter()
    }
    Work {
        id: work
        anchors { left: queue.right; right: guide.left; top: parent.top; bottom: parent.bottom }
        focus: true
        page: desk.page
        onShowsPrinters: desk.showsPrinters()
        onShowsConflicts: desk.showsConflicts()
        onShowsCodes: desk.showsCodes()
    }
    GuideColumn {
        id: guide
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: visible ? Math.round(320 * desk.stretch) : 0
        // In a narrow window it is folded until it is asked for.
        visible: desk.page.is_guide_folded === desk.isNarrow
        page: desk.page
    }
}
