// The issuing counter: results that wait at the left, the one in hand at the right, and what is done with it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property IssuingPage page
    readonly property HandoverPart handover: page.handover
    readonly property bool hasCase: handover.number !== ""
    readonly property bool isReady: hasCase && page.state === ""
    // A resident who has a screen in front of them signs there.
    readonly property var application: Qt.application
    readonly property var publicScreen: application.screens.length > 1 ? application.screens[1] : null
    readonly property var keys: hasCase ? [
            { key: "Enter", text: page.form === "" ? (isReady ? qsTr("Hand out") : "") : qsTr("Put on record") },
            { key: "Tab", text: qsTr("Next field") }, { key: "Esc", text: page.form ? qsTr("Back; what you typed stays") : qsTr("Put down") }
        ].filter(one => one.text !== "") : [
            { key: "↑↓ Enter", text: qsTr("Take in hand") }, { key: "Ctrl F", text: qsTr("Find") }, { key: "Alt U", text: qsTr("Next list") },
            { key: "Esc", text: qsTr("Back") }
        ]

    function enter() {
        if (!hasCase)
            side.enter()
        else if (page.form !== "")
            form.enter()
        else if (isReady)
            hand.enter()
        else
            side.enter()
    }

    focus: true
    onActiveFocusChanged: if (activeFocus && !side.activeFocus && !right.activeFocus) enter()
    Component.onCompleted: page.show_or_hide(true)
    Component.onDestruction: page.show_or_hide(false)
    Keys.onEscapePressed: page.back()

    Connections {
        target: view.page
        function onForm_changed() { view.enter() }
        function onState_changed() { view.enter() }
    }
    Connections {
        target: view.handover
        function onNumber_changed() { view.enter() }
    }

    Rectangle { anchors.fill: parent; color: Theme.paper }

    ResultList {
        id: side
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: Theme.margin }
        width: Math.round(400 * Math.sqrt(Theme.factor))
        focus: !view.hasCase
        page: view.page
    }
    FocusScope {
        id: right
        anchors { left: side.right; right: parent.right; top: parent.top; bottom: foot.top; margins: Theme.margin; bottomMargin: 8 }
        focus: view.hasCase

        Column {
            id: head
            width: parent.width
            spacing: 4
            visible: view.hasCase
            Item {
                width: parent.width
                height: number.height
                Label {
                    id: number
                    objectName: "issuing.number"
                    text: view.handover.number
                    size: Theme.title
                    isStrong: true
                    wrapMode: Text.NoWrap
                }
                Lamp {
                    objectName: "issuing.state"
                    anchors { left: number.right; leftMargin: 16; verticalCenter: number.verticalCenter }
                    mood: view.isReady ? Lamp.Good : Lamp.Quiet
                    text: view.isReady ? view.handover.waits : view.page.state
                }
            }
            Label {
                width: parent.width
                text: [view.handover.document, view.handover.item].filter(word => word !== "").join("  ·  ")
                size: Theme.strong
                maximumLineCount: 2
            }
        }
        Rectangle {
            id: card
            anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 12; bottom: parent.bottom }
            visible: view.hasCase && (view.isReady || view.page.form !== "")
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: Theme.hairline; color: Theme.line }
            clip: true
            HandoverView {
                id: hand
                anchors.fill: parent
                visible: view.page.form === "" && view.isReady
                focus: visible
                page: view.page
                signsElsewhere: view.publicScreen !== null
            }
            FormView {
                id: form
                anchors.fill: parent
                visible: view.page.form !== ""
                focus: visible
                page: view.page
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width, Theme.sized(0, 480))
            visible: !view.hasCase
            iconName: "ticket"
            title: qsTr("No result in hand")
            help: qsTr("Scan the code on the receipt, lay the ID card on the reader, or type two characters of the name.")
        }
        EmptyState {
            anchors.centerIn: card
            width: Math.min(parent.width, Theme.sized(0, 480))
            visible: view.hasCase && !view.isReady && view.page.form === ""
            iconName: "info"
            title: view.page.state
            help: qsTr("There is nothing to hand out now.")
        }
    }
    Rectangle {
        id: foot
        anchors { left: side.right; leftMargin: Theme.margin; right: parent.right; bottom: parent.bottom }
        height: message.height + acts.height + 20
        color: "transparent"
        Message {
            id: message
            anchors { left: parent.left; right: parent.right; top: parent.top; rightMargin: Theme.margin }
            problem: view.page.problem
            said: view.page.said
            slow: view.page.is_busy ? qsTr("One moment…") : ""
        }
        Flow {
            id: acts
            anchors { left: parent.left; right: parent.right; top: message.bottom; topMargin: 4; rightMargin: Theme.margin }
            spacing: 8
            Button {
                objectName: "act.hand_out"
                visible: view.isReady && view.page.form === ""
                enabled: !view.page.is_busy
                kind: Button.Primary
                text: qsTr("Hand out")
                shortcut: "F9"
                onClicked: view.page.send()
            }
            Button {
                objectName: "act.record"
                visible: view.page.form !== ""
                enabled: !view.page.is_busy
                kind: view.page.form === "undo" ? Button.Danger : Button.Primary
                text: view.page.form === "post" ? qsTr("Send by post") : qsTr("Put on record")
                shortcutText: "Enter"
                onClicked: view.page.send()
            }
            Button { objectName: "act.post"; visible: view.isReady; text: qsTr("By post"); shortcut: "F6"; onClicked: view.page.open_form("post") }
            Button { objectName: "act.remind"; visible: view.isReady; text: qsTr("Remind"); shortcut: "F7"; onClicked: view.page.open_form("remind") }
            Button { objectName: "act.undo"; visible: view.page.can_undo; text: qsTr("Handed to the wrong person"); shortcut: "F10"; onClicked: view.page.open_form("undo") }
            Button { objectName: "act.case"; visible: view.hasCase; text: qsTr("Whole case"); shortcut: "F8"; onClicked: view.page.show_case() }
        }
    }
    Loader {
        active: view.publicScreen !== null && view.isReady && view.page.form === "" && view.handover.is_matched && !view.handover.is_unsigned
        sourceComponent: Window {
            screen: view.publicScreen
            flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
            x: view.publicScreen.virtualX
            y: view.publicScreen.virtualY
            width: view.publicScreen.width
            height: view.publicScreen.height
            visible: true
            SignSheet { anchors.fill: parent; page: view.handover }
        }
    }
    Shortcut { sequence: "Ctrl+F"; enabled: view.enabled; onActivated: side.enter() }
    Shortcut { sequence: "Alt+U"; enabled: view.enabled; onActivated: view.page.next_list() }
}
