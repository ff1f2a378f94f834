// The column of work: notices, the person at the counter, what is asked now, and the acts always at the same place.
import QtQuick
import Hall
import Pages

FocusScope {
    id: work

    required property DeskPage page
    readonly property VisitCard visit: page.visit
    readonly property bool hasPapers: papers.visible
    readonly property bool isClosed: page.situation === "closed" && page.form === ""

    // Papers come and go with the resident. Only a keyboard that is on nothing else moves to them.
    onHasPapersChanged: if (activeFocus && !form.active) enter()

    signal showsPrinters()
    signal showsConflicts()
    signal showsCodes()

    function enter() {
        if (form.active)
            form.forceActiveFocus()
        else if (papers.visible)
            papers.forceActiveFocus()
        else
            rest.forceActiveFocus()
    }

    onActiveFocusChanged: if (rest.activeFocus) enter()
    Connections {
        target: work.page
        function onForm_changed() { work.enter() }
    }

    Column {
        id: notices
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        spacing: 8
        Banner {
            objectName: "notice.help"
            width: parent.width
            mood: Lamp.Waiting
            readonly property var residents: work.page.help_calls.filter(kiosk => !work.page.papers_stopped.some(one => one.kiosk === kiosk))
            text: [
                ...(residents.length ? [qsTr("A resident at %1 asks for help").arg(residents.join(", "))] : []),
                ...work.page.papers_stopped.map(one => qsTr("A document did not come out at %1: %2").arg(one.kiosk).arg(one.words))
            ].join(qsTr(". "))
            actionText: text ? Words.act("answer_help") : ""
            shortcut: "F1"
            onActed: work.page.answer_help()
        }
        Banner {
            objectName: "notice.code"
            width: parent.width
            text: work.page.codes_wanted.length ? qsTr("Somebody at %1 asks for a one-time code").arg(work.page.codes_wanted.join(", ")) : ""
            actionText: text ? qsTr("Look") : ""
            shortcutText: "Ctrl+K"
            onActed: work.showsCodes()
        }
        Banner {
            objectName: "notice.printer"
            readonly property var ill: work.page.lamps.find(lamp => lamp.name.startsWith("printer") && lamp.state === "fault")
            width: parent.width
            mood: Lamp.Stop
            text: ill ? ill.words + (work.page.prints_waiting ? " · " + qsTr("%n slip(s) waiting", "", work.page.prints_waiting) : "") : ""
        }
        Banner {
            objectName: "notice.lost_printer"
            width: parent.width
            mood: Lamp.Waiting
            text: work.page.lost_printers.length ? qsTr("Slips wait for a printer that this machine does not have: %1").arg(work.page.lost_printers.join(", ")) : ""
            actionText: text ? qsTr("Printers") : ""
            shortcutText: "F12"
            onActed: work.showsPrinters()
        }
        Banner {
            objectName: "notice.company"
            width: parent.width
            mood: work.page.company === "fault" ? Lamp.Stop : Lamp.Waiting
            text: !work.page.is_alone ? ""
                : [work.page.company_words, qsTr("Numbers with a lock are kept for this counter and called as ever.")].join(qsTr(". "))
        }
        Banner {
            objectName: "notice.conflict"
            readonly property var newest: work.page.conflicts[0]
            width: parent.width
            mood: Lamp.Waiting
            text: !newest ? "" : Words.conflict(newest)
                + (work.page.conflicts.length > 1 ? " " + qsTr("And %n more.", "", work.page.conflicts.length - 1) : "")
            actionText: text ? qsTr("Look") : ""
            shortcutText: "Ctrl+D"
            onActed: work.showsConflicts()
        }
        Banner {
            objectName: "notice.edited"
            width: parent.width
            mood: Lamp.Waiting
            text: work.page.edited_cases === 0 ? ""
                : qsTr("Cases of which machines that were apart wrote differently: %1").arg(work.page.edited_cases)
            actionText: text ? qsTr("Look") : ""
            shortcutText: "Ctrl+D"
            onActed: work.showsConflicts()
        }
        Banner {
            objectName: "notice.stale"
            width: parent.width
            mood: Lamp.Waiting
            text: work.page.is_stale ? qsTr("This may be out of date. It is being read again.") : ""
        }
    }

    VisitHead {
        id: head
        anchors { left: parent.left; right: parent.right; top: notices.bottom; margins: Theme.margin }
        visit: work.visit
        page: work.page
        isSmall: work.page.form !== ""
        visible: work.visit.number !== ""
    }
    FocusScope {
        id: rest
        objectName: "work"
        anchors { left: parent.left; right: parent.right; top: notices.bottom; bottom: bar.top; margins: Theme.margin }
        focus: true
        FreeCounter {
            anchors.centerIn: parent
            width: Math.min(parent.width, Theme.sized(0, 440))
            visible: work.visit.number === "" && !form.active
            page: work.page
        }
    }
    Papers {
        id: papers
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: bar.top; margins: Theme.margin }
        visible: work.visit.number !== "" && !form.active && count > 0
        visit: work.visit
    }
    Label {
        anchors { left: parent.left; right: parent.right; top: head.bottom; margins: Theme.margin }
        visible: work.visit.number !== "" && !form.active && !papers.visible
        text: work.visit.item ? qsTr("No papers are listed for this item") : qsTr("The item is not known yet. Choose it when you finish.")
        color: Theme.inkSoft
    }
    Loader {
        id: form
        anchors {
            left: parent.left
            right: parent.right
            top: head.visible ? head.bottom : notices.bottom
            bottom: bar.top
            margins: Theme.margin
        }
        readonly property string name: work.isClosed ? "open" : work.page.form
        active: name !== "" && work.page.is_loaded
        source: active ? ({
            open: "SeriesView.qml", series: "SeriesView.qml", park: "ReasonView.qml", pause: "ReasonView.qml",
            transfer: "TransferView.qml", call_number: "NumberView.qml", walk_in: "WalkInView.qml", finish: "FinishView.qml"
        })[name] : ""
        onActiveChanged: if (work.activeFocus) work.enter()
        onLoaded: {
            item.page = work.page
            item.name = Qt.binding(() => form.name)
            item.focus = true
            if (work.activeFocus)
                work.enter()
        }
    }
    ActBar {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        page: work.page
        form: form.name
    }
}
