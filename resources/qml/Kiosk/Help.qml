// Somebody has been called.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property KioskPage page

    Notice {
        anchors.fill: parent
        iconName: "bell"
        title: qsTr("Somebody is coming")
        help: qsTr("A member of staff has been called to this machine. Please wait here, or go on meanwhile.")
        actionText: qsTr("Go on")
        onActed: sheet.page.go_back()
    }
}
