// One of the five levels: a face and its words. All are alike, so that none is urged on anybody.
import QtQuick
import QtQuick.Templates as T
import Hall

T.Button {
    id: card

    required property int level
    property bool isChosen: false

    implicitHeight: Theme.sized(264, 0)
    padding: 12
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.pressed: down
    Accessible.checked: isChosen
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) click() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) click() }

    contentItem: Item {
        Item {
            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: words.top }
            Icon {
                anchors.centerIn: parent
                name: "face" + (6 - card.level)
                size: Math.min(Theme.sized(112, 0), parent.width, parent.height)
                color: Theme.primary
            }
        }
        Label {
            id: words
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            // Room for two lines in each, so that all faces stand in one line.
            height: Math.ceil(3 * size)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            // In large print two lines, broken where one would breathe.
            text: Theme.care ? card.text.replace(/^非常/, "非常\n") : card.text
            isStrong: true
            maximumLineCount: 2
            canUnfold: false
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: card.down || card.isChosen ? Theme.calm : Theme.surface
        border { width: card.down || card.isChosen ? Theme.focusWidth : Theme.hairline; color: card.down || card.isChosen ? Theme.primary : Theme.line }
        FocusRing { target: card; radius: Theme.cardRadius + Theme.focusWidth + 2 }
    }
}
