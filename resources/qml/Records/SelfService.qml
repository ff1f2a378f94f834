// Where residents serve themselves: what waits for staff, a paper to verify, and what was printed on a day.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property SelfServicePage page
    readonly property bool hasCode: page.shows === "waiting" && page.kind === "code"
    readonly property bool isUnknown: page.shows === "waiting" && page.kind === "unknown"
    readonly property var keys: [
        { key: "Enter", text: hasCode && page.code === "" ? qsTr("Release a code") : page.shows === "verify" ? qsTr("Verify") : "" },
        { key: "F8", text: hasCode ? qsTr("Turn away") : "" },
        { key: "F2", text: isUnknown ? qsTr("It came out") : "" },
        { key: "F3", text: isUnknown ? qsTr("It did not") : page.shows === "verify" && page.verify.is_known ? qsTr("Next line form") : "" },
        { key: "F4", text: page.shows === "verify" ? qsTr("Next paper") : "" },
        { key: "←→", text: page.shows === "day" ? qsTr("Another day") : "" },
        { key: "F6", text: qsTr("Next view") },
        { key: "Ctrl Shift C", text: page.shows === "day" || page.shows === "figures" ? qsTr("Copy the list") : "" },
        { key: "Esc", text: qsTr("Back") }
    ].filter(one => one.text !== "")

    function enter() {
        if (page.shows === "verify")
            verify.forceActiveFocus()
        else if (page.shows === "day")
            day.forceActiveFocus()
        else if (page.shows === "figures")
            figures.forceActiveFocus()
        else
            waiting.forceActiveFocus()
    }

    focus: true
    Keys.onEscapePressed: page.left()
    onActiveFocusChanged: if (activeFocus && page && !waiting.activeFocus && !verify.activeFocus && !day.activeFocus && !figures.activeFocus && !views.activeFocus) enter()
    Connections {
        target: view.page
        function onShows_changed() { view.enter() }
    }

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Segmented {
        id: views
        objectName: "self_service.view"
        anchors { left: parent.left; top: parent.top; margins: Theme.margin }
        label: qsTr("What is shown")
        value: view.page.shows
        choices: [
            { value: "waiting", text: view.page.count > 0 ? qsTr("Waiting %1").arg(view.page.count) : qsTr("Waiting") },
            { value: "verify", text: qsTr("Verify a paper") },
            { value: "day", text: qsTr("Printed") },
            ...(view.page.is_lead ? [{ value: "figures", text: qsTr("Figures") }] : [])
        ]
        onChosen: shows => view.page.choose_view(shows)
    }
    Item {
        id: body
        anchors { left: parent.left; right: parent.right; top: views.bottom; bottom: message.top; margins: Theme.margin; topMargin: 12; bottomMargin: 8 }

        WaitingView {
            id: waiting
            anchors.fill: parent
            visible: view.page.shows === "waiting"
            page: view.page
        }
        VerifyView {
            id: verify
            anchors.fill: parent
            visible: view.page.shows === "verify"
            part: view.page.verify
        }
        DayView {
            id: day
            anchors.fill: parent
            visible: view.page.shows === "day"
            page: view.page
        }
        FiguresView {
            id: figures
            anchors.fill: parent
            visible: view.page.shows === "figures"
            page: view.page
        }
    }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: view.page.said
    }

    Shortcut { sequence: "F6"; autoRepeat: false; onActivated: view.page.next_view() }
    Shortcut { sequence: "F8"; enabled: view.hasCode; autoRepeat: false; onActivated: view.page.turn_away() }
    Shortcut { sequence: "F2"; enabled: view.isUnknown; autoRepeat: false; onActivated: view.page.settle(true) }
    Shortcut { sequence: "F3"; enabled: view.isUnknown; autoRepeat: false; onActivated: view.page.settle(false) }
    Shortcut { sequence: "Ctrl+Shift+C"; enabled: view.page.shows === "day"; onActivated: view.page.printed.copy_all() }
    Shortcut { sequence: "Ctrl+Shift+C"; enabled: view.page.shows === "figures"; onActivated: view.page.tallies.copy_all() }
}
