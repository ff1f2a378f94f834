// A number that several counters went on with, and whether a person has settled it.
import QtQuick
import Hall

LineRow {
    id: row

    required property int index
    required property string ticket
    required property string number
    required property var counters
    required property bool is_settled

    objectName: "conflict." + number
    implicitHeight: Theme.sized(0, 52)
    words: [number, where.text, how.text].join(", ")

    Label {
        id: name
        anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
        text: row.number
        size: Theme.strong
        isStrong: true
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: where
        anchors { left: name.right; leftMargin: 12; right: how.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        text: row.counters.map(counter => qsTr("counter %1").arg(counter)).join(" · ")
        color: Theme.inkSoft
        size: Theme.caption
        maximumLineCount: 2
        canUnfold: false
    }
    Lamp {
        id: how
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        mood: row.is_settled ? Lamp.Good : Lamp.Waiting
        text: Words.settled(row.is_settled)
    }
}
