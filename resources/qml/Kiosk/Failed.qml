// Something went wrong that nobody foresaw: calm words for the resident, a number for staff.
import QtQuick
import Pages

Item {
    id: sheet

    required property KioskPage page

    Notice {
        anchors.fill: parent
        iconName: "people"
        title: qsTr("Please ask a member of staff")
        help: qsTr("This machine cannot continue just now. You can also take a number at the service desk.")
        actionText: qsTr("Back to Home")
        smallPrint: sheet.page.fault ? qsTr("For staff: %1").arg(sheet.page.fault) : ""
        onActed: sheet.page.go_home()
    }
}
