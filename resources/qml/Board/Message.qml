// What stands in the place of calls: a welcome, the hours of a closed hall, or that the hall cannot be read.
import QtQuick
import Hall
import Kiosk
import Pages

Card {
    id: message

    required property BoardPage page
    property real unit: 1

    readonly property string look: page.look
    readonly property string opening: {
        if (!page.opens_next)
            return ""
        const time = page.opens_next.slice(11)
        return look === "closed" ? qsTr("Opens %1").arg(Words.dayAndTime(page.opens_next)) : qsTr("Opens at %1").arg(time)
    }
    readonly property var words: ({
        starting: ["hourglass", qsTr("One moment"), qsTr("The board is starting")],
        unreachable: ["offline", qsTr("The board has no connection"), qsTr("Please listen for your number, or ask a member of staff")],
        welcome: page.waiting > 0
            ? ["hourglass", qsTr("One moment, please"), qsTr("The first number is about to be called")]
            : ["ticket", qsTr("Please take a number"), qsTr("Called numbers appear here")],
        early: ["clock", qsTr("Not open yet"), opening],
        break: ["clock", qsTr("Closed for a break"), opening],
        closed: ["clock", qsTr("The hall is closed"), opening]
    })[look] ?? ["", "", ""]

    radius: Theme.cardRadius * unit

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: 40 * message.unit
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(208 * message.unit)
            height: width
            radius: width / 2
            color: message.look === "unreachable" ? Theme.waitingCalm : Theme.calm
            Icon {
                anchors.centerIn: parent
                name: message.words[0]
                size: Math.round(112 * message.unit)
                color: message.look === "unreachable" ? Theme.waiting : Theme.primary
            }
        }
        Label {
            objectName: "message.title"
            width: parent.width
            text: message.words[1]
            size: Math.round(96 * message.unit)
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 2
            canUnfold: false
        }
        Label {
            objectName: "message.help"
            width: parent.width
            visible: text !== ""
            text: message.words[2]
            size: Math.round(60 * message.unit)
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 3
            canUnfold: false
        }
    }
}
