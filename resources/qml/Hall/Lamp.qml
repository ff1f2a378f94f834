// A state at a glance: always a shape, a word and a colour together.
import QtQuick

Item {
    id: lamp

    enum Mood { Quiet, Good, Waiting, Stop }
    property int mood: Lamp.Quiet
    property string text
    // In a dense bar the ground is left out.
    property bool isBare: false

    readonly property color ink: [Theme.inkSoft, Theme.good, Theme.waiting, Theme.stop][mood]
    readonly property color ground: [Theme.sunken, Theme.goodCalm, Theme.waitingCalm, Theme.stopCalm][mood]

    implicitWidth: row.implicitWidth + (isBare ? 0 : 2 * Theme.sized(16, 10))
    implicitHeight: Math.ceil(words.implicitHeight) + (isBare ? 0 : Theme.sized(12, 6))
    Accessible.role: Accessible.Indicator
    Accessible.name: text

    Rectangle {
        anchors.fill: parent
        visible: !lamp.isBare
        radius: Theme.radius
        color: lamp.ground
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.sized(12, 6)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: ["minus", "check", "hourglass", "warning"][lamp.mood]
            size: Theme.sized(30, 14)
            color: lamp.ink
        }
        Label {
            id: words
            text: lamp.text
            size: Theme.staff ? Theme.caption : Theme.body
            color: lamp.ink
            wrapMode: Text.NoWrap
            canUnfold: false
        }
    }
}
