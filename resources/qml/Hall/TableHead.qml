// The head of one column: its name, and the direction when the table is sorted by it.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: head

    property bool isRight: false
    property bool isSorted: false
    property bool isDescending: false

    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: text
    Accessible.description: isSorted ? (isDescending ? qsTr("Sorted, largest first") : qsTr("Sorted, smallest first")) : ""
    Accessible.pressed: down

    contentItem: Item {
        Row {
            anchors { verticalCenter: parent.verticalCenter; right: head.isRight ? parent.right : undefined }
            spacing: 4
            Label {
                width: Math.min(Math.ceil(implicitWidth), head.width - (head.isSorted ? arrow.width + 4 : 0))
                text: head.text
                size: Theme.caption
                color: head.isSorted ? Theme.primary : Theme.inkSoft
                wrapMode: Text.NoWrap
                canUnfold: false
            }
            Icon {
                id: arrow
                anchors.verticalCenter: parent.verticalCenter
                name: !head.isSorted ? "" : head.isDescending ? "down" : "up"
                size: Theme.sized(24, 12)
                color: Theme.primary
            }
        }
    }
}
