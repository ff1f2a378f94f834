// One machine: what it is and how it stands, its plug, and its cable to the hub.
import QtQuick
import Hall
import Pages

Item {
    id: machine

    required property ControlPage page
    required property string key
    required property string kind
    required property string name
    required property string name_en
    required property bool is_running
    required property bool is_connected
    required property bool is_busy
    required property string words
    required property string words_en
    required property int ahead
    required property int behind
    // "state" is a property that every Item has.
    required property var model
    readonly property string lamp: model.state
    readonly property bool isEnglish: Qt.uiLanguage === "en"

    function turn(act) {
        page.turn(act, key)
    }

    Rectangle {
        id: box
        height: parent.height
        width: 500
        radius: Theme.cardRadius
        color: machine.is_running ? Theme.surface : Theme.sunken
        border { width: Theme.hairline; color: Theme.line }

        Icon {
            id: sign
            anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
            name: ({ kiosk: "ticket", counter: "person", office: "people", board: "board" })[machine.kind]
            size: 28
            color: machine.is_running ? Theme.primary : Theme.inkOff
        }
        Column {
            anchors { left: sign.right; leftMargin: 16; right: plug.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            spacing: 2
            Label {
                width: parent.width
                text: machine.isEnglish ? machine.name_en : machine.name
                size: Theme.strong
                isStrong: true
                color: machine.is_running ? Theme.ink : Theme.inkSoft
                maximumLineCount: 1
            }
            Row {
                width: parent.width
                spacing: 6
                Icon {
                    id: lampSign
                    anchors.verticalCenter: said.verticalCenter
                    name: ({ ok: "check", warning: "hourglass", fault: "warning" })[machine.lamp] ?? "minus"
                    size: 14
                    color: said.color
                }
                Label {
                    id: said
                    objectName: "lamp." + machine.key
                    width: parent.width - lampSign.width - parent.spacing
                    text: !machine.is_running ? (machine.is_busy ? qsTr("Starting") : qsTr("Off"))
                        : (machine.isEnglish ? machine.words_en : machine.words) || qsTr("No news yet")
                    size: Theme.caption
                    color: ({ ok: Theme.good, warning: Theme.waiting, fault: Theme.stop })[machine.lamp] ?? Theme.inkSoft
                    maximumLineCount: 2
                }
            }
        }
        Button {
            id: plug
            objectName: "plug." + machine.key
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            width: 112
            enabled: !machine.is_busy
            kind: machine.is_running ? Button.Quiet : Button.Primary
            text: machine.is_running ? qsTr("Pull the plug") : qsTr("Switch on")
            onClicked: machine.turn(machine.is_running ? "kill" : "start")
        }
    }
    Item {
        id: cable
        objectName: "cable." + machine.key + (machine.is_connected ? ".whole" : ".cut")
        anchors { left: box.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        readonly property bool isLive: machine.is_connected && machine.page.is_hub_running
        readonly property color ink: !machine.is_connected ? Theme.stop : isLive && machine.is_running ? Theme.good : Theme.lineStrong

        Rectangle {
            id: near
            anchors { left: parent.left; right: knife.left; rightMargin: machine.is_connected ? 0 : 16; verticalCenter: parent.verticalCenter }
            height: 4
            color: cable.ink
        }
        Rectangle {
            anchors { left: knife.right; leftMargin: machine.is_connected ? 0 : 16; right: parent.right; verticalCenter: parent.verticalCenter }
            height: 4
            color: cable.ink
        }
        Button {
            id: knife
            objectName: "knife." + machine.key
            anchors { right: parent.right; rightMargin: 48; verticalCenter: parent.verticalCenter }
            width: 88
            kind: machine.is_connected ? Button.Quiet : Button.Primary
            enabled: !machine.is_busy
            text: machine.is_connected ? qsTr("Cut") : qsTr("Mend")
            onClicked: machine.turn(machine.is_connected ? "cut" : "mend")
        }
        Label {
            anchors { left: parent.left; leftMargin: 12; right: knife.left; rightMargin: 4; bottom: near.top; bottomMargin: 4 }
            text: "↑ " + machine.ahead
            objectName: "ahead." + machine.key
            size: Theme.caption
            visible: machine.ahead > 0
            color: Theme.waiting
            isStrong: true
            wrapMode: Text.NoWrap
        }
        Label {
            anchors { left: parent.left; leftMargin: 12; right: knife.left; rightMargin: 4; top: near.bottom; topMargin: 4 }
            text: "↓ " + machine.behind
            objectName: "behind." + machine.key
            size: Theme.caption
            visible: machine.behind > 0
            color: Theme.waiting
            isStrong: true
            wrapMode: Text.NoWrap
        }
    }
}
