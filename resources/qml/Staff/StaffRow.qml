// A member of staff in the list: number, name, role and departments, and where they are signed in.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string staff
    required property string name
    required property string role
    required property string departments
    required property string where
    required property bool has_left

    objectName: "staff." + staff
    implicitHeight: Math.ceil(first.implicitHeight + second.implicitHeight) + Theme.sized(0, 14)
    words: [staff, name, role, departments, where].filter(word => word !== "").join(", ")

    Label {
        id: number
        x: 12
        width: Theme.sized(0, 72)
        anchors.verticalCenter: parent.verticalCenter
        text: row.staff
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: first
        anchors { left: number.right; leftMargin: 12; right: where.left; rightMargin: 12; top: parent.top; topMargin: Theme.sized(0, 6) }
        text: row.name
        color: row.has_left ? Theme.inkSoft : Theme.ink
        isStrong: !row.has_left
        maximumLineCount: 1
    }
    Label {
        id: second
        anchors { left: first.left; right: first.right; top: first.bottom; topMargin: 2 }
        text: [row.role, row.departments].filter(word => word !== "").join("  ·  ")
        size: Theme.caption
        color: Theme.inkSoft
        maximumLineCount: 1
    }
    Lamp {
        id: where
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        visible: row.where !== ""
        width: visible ? implicitWidth : 0
        mood: row.has_left ? Lamp.Quiet : Lamp.Good
        text: row.where
    }
}
