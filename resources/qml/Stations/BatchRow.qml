// A batch in the list: its number, which way it goes, and where it stands.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string key
    required property string number
    required property string what
    required property string state
    required property int mood

    objectName: "batch." + key
    implicitHeight: Theme.sized(0, 52)
    words: [number, what, state].filter(word => word !== "").join(", ")

    Column {
        anchors { left: parent.left; leftMargin: 12; right: where.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        Label {
            width: parent.width
            text: row.number
            isStrong: true
            maximumLineCount: 1
            canUnfold: false
        }
        Label {
            width: parent.width
            text: row.what
            color: Theme.inkSoft
            size: Theme.caption
            maximumLineCount: 1
            canUnfold: false
        }
    }
    Lamp {
        id: where
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        visible: row.state !== ""
        width: row.state ? implicitWidth : 0
        mood: row.mood
        text: row.state
    }
}
