// Somebody has been called.
import QtQuick
import Pages

Item {
    id: sheet

    required property KioskPage page

    Notice {
        anchors.fill: parent
        iconName: "bell"
        title: qsTr("Somebody is coming")
        help: qsTr("A member of staff is on the way to this machine.\nYou can go on meanwhile.")
        actionText: qsTr("Go on")
        onActed: sheet.page.go_back()
    }
}
