// The reader as it stands before the kiosk: a pad with whatever lies on it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: reader

    required property CardsPage page

    color: Theme.ink

    Label {
        id: name
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        text: qsTr("ID-card reader")
        color: Theme.surface
        isStrong: true
        maximumLineCount: 1
    }
    Rectangle {
        id: pad
        anchors { left: name.left; right: name.right; top: name.bottom; topMargin: 12; bottom: acts.top; bottomMargin: 12 }
        radius: Theme.cardRadius
        color: "#0C131B"
        border { width: 2; color: reader.page.is_silent ? Theme.stop : reader.page.lying ? "#6FCF97" : "#3A4A5A" }

        Column {
            anchors.centerIn: parent
            width: parent.width - 24
            spacing: 8
            visible: reader.page.lying === 0
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "card_reader"
                size: 56
                color: "#8FA3B5"
            }
            Label {
                width: parent.width
                text: qsTr("Nothing lies here")
                color: "#B9C6D2"
                horizontalAlignment: Text.AlignHCenter
            }
        }
        Repeater {
            model: reader.page.cards
            IdCard {
                required property string id_number
                required property int at
                visible: at > 0
                width: pad.width - 24 - (reader.page.lying < 2 ? 0 : 12)
                height: Math.round(width / 1.585)  // ISO/IEC 7810 ID-1
                x: at === 2 ? 24 : 12
                y: (pad.height - height) / 2 + (reader.page.lying < 2 ? 0 : at === 2 ? 36 : -36)
                z: at
                number: id_number
            }
        }
    }
    Column {
        id: acts
        anchors { left: name.left; right: name.right; bottom: parent.bottom; bottomMargin: Theme.margin }
        spacing: 8
        Button {
            objectName: "take"
            width: parent.width
            kind: Button.Primary
            enabled: reader.page.lying > 0
            text: qsTr("Take away")
            onClicked: reader.page.take()
        }
        Button {
            objectName: "silent"
            width: parent.width
            kind: reader.page.is_silent ? Button.Danger : Button.Quiet
            text: reader.page.is_silent ? qsTr("Answers again") : qsTr("No answer")
            onClicked: reader.page.turn_silent()
        }
    }
}
