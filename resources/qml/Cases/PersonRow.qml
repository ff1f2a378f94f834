// Somebody who was found, masked: enough to tell two people of one name apart.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string person
    required property string name
    required property string id_number
    required property string phone

    objectName: "person." + index
    words: [name, id_number, phone].filter(word => word !== "").join(", ")

    Label {
        id: who
        anchors { left: parent.left; leftMargin: 12; right: number.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: row.name
        isStrong: row.isCurrent
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: number
        anchors { right: parent.right; rightMargin: Theme.sized(0, 132); verticalCenter: parent.verticalCenter }
        text: row.id_number
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: row.phone
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
}
