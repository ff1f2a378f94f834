// Nobody has touched for a while: what was shown is gone from the page. One touch brings it back while the card lies there;
// without a card whoever is there says a birthday that no page shows.
import QtQuick
import Hall
import Pages

Rectangle {
    id: veil

    required property StatementPage page
    readonly property bool isWide: width > height
    readonly property bool isTight: isWide && Theme.care

    objectName: "veil"
    color: Theme.paper

    MouseArea {
        anchors.fill: parent
        onClicked: veil.page.touch_veil()
    }
    Column {
        id: words
        x: veil.isWide && !veil.page.has_card ? Theme.margin : Math.round((parent.width - width) / 2)
        y: veil.page.has_card || veil.isWide ? Math.round((parent.height - height) / 2) : 72
        width: veil.isWide && !veil.page.has_card ? Math.round(parent.width * 0.52) : Math.min(parent.width - 2 * Theme.margin, 864)
        spacing: veil.isTight ? 16 : 32

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            // What was not right needs the room of the picture.
            visible: !veil.isTight && !veil.page.is_birthday_wrong
            width: 160
            height: width
            radius: width / 2
            color: Theme.calm
            Icon {
                anchors.centerIn: parent
                name: "lock"
                size: 84
                color: Theme.primary
            }
        }
        Label {
            width: parent.width
            text: qsTr("Hidden, so that nobody else reads it")
            size: Theme.title
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            width: parent.width
            text: veil.page.has_card ? qsTr("Touch the screen to go on.") : qsTr("To go on, type month and day of your birth, such as 0308; or show your code again.")
            size: veil.isTight ? Theme.body : Theme.strong
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            objectName: "veil.birthday"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !veil.page.has_card
            text: Array.from({ length: 4 }, (_, at) => at < veil.page.birthday.length ? "●" : "○").join("  ")
            size: 64
            color: Theme.primary
            wrapMode: Text.NoWrap
            Accessible.name: qsTr("%n places to go", "", 4 - veil.page.birthday.length)
        }
        Banner {
            width: parent.width
            mood: Lamp.Waiting
            text: veil.page.is_birthday_wrong ? qsTr("That is not right. After three times you begin anew.") : ""
        }
    }
    DigitPad {
        visible: !veil.page.has_card
        x: veil.isWide ? Math.round(parent.width * 0.56 + (parent.width * 0.44 - width) / 2) : Math.round((parent.width - width) / 2)
        y: veil.isWide ? Math.round((parent.height - height) / 2) : parent.height - height - 96
        keyWidth: veil.isWide ? 200 : 264
        keyHeight: veil.isWide ? 128 : 152
        onTyped: text => veil.page.type_birthday(text)
        onErased: veil.page.erase_birthday()
    }
}
