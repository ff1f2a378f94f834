// Somebody has been called.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property KioskPage page

    EmptyState {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: -parent.height * 0.04 }
        iconName: "bell"
        title: qsTr("Somebody is coming")
        help: qsTr("A member of staff has been called to this machine. Please wait here, or go on meanwhile.")
        actionText: qsTr("Go on")
        onActed: sheet.page.go_back()
    }
}
