// One way of saying who one is that is done with the hands, not by a touch of the screen: a picture and what to do.
import QtQuick
import Hall

Rectangle {
    id: way

    property string iconName
    property string text
    property string help
    property bool isTall: false
    property bool isGone: false
    // On a low screen the words need the room of the picture; pictures beside each other are of one size.
    readonly property int plateRoom: Math.max(88, Math.min(Theme.sized(isTall ? 208 : 176, 0), height - (isTall ? words.height + 112 : 64)))
    property int plateSize: plateRoom

    radius: Theme.cardRadius
    color: isGone ? Theme.sunken : Theme.calm
    border { width: Theme.hairline; color: isGone ? Theme.line : Theme.primary }
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ": " + help

    Rectangle {
        id: plate
        x: 40
        y: way.isTall ? Math.min(40, Math.round((parent.height - height - words.height) / 3)) : Math.round((parent.height - height) / 2)
        width: way.plateSize
        height: width
        radius: Theme.cardRadius
        color: Theme.surface
        Icon {
            anchors.centerIn: parent
            name: way.iconName
            size: Math.round(parent.width * 0.68)
            color: way.isGone ? Theme.inkOff : Theme.primary
        }
    }
    Column {
        id: words
        x: way.isTall ? plate.x : plate.x + plate.width + 40
        y: way.isTall ? plate.y + plate.height + Math.min(32, plate.y) : Math.round((parent.height - height) / 2)
        width: parent.width - x - 40
        spacing: Theme.grid
        Label {
            width: parent.width
            text: way.text
            size: Theme.title
            isStrong: true
            maximumLineCount: 2
            color: way.isGone ? Theme.inkSoft : Theme.ink
        }
        Label {
            width: parent.width
            text: way.help
            size: Theme.care ? Theme.body : 34
            maximumLineCount: 3
            color: Theme.inkSoft
        }
    }
}
