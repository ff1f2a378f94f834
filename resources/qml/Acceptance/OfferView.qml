// Something unfinished was found: go on with it, or put it away.
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property AcceptancePage page
    function enter() { goOn.forceActiveFocus() }

    Keys.onDeletePressed: page.put_away()

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.sized(0, 480))
        spacing: Theme.sized(0, 16)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.largeIcon * 1.8
            height: width
            radius: width / 2
            color: Theme.calm
            Icon { anchors.centerIn: parent; name: "repeat"; size: Theme.largeIcon; color: Theme.primary }
        }
        Label {
            objectName: "offer"
            width: parent.width
            text: qsTr("An acceptance was not finished")
            size: Theme.title
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            width: parent.width
            text: view.page.unfinished.number
                ? qsTr("You typed it until %1, for number %2. Nothing is lost.").arg(view.page.unfinished.at).arg(view.page.unfinished.number)
                : qsTr("You typed it until %1. Nothing is lost.").arg(view.page.unfinished.at)
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8
            Button {
                id: goOn
                objectName: "offer.go_on"
                focus: true
                kind: Button.Primary
                text: qsTr("Go on with it")
                shortcutText: "Enter"
                onClicked: view.page.take_up()
            }
            Button {
                objectName: "offer.put_away"
                text: qsTr("Put it away")
                shortcutText: "Delete"
                onClicked: view.page.put_away()
            }
        }
    }
}
