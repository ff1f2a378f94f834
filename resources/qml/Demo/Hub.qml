// The hub, at which all cables end.
import QtQuick
import Hall
import Pages

Rectangle {
    id: hub

    required property ControlPage page

    radius: Theme.cardRadius
    color: page.is_hub_running ? Theme.calm : Theme.sunken
    border { width: Theme.hairline; color: page.is_hub_running ? Theme.primary : Theme.line }

    Column {
        anchors.centerIn: parent
        width: parent.width - 32
        spacing: 12
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "stack"
            size: 40
            color: hub.page.is_hub_running ? Theme.primary : Theme.inkOff
        }
        Label {
            width: parent.width
            text: qsTr("Hub")
            size: Theme.title
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
        }
        Lamp {
            objectName: "lamp.hub"
            anchors.horizontalCenter: parent.horizontalCenter
            isBare: true
            mood: hub.page.is_hub_running ? Lamp.Good : Lamp.Stop
            text: hub.page.is_hub_running ? qsTr("Running") : qsTr("Stopped")
        }
        Label {
            width: parent.width
            text: qsTr("%n event(s)", "", hub.page.events)
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
        Button {
            objectName: "plug.hub"
            anchors.horizontalCenter: parent.horizontalCenter
            width: 120
            enabled: hub.page.is_known && !hub.page.is_hub_busy
            kind: hub.page.is_hub_running ? Button.Quiet : Button.Primary
            text: hub.page.is_hub_running ? qsTr("Stop") : qsTr("Start")
            onClicked: hub.page.turn(hub.page.is_hub_running ? "stop" : "start", "hub")
        }
    }
}
