// What to take along: so many pages, and the card while it still lies there.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property TakeAllPage page
    readonly property bool isWide: width > height
    readonly property bool isTight: isWide && Theme.care

    Column {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: sheet.isWide ? 0 : -60 }
        width: Math.min(parent.width - 2 * Theme.margin, sheet.isWide ? 1200 : 900)
        spacing: sheet.isWide ? 24 : 48

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !sheet.isTight
            spacing: 48
            Repeater {
                model: (sheet.page.pages > 0 ? ["records"] : []).concat(sheet.page.has_card ? ["card"] : [])
                Rectangle {
                    required property string modelData
                    width: sheet.isWide ? 160 : 224
                    height: width
                    radius: Theme.cardRadius
                    color: modelData === "card" ? Theme.waitingCalm : Theme.calm
                    Icon {
                        anchors.centerIn: parent
                        name: parent.modelData
                        size: Math.round(parent.width * 0.6)
                        color: parent.modelData === "card" ? Theme.waiting : Theme.primary
                    }
                }
            }
        }
        Label {
            objectName: "take.words"
            width: parent.width
            text: sheet.page.pages > 0 && sheet.page.is_slip ? (sheet.page.has_card ? qsTr("Please take your slip and your card") : qsTr("Please take your slip"))
                : sheet.page.pages > 0 && sheet.page.has_card ? qsTr("Please take all %n pages and your card", "", sheet.page.pages)
                : sheet.page.pages > 0 ? qsTr("Please take all %n pages", "", sheet.page.pages)
                : qsTr("Please take your card")
            size: sheet.isTight ? Theme.title : Theme.care ? 68 : Theme.headline
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: sheet.page.seconds_left > 0 ? qsTr("Nothing of yours stays here. Home in %n seconds", "", sheet.page.seconds_left) : qsTr("Nothing of yours stays here.")
            size: Theme.strong
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
        Grid {
            id: ways
            anchors.horizontalCenter: parent.horizontalCenter
            columns: sheet.isWide ? 2 : 1
            spacing: 24
            readonly property int share: sheet.isWide ? 560 : Math.min(parent.width, 720)
            Button {
                objectName: "take.done"
                width: ways.share
                height: sheet.isWide ? 120 : 136
                kind: Button.Primary
                iconName: "check"
                text: qsTr("All is taken")
                onClicked: sheet.page.finish()
            }
            Button {
                objectName: "take.more"
                width: ways.share
                height: sheet.isWide ? 120 : 136
                visible: sheet.page.can_have_more
                iconName: "records"
                text: qsTr("One more document")
                onClicked: sheet.page.want_more()
            }
        }
    }
}
