// Why there is nothing here, or why it did not work, and the one thing that can be done about it.
import QtQuick

Column {
    id: state

    property string iconName: "empty"
    property string title
    property string help
    property string actionText
    // Small print for staff, such as the number of a fault.
    property string smallPrint
    property bool isTrouble: false
    signal acted()

    width: parent ? Math.min(parent.width, Theme.sized(760, 420)) : implicitWidth
    spacing: Theme.gap

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.largeIcon * 1.8
        height: width
        radius: width / 2
        color: state.isTrouble ? Theme.waitingCalm : Theme.calm
        Icon {
            anchors.centerIn: parent
            name: state.iconName
            size: Theme.largeIcon
            color: state.isTrouble ? Theme.waiting : Theme.primary
        }
    }
    Label {
        width: parent.width
        text: state.title
        size: Theme.title
        isStrong: true
        horizontalAlignment: Text.AlignHCenter
    }
    Label {
        width: parent.width
        text: state.help
        visible: text !== ""
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }
    Button {
        objectName: "empty-action"
        anchors.horizontalCenter: parent.horizontalCenter
        text: state.actionText
        visible: text !== ""
        kind: Button.Primary
        onClicked: state.acted()
    }
    Label {
        width: parent.width
        text: state.smallPrint
        visible: text !== ""
        size: Theme.caption
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }
}
