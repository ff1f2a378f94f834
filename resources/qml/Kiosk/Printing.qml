// How far the printer is; nothing here says whose the pages are.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property PrintingPage page
    readonly property bool isWide: width > height

    Column {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: sheet.isWide ? 0 : -80 }
        width: Math.min(parent.width - 2 * Theme.margin, sheet.isWide ? 1080 : 864)
        spacing: sheet.isWide ? 28 : 48

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: sheet.isWide ? 144 : 208
            height: width
            radius: width / 2
            color: sheet.page.is_waiting ? Theme.waitingCalm : Theme.calm
            Icon {
                anchors.centerIn: parent
                name: sheet.page.is_waiting ? "hourglass" : "printer"
                size: Math.round(parent.width * 0.54)
                color: sheet.page.is_waiting ? Theme.waiting : Theme.primary
            }
        }
        Label {
            objectName: "printing.words"
            width: parent.width
            text: sheet.page.is_waiting ? qsTr("The printer has paused, one moment")
                : sheet.page.is_slip ? qsTr("Printing your slip")
                : sheet.page.pages === 0 ? qsTr("Getting ready to print")
                : qsTr("Printing page %1 of %2").arg(Math.min(sheet.page.pages, sheet.page.page + 1)).arg(sheet.page.pages)
            size: sheet.isWide && Theme.care ? Theme.title : Theme.care ? 68 : Theme.headline
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        Rectangle {
            width: parent.width
            height: 24
            radius: 12
            color: Theme.sunken
            Rectangle {
                width: sheet.page.pages ? Math.round(parent.width * Math.max(0.06, sheet.page.page / sheet.page.pages)) : 0
                height: parent.height
                radius: 12
                color: Theme.primary
            }
        }
        Label {
            width: parent.width
            text: sheet.page.is_slip ? qsTr("Please stay here until it is out.") : qsTr("Please stay here until every page is out.")
            size: Theme.strong
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
        Button {
            objectName: "printing.stop"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, 480)
            height: 120
            enabled: sheet.page.can_stop
            text: qsTr("Stop printing")
            onClicked: sheet.page.stop()
        }
    }
}
