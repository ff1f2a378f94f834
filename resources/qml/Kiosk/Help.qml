// Somebody has been called.
import QtQuick
import Pages

Item {
    id: sheet

    required property KioskPage page

    Notice {
        anchors.fill: parent
        iconName: "bell"
        title: qsTr("Staff have been told")
        help: qsTr("Please wait here; somebody will be with you soon.\nYou can also carry on meanwhile.")
        actionText: qsTr("Carry on")
        onActed: sheet.page.go_back()
    }
}
