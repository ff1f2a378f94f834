// One answer to the question of a kiosk page: icon, name, one line of help. Holding it shows the whole of a long text.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: control

    property string iconName
    property string help
    // Small facts on the right, such as "3 waiting".
    property string note
    // A door is a large card with its icon above its name, for a few weighty choices.
    property bool isDoor: false
    // How many lines the name of a row may take.
    property int nameLines: 2
    // A tall door speaks louder.
    property bool isRoomy: false
    // Where room is scarce the name is worth more than the arrow.
    property bool hasArrow: true
    // The one that most people came for.
    property bool isPrimary: false

    readonly property color ink: !enabled ? Theme.inkOff : isPrimary ? Theme.primaryInk : Theme.ink
    readonly property color softInk: !enabled ? Theme.inkOff : isPrimary ? Theme.primaryInk : Theme.inkSoft

    implicitWidth: isDoor ? 480 : 984
    implicitHeight: isDoor ? doorWords.implicitHeight + 2 * padding : Math.max(Theme.sized(152, 56), rowWords.implicitHeight + 2 * padding)
    padding: Theme.staff ? 12 : isDoor ? 40 : 32
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: note ? help + " " + note : help
    Accessible.pressed: down

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onPressAndHold: if (name.truncated || helpLine.truncated || doorName.truncated || doorHelp.truncated) {
        whole.open(help ? text + "\n\n" + help : text)
    }

    contentItem: Item {
        Item {
            id: rowWords
            visible: !control.isDoor
            width: parent.width
            height: parent.height
            implicitHeight: Math.ceil(name.implicitHeight + (control.help ? helpLine.implicitHeight + Theme.grid / 2 : 0))

            Rectangle {
                id: plate
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.sized(88, 36)
                height: width
                radius: Theme.radius
                color: control.enabled ? Theme.calm : Theme.sunken
                visible: control.iconName !== ""
                Icon {
                    anchors.centerIn: parent
                    name: control.iconName
                    size: Theme.sized(52, 22)
                    color: control.enabled ? Theme.primary : Theme.inkOff
                }
            }
            Column {
                anchors {
                    left: control.iconName ? plate.right : parent.left
                    leftMargin: control.iconName ? Theme.gap : 0
                    right: aside.left
                    rightMargin: Theme.gap
                    verticalCenter: parent.verticalCenter
                }
                spacing: Theme.grid / 2
                Label {
                    id: name
                    width: parent.width
                    text: control.isDoor ? "" : control.text
                    size: Theme.strong
                    isStrong: true
                    maximumLineCount: control.nameLines
                    color: control.ink
                    canUnfold: false
                }
                Label {
                    id: helpLine
                    width: parent.width
                    text: control.isDoor ? "" : control.help
                    // In a card that is given less height than it asks for, the name comes first.
                    visible: text !== "" && rowWords.implicitHeight <= rowWords.height + control.padding
                    size: Theme.caption
                    maximumLineCount: 2
                    color: control.softInk
                    canUnfold: false
                }
            }
            Row {
                id: aside
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                spacing: Theme.grid
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: control.note
                    visible: text !== ""
                    size: Theme.caption
                    color: control.softInk
                    wrapMode: Text.NoWrap
                    canUnfold: false
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: control.hasArrow ? "forward" : ""
                    color: control.softInk
                    size: Theme.sized(36, 16)
                }
            }
        }

        Column {
            id: doorWords
            visible: control.isDoor
            y: control.isRoomy ? Math.round((parent.height - height) / 2) : 0
            width: parent.width
            spacing: Theme.grid
            Rectangle {
                width: control.isRoomy ? Theme.sized(152, 0) : Theme.sized(120, 48)
                height: width
                radius: Theme.cardRadius
                color: control.enabled ? Theme.calm : Theme.sunken
                Icon {
                    anchors.centerIn: parent
                    name: control.iconName
                    size: control.isRoomy ? Theme.sized(96, 0) : Theme.largeIcon
                    color: control.enabled ? Theme.primary : Theme.inkOff
                }
            }
            Item { width: 1; height: control.isRoomy ? 2 * Theme.grid : Theme.grid }
            Label {
                id: doorName
                width: parent.width
                text: control.isDoor ? control.text : ""
                size: control.isRoomy ? Theme.headline : Theme.title
                isStrong: true
                maximumLineCount: 3
                color: control.ink
                canUnfold: false
            }
            Label {
                id: doorHelp
                width: parent.width
                text: control.isDoor ? control.help : ""
                maximumLineCount: 2
                color: control.softInk
                canUnfold: false
            }
        }
    }

    background: Rectangle {
        radius: Theme.cardRadius
        color: {
            if (!control.enabled)
                return Theme.sunken
            if (control.isPrimary)
                return control.down ? Theme.primaryPressed : Theme.primary
            return control.down ? Theme.calm : Theme.surface
        }
        border {
            width: control.down ? Theme.focusWidth : control.isPrimary ? 0 : Theme.hairline
            color: control.down ? Theme.primary : Theme.line
        }
        FocusRing { target: control; radius: Theme.cardRadius + Theme.focusWidth + 2 }
    }

    WholeTextLoader { id: whole }
}
