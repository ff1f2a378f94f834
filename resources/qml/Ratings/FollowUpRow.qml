// A bad rating in the list: how bad, what it was about, and how long is left to put it right.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string rating
    required property string level
    required property int level_mood
    required property string item
    required property string about
    required property string lamp
    required property int lamp_mood

    objectName: "rating." + (index + 1)
    implicitHeight: Math.ceil(first.implicitHeight + second.implicitHeight) + Theme.sized(0, 14)
    words: [level, item, about, lamp].join(", ")

    Label {
        id: first
        anchors { left: parent.left; leftMargin: 12; right: left.left; rightMargin: 8; top: parent.top; topMargin: Theme.sized(0, 6) }
        text: row.level + "  ·  " + row.item
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: second
        anchors { left: first.left; right: first.right; top: first.bottom; topMargin: 2 }
        text: row.about
        size: Theme.caption
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Lamp {
        id: left
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        mood: row.lamp_mood
        text: row.lamp
    }
}
