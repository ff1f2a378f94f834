// A case in a list: what it is and whose it is, where it stands, and how near the end of its limit it is.
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
    required property string stands
    required property int stands_mood
    required property string lamp
    required property int lamp_mood
    required property string due
    // In a list of one person's cases the name says nothing.
    property bool hasApplicant: true

    objectName: "case." + number
    implicitHeight: Math.ceil(first.implicitHeight + second.implicitHeight) + Theme.sized(0, 14)
    words: [number, item, applicant, stands, lamp].filter(word => word !== "").join(", ")

    Label {
        id: first
        anchors { left: parent.left; leftMargin: 12; right: parent.right; rightMargin: 12; top: parent.top; topMargin: Theme.sized(0, 6) }
        text: row.item
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: second
        anchors { left: first.left; right: lights.left; rightMargin: 8; top: first.bottom; topMargin: 2 }
        text: [row.number, row.hasApplicant ? row.applicant : "", row.due ? qsTr("due %1").arg(row.due) : ""].filter(word => word !== "").join("  ·  ")
        size: Theme.caption
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Lamp {
        id: lights
        anchors { right: parent.right; rightMargin: 12; verticalCenter: second.verticalCenter }
        isBare: true
        // A lamp that is lit says more than the state.
        mood: row.lamp_mood > Lamp.Good ? row.lamp_mood : row.stands_mood
        text: row.lamp_mood > Lamp.Good ? row.lamp : row.stands
    }
}
