// A result in the list: what it is, whose, and for how long it has waited.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string case_id
    required property string number
    required property string item
    required property string applicant
    required property string document
    required property string waits
    required property int mood

    objectName: "result." + number
    implicitHeight: Math.ceil(first.implicitHeight + second.implicitHeight) + Theme.sized(0, 14)
    words: [number, applicant, item, document, waits].filter(word => word !== "").join(", ")

    Label {
        id: first
        anchors { left: parent.left; leftMargin: 12; right: how.left; rightMargin: 8; top: parent.top; topMargin: Theme.sized(0, 6) }
        text: row.applicant + "  ·  " + row.item
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: second
        anchors { left: first.left; right: first.right; top: first.bottom; topMargin: 2 }
        text: [row.number, row.document].filter(word => word !== "").join("  ·  ")
        size: Theme.caption
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Lamp {
        id: how
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        mood: row.mood
        text: row.waits
    }
}
