// Somebody's card and phone, and what can be done with them now.
import QtQuick
import Hall
import Pages

Rectangle {
    id: line

    required property CardsPage page
    required property string id_number
    required property string name
    required property string note
    required property string note_en
    required property int at

    height: Theme.sized(0, 50)
    radius: Theme.radius
    color: at ? Theme.calm : Theme.surface
    border { width: Theme.hairline; color: at ? Theme.primary : Theme.line }

    Column {
        id: words
        anchors { left: parent.left; leftMargin: 12; right: acts.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        Label {
            width: parent.width
            text: line.name + "  " + (Qt.uiLanguage === "en" ? line.note_en : line.note)
            isStrong: line.at > 0
            maximumLineCount: 1
        }
        Label {
            width: parent.width
            text: line.id_number
            size: Theme.caption
            color: Theme.inkSoft
            maximumLineCount: 1
        }
    }
    Row {
        id: acts
        anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
        spacing: 6
        Button {
            objectName: "beside." + line.id_number
            visible: line.page.lying === 1 && !line.at
            text: qsTr("Beside")
            help: qsTr("Lays it beside the card that lies there")
            onClicked: line.page.lay_beside(line.id_number)
        }
        Button {
            objectName: "lay." + line.id_number
            kind: line.page.lying === 0 ? Button.Primary : Button.Quiet
            text: line.at ? qsTr("Take away") : line.page.lying ? qsTr("Swap") : qsTr("Lay")
            onClicked: line.at ? line.page.take() : line.page.lay(line.id_number)
        }
        IconButton {
            objectName: "phone." + line.id_number
            iconName: "phone_code"
            text: qsTr("Show the phone to the scanner")
            onClicked: line.page.show_phone(line.id_number)
        }
    }
}
