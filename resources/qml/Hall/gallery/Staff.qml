// Every control of the staff screens on one page, as the gallery and the tests show it.
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property ControlsPage page
    readonly property bool isLong: page.has_long_text

    color: Theme.paper

    Rectangle {
        id: top
        width: parent.width
        height: Theme.headerHeight
        color: Theme.surface
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.hairline; color: Theme.line }
        Row {
            anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            spacing: 16
            Label { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Counter 3"); isStrong: true; size: Theme.strong }
            Lamp { mood: Lamp.Good; text: qsTr("Open") }
        }
        Row {
            anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            spacing: 16
            Lamp { isBare: true; mood: Lamp.Good; text: qsTr("Together") }
            Lamp { isBare: true; mood: Lamp.Stop; text: qsTr("No paper") }
            Lamp { isBare: true; text: qsTr("No voice") }
        }
    }
    Table {
        id: table
        objectName: "table"
        anchors { left: parent.left; top: top.bottom; bottom: bar.top; margins: Theme.margin }
        width: 480
        focus: true
        label: qsTr("Queue")
        rows: screen.page.rows
        columns: [
            { role: "number", title: qsTr("Number"), width: 72, isStrong: true },
            { role: "item", title: qsTr("Item") },
            { role: "waited", title: qsTr("Minutes"), width: 64, isRight: true }
        ]
    }
    Column {
        anchors { left: table.right; right: aside.left; top: top.bottom; margins: Theme.margin }
        spacing: 12
        Label { width: parent.width; text: "A001"; size: Theme.number; isStrong: true }
        Label {
            width: parent.width
            size: Theme.title
            isStrong: true
            text: screen.isLong ? qsTr("Transfer and continuation of the basic old-age insurance relationship of urban and rural residents between provinces") : qsTr("Social-insurance card")
        }
        Label { width: parent.width; color: Theme.inkSoft; text: qsTr("Waited 12 minutes") }
        Flow {
            width: parent.width
            spacing: 8
            Button { objectName: "call"; text: qsTr("Call next"); kind: Button.Primary; shortcut: "F2" }
            Button { text: qsTr("Recall"); shortcut: "F3" }
            Button { text: qsTr("No-show"); kind: Button.Danger; shortcut: "F4" }
            Button { text: qsTr("Transfer"); enabled: false; shortcut: "F6" }
        }
        TextField { width: parent.width; label: qsTr("Note"); hint: qsTr("What the next colleague should know") }
        TextField { width: parent.width; label: qsTr("Staff number"); text: "1007"; problem: qsTr("No such number. Please look again.") }
        PinField { label: qsTr("PIN"); pin: "123" }
        Segmented {
            choices: [{ value: "day", text: qsTr("Today") }, { value: "week", text: qsTr("This week") }]
            value: screen.page.choice
            onChosen: value => screen.page.choose(value)
        }
        Banner { width: parent.width; mood: Lamp.Waiting; text: qsTr("The printer has no paper."); actionText: qsTr("Printers"); shortcut: "F9" }
    }
    Column {
        id: aside
        anchors { right: parent.right; top: top.bottom; margins: Theme.margin }
        width: 304
        spacing: 8
        ChoiceCard { width: parent.width; iconName: "records"; text: qsTr("Application form"); help: qsTr("Original, one copy") }
        ChoiceCard { width: parent.width; iconName: "card"; text: qsTr("Identity card"); help: qsTr("Original is shown"); note: qsTr("seen") }
        CheckRow { width: parent.width; text: qsTr("Done on the spot"); checked: true }
        CheckRow { width: parent.width; text: qsTr("Advice only") }
        QrCode { text: "https://example.invalid/t/A001"; label: qsTr("Number as a code") }
        IconButton { text: qsTr("Close"); iconName: "close" }
        EmptyState { iconName: "offline"; isTrouble: true; title: qsTr("Working alone"); help: qsTr("The other machines cannot be reached. Calls go on here."); smallPrint: "F-3A71" }
    }
    StatusBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        shortcuts: [
            { key: "F2", text: qsTr("Call next") }, { key: "F3", text: qsTr("Recall") },
            { key: "Ctrl+Return", text: qsTr("Finish") }, { key: "Esc", text: qsTr("Back") }
        ]
        note: "09:41"
    }
    Toast {
        anchors.bottomMargin: 48
        text: qsTr("A001 was called")
        visible: true
    }
}
