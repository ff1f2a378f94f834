// A line across the page about something that lasts: shape, words and colour together.
import QtQuick

Rectangle {
    id: banner

    property int mood: Lamp.Quiet
    property string text
    property string actionText
    property string shortcut
    // What the key cap says, where a key acts on the banner without being its shortcut.
    property string shortcutText: shortcut
    signal acted()

    readonly property color ink: [Theme.primary, Theme.good, Theme.waiting, Theme.stop][mood]

    implicitWidth: 640
    implicitHeight: Math.max(Theme.row, Math.ceil(words.implicitHeight) + Theme.sized(32, 12), actionText ? act.height + Theme.sized(24, 8) : 0)
    radius: Theme.radius
    color: [Theme.calm, Theme.goodCalm, Theme.waitingCalm, Theme.stopCalm][mood]
    visible: text !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: picture
        x: Theme.sized(32, 12)
        anchors.verticalCenter: parent.verticalCenter
        name: ["info", "check", "hourglass", "warning"][banner.mood]
        color: banner.ink
    }
    Label {
        id: words
        anchors {
            left: picture.right
            leftMargin: Theme.sized(24, 10)
            right: banner.actionText ? act.left : parent.right
            rightMargin: Theme.sized(32, 12)
            verticalCenter: parent.verticalCenter
        }
        text: banner.text
        maximumLineCount: 3
    }
    Button {
        id: act
        anchors { right: parent.right; rightMargin: Theme.sized(16, 4); verticalCenter: parent.verticalCenter }
        visible: text !== ""
        text: banner.actionText
        shortcut: banner.shortcut
        shortcutText: banner.shortcutText
        onClicked: banner.acted()
    }
}
