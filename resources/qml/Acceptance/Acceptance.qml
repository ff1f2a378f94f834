// Taking a case in: one flow, its acts at the foot, the applicant's earlier cases at the side.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages

FocusScope {
    id: view

    required property AcceptancePage page
    readonly property bool isFilling: page.stage === "form"
    readonly property bool isOpen: isFilling || page.stage === "ending"
    readonly property var shown: stage.item
    readonly property bool isNarrow: width < Theme.sized(0, 1180)
    readonly property var keys: ({
        form: [
            { key: "Enter", text: qsTr("Go on") }, { key: "Space", text: qsTr("Tick a paper") },
            { key: "O C E L", text: qsTr("Original, copy, electronic, looked up") }, { key: "1–9", text: qsTr("How many") },
            { key: "Ctrl H", text: page.people.applicant.is_masked ? qsTr("See in full") : "" },
            { key: "Ctrl E", text: side.visible && side.count > 0 ? qsTr("Earlier cases") : "" }, { key: "Esc", text: qsTr("Back") }
        ],
        ending: [
            { key: "Enter", text: page.ending.title }, { key: "Tab", text: qsTr("Next field") },
            { key: "Esc", text: qsTr("Back; what you typed stays") }
        ],
        done: [
            { key: "F2", text: qsTr("Next case, same applicant") }, { key: "F3", text: qsTr("Another applicant") },
            { key: "Esc", text: qsTr("Back") }
        ],
        offer: [{ key: "Enter", text: qsTr("Go on with it") }, { key: "Delete", text: qsTr("Put it away") }]
    })[page.stage].filter(one => one.text !== "")

    function enter(section) {
        if (isFilling)
            filling.enter(section || "applicant")
        else if (page?.stage === "done")
            foot.enter()
        else
            shown?.enter()
    }

    focus: true
    onActiveFocusChanged: if (activeFocus && !filling.activeFocus && !stage.activeFocus && !foot.activeFocus && !side.activeFocus) enter("")
    Component.onCompleted: page.set_shown(true)
    Component.onDestruction: page.set_shown(false)
    Keys.onEscapePressed: page.back()

    Connections {
        target: view.page
        function onLeads_on(section) { view.enter(section) }
    }

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Column {
        id: notices
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        spacing: 8
        Banner {
            objectName: "notice.other_visit"
            width: parent.width
            mood: Lamp.Waiting
            text: view.page.other_visit ? qsTr("This was begun for somebody else. At the counter now: %1").arg(view.page.other_visit) : ""
            actionText: text ? qsTr("Start anew") : ""
            shortcutText: "Ctrl+N"
            onActed: view.page.begin_anew()
        }
        Banner {
            objectName: "notice.received"
            width: parent.width
            text: view.isOpen && view.page.number ? qsTr("Case %1 was received earlier: tick off what has come").arg(view.page.number) : ""
        }
    }
    Item {
        id: main
        anchors {
            left: parent.left
            right: side.visible ? side.left : parent.right
            top: notices.bottom
            bottom: foot.visible ? foot.top : parent.bottom
            leftMargin: Theme.margin
            rightMargin: Theme.margin
            topMargin: notices.height > 0 ? Theme.margin : 0
            bottomMargin: Theme.margin
        }
        Filling {
            id: filling
            anchors.fill: parent
            visible: view.isFilling
            enabled: view.isFilling
            focus: view.isFilling
            page: view.page
            onFinished: {
                view.page.rest()
                foot.enter()
            }
        }
        Loader {
            id: stage
            anchors.fill: parent
            active: !view.isFilling
            focus: active && view.page.stage !== "done"
            sourceComponent: ({ ending: ending, done: done, offer: offer })[view.page.stage] ?? null
        }
        Component { id: ending; EndingView { focus: true; page: view.page } }
        Component { id: done; DoneView { page: view.page } }
        Component { id: offer; OfferView { focus: true; page: view.page } }
    }
    EarlierColumn {
        id: side
        anchors { right: parent.right; rightMargin: Theme.margin; top: main.top; bottom: main.bottom }
        width: Math.round(Math.max(300 * Math.sqrt(Theme.factor), view.width * 0.22))
        visible: !view.isNarrow && view.page.stage !== "offer"
        page: view.page
    }
    Foot {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: view.page.stage !== "offer"
        focus: view.page.stage === "done"
        page: view.page
        onCalledRepresentative: filling.enterRepresentative()
    }

    Instantiator {
        model: [
            { key: "F5", act: "finish" }, { key: "F6", act: "accept" }, { key: "F7", act: "provisional" },
            { key: "F8", act: "notice" }, { key: "F9", act: "decline" }
        ]
        delegate: Shortcut {
            required property var modelData
            sequence: modelData.key
            enabled: view.enabled && view.visible && view.isOpen
            autoRepeat: false
            onActivated: view.page.act(modelData.act)
        }
    }
    Instantiator {
        model: [{ key: "F2", run: () => view.page.next_case() }, { key: "F3", run: () => view.page.begin_anew() }, { key: "F4", run: () => view.page.open_case(view.page.done.case_id) }]
        delegate: Shortcut {
            required property var modelData
            sequence: modelData.key
            enabled: view.enabled && view.visible && view.page.stage === "done"
            autoRepeat: false
            onActivated: modelData.run()
        }
    }
    Shortcut { sequence: "F3"; enabled: view.enabled && view.visible && view.isFilling && view.page.number === ""; autoRepeat: false; onActivated: filling.enterRepresentative() }
    Shortcut { sequence: "Ctrl+N"; enabled: view.enabled && view.visible && view.isOpen; autoRepeat: false; onActivated: view.page.begin_anew() }
    Shortcut { sequence: "Ctrl+H"; enabled: view.enabled && view.visible && view.isOpen; autoRepeat: false; onActivated: view.page.people.look() }
    Shortcut { sequence: "F4"; enabled: view.enabled && view.visible && view.isFilling && view.page.said !== ""; autoRepeat: false; onActivated: view.page.take_up() }
    Shortcut { sequence: "Ctrl+E"; enabled: view.enabled && view.visible && side.visible; autoRepeat: false; onActivated: side.enter() }
}
