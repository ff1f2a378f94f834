// A page that says one thing, large, and offers one way on.
import QtQuick
import Hall

Item {
    id: notice

    property string iconName
    property string title
    property string help
    property string actionText
    // Small print for staff, such as the number of a fault.
    property string smallPrint
    property bool isTrouble: false
    signal acted()

    readonly property bool isWide: width > height
    // Large print on a low screen: the words need the room of the picture.
    readonly property bool isTight: isWide && Theme.care

    Column {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: notice.isWide ? 0 : -80 }
        width: Math.min(parent.width - 2 * Theme.margin, notice.isWide ? 1080 : 864)
        spacing: notice.isWide ? 24 : 40

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !notice.isTight
            width: notice.isWide ? 144 : 208
            height: width
            radius: width / 2
            color: notice.isTrouble ? Theme.waitingCalm : Theme.calm
            Icon {
                anchors.centerIn: parent
                name: notice.iconName
                size: Math.round(parent.width * 0.54)
                color: notice.isTrouble ? Theme.waiting : Theme.primary
            }
        }
        Label {
            width: parent.width
            text: notice.title
            size: notice.isTight ? Theme.title : Theme.headline
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: notice.help
            size: Theme.strong
            color: Theme.inkSoft
            lineHeight: 1.15
            horizontalAlignment: Text.AlignHCenter
        }
        Button {
            objectName: "notice.action"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Math.max(560, implicitWidth))
            height: 136
            kind: Button.Primary
            text: notice.actionText
            onClicked: notice.acted()
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: notice.smallPrint
            size: Theme.caption
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
