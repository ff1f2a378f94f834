// Who fetches it: the applicant, or the representative with the last day of the mandate.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Hall
import Pages

Row {
    id: row

    required property HandoverPart handover

    spacing: 12
    Repeater {
        model: row.handover.people
        T.Button {
            id: card
            required property var modelData
            required property int index
            readonly property bool isChosen: index === row.handover.to

            objectName: "receiver." + (index + 1)
            width: Math.floor((row.width - row.spacing) / 2)
            height: Math.ceil(words.implicitHeight) + 2 * 10
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: name.text + ", " + about.text
            Accessible.checkable: true
            Accessible.checked: isChosen
            Keys.onReturnPressed: event => { if (!event.isAutoRepeat) click() }
            Keys.onEnterPressed: event => { if (!event.isAutoRepeat) click() }
            onClicked: row.handover.choose(index)

            contentItem: Item {
                Column {
                    id: words
                    anchors { left: parent.left; leftMargin: 14; right: cap.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                    Label {
                        id: name
                        width: parent.width
                        text: card.modelData.name + "  " + card.modelData.id_number
                        isStrong: true
                        wrapMode: Text.NoWrap
                        canUnfold: false
                    }
                    Label {
                        id: about
                        width: parent.width
                        text: card.modelData.words
                        size: Theme.caption
                        color: card.modelData.is_expired ? Theme.stop : Theme.inkSoft
                        wrapMode: Text.NoWrap
                        canUnfold: false
                    }
                }
                KeyCap {
                    id: cap
                    anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: "Alt+" + (card.index + 1)
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: card.isChosen ? Theme.calm : Theme.surface
                border { width: card.isChosen ? Theme.focusWidth : Theme.hairline; color: card.isChosen ? Theme.primary : Theme.line }
                FocusRing { target: card }
            }
            Shortcut {
                sequence: "Alt+" + (card.index + 1)
                enabled: card.visible && card.enabled
                onActivated: card.clicked()
            }
        }
    }
}
