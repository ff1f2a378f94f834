// A slip that is not on paper yet: what it is, how it stands, and what the printer said.
import QtQuick
import Hall

LineRow {
    id: row

    required property int index
    required property string job
    required property string slip
    required property string number
    required property string printer
    required property string state_
    required property string detail
    required property int copy

    objectName: "job." + (number || slip)
    implicitHeight: Theme.sized(0, 52)
    words: [number, Words.slip(slip), Words.printState(state_), detail].filter(word => word !== "").join(", ")

    Label {
        id: what
        anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
        text: (row.number ? row.number + "  " : "") + Words.slip(row.slip) + (row.copy > 1 ? "  " + qsTr("copy") : "")
        isStrong: true
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        anchors { left: what.right; leftMargin: 12; right: how.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: row.detail
        color: Theme.inkSoft
        size: Theme.caption
        maximumLineCount: 2
        canUnfold: false
    }
    Lamp {
        id: how
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        mood: ({ failed: Lamp.Stop, unknown: Lamp.Waiting })[row.state_] ?? Lamp.Quiet
        text: Words.printState(row.state_)
    }
}
