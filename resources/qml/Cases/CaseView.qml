// Cases: found at the left, the one in hand in the middle with the acts possible now, its history at the right.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property CasePage page
    readonly property var shownForm: form.item
    readonly property bool isScanOpen: page.viewer.is_open
    readonly property bool hasCase: page.card.number !== ""
    readonly property var keys: isScanOpen ? scan.keys : page.form !== "" ? [
            { key: "Enter", text: page.only_shows ? "" : title(page.form) }, { key: "Tab", text: page.only_shows ? "" : qsTr("Next field") },
            { key: "Ctrl Shift C", text: page.only_shows ? qsTr("Copy the list") : "" },
            { key: "Esc", text: page.only_shows ? qsTr("Back") : qsTr("Back; what you typed stays") }
        ].filter(one => one.text !== "") : [
            { key: "↑↓ Enter", text: page.is_led ? "" : qsTr("Open a case") }, { key: "Ctrl F", text: page.is_led ? "" : qsTr("Find") },
            { key: "Ctrl Shift C", text: page.is_led ? "" : qsTr("Copy the list") }, { key: "Esc", text: qsTr("Back") }
        ].filter(one => one.text !== "")

    function act(name) { return page.acts.find(one => one.name === name) }
    function title(name) { return act(name)?.title ?? "" }
    function enter() {
        if (isScanOpen)
            scan.forceActiveFocus()
        else if (shownForm)
            shownForm.forceActiveFocus()
        else if (finder.visible)
            finder.enter()
        else
            history.forceActiveFocus()
    }

    focus: true
    onIsScanOpenChanged: enter()
    onActiveFocusChanged: if (activeFocus && !scan.activeFocus && !finder.activeFocus && !middle.activeFocus && !history.activeFocus) enter()
    Keys.onEscapePressed: page.back()

    Connections {
        target: view.page
        function onForm_changed() { view.enter() }
        function onIs_led_changed() { view.enter() }
    }

    Rectangle { anchors.fill: parent; color: Theme.paper }

    CaseFinder {
        id: finder
        anchors { left: parent.left; top: parent.top; bottom: foot.top; margins: Theme.margin }
        width: visible ? Math.round(Math.min(340 * Math.sqrt(Theme.factor), view.width * 0.26)) : 0
        visible: !view.page.is_led
        focus: visible
        page: view.page
    }
    FocusScope {
        id: middle
        anchors {
            left: finder.visible ? finder.right : parent.left
            right: history.visible ? history.left : parent.right
            top: parent.top
            bottom: foot.top
            margins: Theme.margin
        }
        CaseHead {
            id: head
            width: parent.width
            visible: view.hasCase
            card: view.page.card
            isSmall: form.name !== ""
        }
        Loader {
            id: form
            anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 12; bottom: parent.bottom }
            readonly property string name: view.page.form
            onNameChanged: name === "" ? source = "" : setSource(view.page.qml_of(name), { form: view.page.form_of(name), focus: true })
            Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.enter_pressed() }
            Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.enter_pressed() }
        }
        CaseBody {
            anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 12; bottom: parent.bottom }
            visible: view.hasCase && form.name === ""
            card: view.page.card
        }
        EmptyState {
            anchors.centerIn: parent
            visible: !view.hasCase
            iconName: "records"
            title: qsTr("No case in hand")
            help: qsTr("Find one by its number, or by the name, initials, ID number or telephone of a person.")
        }
    }
    FocusScope {
        id: history
        anchors { right: parent.right; top: parent.top; bottom: foot.top; margins: Theme.margin }
        width: visible ? Math.round(Math.min(300 * Math.sqrt(Theme.factor), view.width * 0.22)) : 0
        visible: view.hasCase
        Label {
            id: historyTitle
            text: qsTr("History")
            isStrong: true
            color: Theme.inkSoft
        }
        History {
            objectName: "history"
            anchors { left: parent.left; right: parent.right; top: historyTitle.bottom; topMargin: 12; bottom: parent.bottom }
            focus: true
            activeFocusOnTab: true
            model: view.page.card.history
        }
    }
    Rectangle {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: view.hasCase || view.page.problem ? message.height + flow.height + Theme.margin + 8 : 0
        visible: height > 0
        color: Theme.surface
        Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }
        Message {
            id: message
            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 4 }
            problem: view.page.problem
            said: view.page.said
            slow: view.page.is_busy ? qsTr("One moment…") : ""
        }
        Flow {
            id: flow
            anchors { left: parent.left; right: parent.right; top: message.bottom; topMargin: 4; leftMargin: Theme.margin; rightMargin: Theme.margin }
            spacing: 8
            Button {
                objectName: "act.send"
                visible: view.page.form !== "" && !view.page.only_shows
                enabled: !view.page.is_busy
                kind: view.act(view.page.form)?.destroys ? Button.Danger : Button.Primary
                text: view.title(view.page.form)
                shortcutText: "Enter"
                onClicked: view.page.enter_pressed()
            }
            Button {
                objectName: "act.back"
                visible: view.page.form !== ""
                text: qsTr("Back")
                shortcutText: "Esc"
                onClicked: view.page.back()
            }
            Repeater {
                model: view.page.form === "" ? view.page.acts : []
                Button {
                    required property var modelData
                    objectName: "act." + modelData.name
                    enabled: !view.page.is_busy
                    text: modelData.title
                    shortcutText: modelData.key
                    onClicked: view.page.act(modelData.name)
                }
            }
            Label {
                visible: view.hasCase && view.page.form === "" && view.page.acts.length === 0
                height: Theme.control
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Nothing can be done with it here now")
                color: Theme.inkSoft
            }
        }
    }
    ScanView {
        id: scan
        anchors.fill: parent
        z: 1
        visible: view.isScanOpen
        viewer: view.page.viewer
    }
    Instantiator {
        model: view.page.acts
        delegate: Shortcut {
            required property var modelData
            sequence: modelData.key
            enabled: view.enabled && view.visible && !view.isScanOpen
            autoRepeat: false
            onActivated: view.page.act(modelData.name)
        }
    }
    // Beside a line that is being written in, which copies what is selected there.
    Shortcut { sequence: "Ctrl+Shift+C"; enabled: view.enabled && view.visible && finder.visible && !view.page.only_shows; onActivated: view.page.found.copy_all() }
    Shortcut { sequence: "Ctrl+F"; enabled: view.enabled && view.visible && finder.visible && !view.isScanOpen; onActivated: finder.enter() }
}
