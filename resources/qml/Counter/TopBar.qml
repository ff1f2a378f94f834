// The top line: which counter and how it stands, who is signed in, how the devices are, the time.
import QtQuick
import Hall
import Pages

Rectangle {
    id: bar

    required property CounterScreen page
    readonly property DeskPage desk: page.desk
    readonly property bool isSomebodyHere: page.place !== "sign_in"

    height: Theme.headerHeight
    color: Theme.surface

    // The worst lamp of a kind of device; "" while it has not said anything yet.
    function stateOf(kind) {
        const states = desk.lamps.filter(lamp => lamp.name === kind || lamp.name.startsWith(kind + ".")).map(lamp => lamp.state)
        return ["fault", "warning", "ok"].find(state => states.includes(state)) ?? ""
    }

    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.hairline; color: Theme.line }
    Row {
        id: left
        anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: 12
        Label {
            objectName: "top.counter"
            anchors.verticalCenter: parent.verticalCenter
            text: bar.desk.counter_name
            size: Theme.title
            isStrong: true
            wrapMode: Text.NoWrap
        }
        Lamp {
            objectName: "top.state"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.desk.is_loaded && bar.desk.calls_residents
            mood: ({ open: Lamp.Good, paused: Lamp.Waiting })[bar.desk.counter_state] ?? Lamp.Quiet
            text: Words.counterState(bar.desk.counter_state)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), Math.max(0, bar.width - left.x - right.width - 3 * Theme.margin - x))
            text: bar.desk.serves.join(" · ")
            color: Theme.inkSoft
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: right
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: 16
        Lamp {
            readonly property string state_: bar.stateOf("printer")
            objectName: "lamp.printer"
            anchors.verticalCenter: parent.verticalCenter
            isBare: true
            mood: Words.mood(state_)
            text: ({ ok: qsTr("Printer"), warning: qsTr("Printer: check"), fault: qsTr("Printer: fault") })[state_] ?? qsTr("Printer: no news")
        }
        Lamp {
            readonly property string state_: bar.stateOf("voice")
            objectName: "lamp.voice"
            anchors.verticalCenter: parent.verticalCenter
            isBare: true
            mood: Words.mood(state_)
            text: ({ ok: qsTr("Voice"), warning: qsTr("Voice: check"), fault: qsTr("Voice: fault") })[state_] ?? qsTr("Voice: no news")
        }
        Lamp {
            readonly property string state_: bar.desk.company
            objectName: "lamp.together"
            anchors.verticalCenter: parent.verticalCenter
            isBare: true
            mood: Words.mood(state_)
            // The band over the work says it in full.
            text: state_ === "" ? qsTr("One machine") : state_ === "ok" ? qsTr("Together") : bar.desk.company_words.split(/[，：]|: /)[0]
        }
        Lamp {
            readonly property string state_: bar.stateOf("backup")
            objectName: "lamp.backup"
            anchors.verticalCenter: parent.verticalCenter
            visible: state_ === "warning"  // calm as long as all is well
            isBare: true
            mood: Words.mood(state_)
            text: qsTr("Hub not saved")
        }
        Lamp {
            objectName: "lamp.id_card_reader"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.stateOf("id_card_reader") === "fault"  // calm as long as all is well
            isBare: true
            mood: Words.mood("fault")
            text: qsTr("No card reader")
        }
        Lamp {
            objectName: "lamp.rating_pad"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.desk.is_being_rated
            isBare: true
            mood: Lamp.Waiting
            text: qsTr("Being rated")
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.hairline
            height: Theme.sized(0, 20)
            color: Theme.line
        }
        Mark {
            objectName: "top.staff"
            anchors.verticalCenter: parent.verticalCenter
            iconName: "person"
            ink: Theme.ink
            text: bar.isSomebodyHere ? bar.desk.staff_name : ""
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: bar.page.clock
            size: Theme.strong
            isStrong: true
            wrapMode: Text.NoWrap
        }
    }
}
