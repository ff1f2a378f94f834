// What it was about: ticked or not, the whole card is the target.
import QtQuick
import QtQuick.Templates as T
import Hall

T.CheckBox {
    id: card

    property string help

    implicitHeight: Math.max(Theme.care ? 112 : 136, words.implicitHeight + 2 * padding)
    padding: 20
    leftPadding: padding + box.width + 16
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: help
    Accessible.pressed: down
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) click() }

    indicator: Rectangle {
        id: box
        x: card.padding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sized(44, 0)
        height: width
        radius: 8
        color: card.checked ? Theme.primary : Theme.surface
        border { width: card.checked ? 0 : 2; color: Theme.lineStrong }
        Icon {
            anchors.centerIn: parent
            name: card.checked ? "check" : ""
            size: Theme.sized(36, 0)
            color: Theme.primaryInk
        }
    }
    contentItem: Item {
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: 4
            Label { width: parent.width; text: card.text; isStrong: true; wrapMode: Text.NoWrap; canUnfold: false }
            Label {
                width: parent.width
                // In large print the name says enough; the room is needed for writing.
                visible: !Theme.care
                text: card.help
                size: Theme.caption
                color: Theme.inkSoft
                maximumLineCount: 2
                canUnfold: false
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: card.checked || card.down ? Theme.calm : Theme.surface
        border { width: card.checked ? Theme.focusWidth : Theme.hairline; color: card.checked ? Theme.primary : Theme.line }
        FocusRing { target: card; radius: Theme.cardRadius + Theme.focusWidth + 2 }
    }
}
