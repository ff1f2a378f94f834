// The foot of every kiosk page, always the same: back, home, call for help.
import QtQuick

Rectangle {
    id: footer

    property bool canGoBack: true
    property bool canGoHome: true
    property bool isHelpComing: false
    signal back()
    signal home()
    signal helpCalled()

    readonly property int third: Math.floor((width - 2 * Theme.margin - 2 * 24) / 3)

    implicitWidth: 1080
    implicitHeight: Theme.footerHeight
    color: Theme.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Where to go from here")

    Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }
    Row {
        anchors.centerIn: parent
        spacing: 24
        Button {
            objectName: "back"
            width: footer.third
            height: 112
            leftPadding: 16
            size: 36
            text: qsTr("Back")
            iconName: "back"
            enabled: footer.canGoBack
            onClicked: footer.back()
        }
        Button {
            objectName: "home"
            width: footer.third
            height: 112
            leftPadding: 16
            size: 36
            text: qsTr("Home")
            iconName: "home"
            enabled: footer.canGoHome
            onClicked: footer.home()
        }
        Button {
            objectName: "help"
            width: footer.third
            height: 112
            leftPadding: 16
            size: 36
            text: footer.isHelpComing ? qsTr("Staff have been told") : qsTr("Get help")
            iconName: footer.isHelpComing ? "check" : "bell"
            enabled: !footer.isHelpComing
            onClicked: footer.helpCalled()
        }
    }
}
