// A slip that is not on paper yet: what it is, whose printer it waits for, how it stands, and what the printer said.
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
    required property bool is_lost

    objectName: "job." + (number || slip)
    implicitHeight: Math.max(Theme.sized(0, 52), says.height + 16)
    words: [number, Words.slip(slip), printer, how.text, detail].filter(word => word !== "").join(", ")

    Label {
        id: what
        anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
        width: Theme.sized(0, 152)
        text: (row.number ? row.number + "  " : "") + Words.slip(row.slip) + (row.copy > 1 ? "  " + qsTr("copy") : "")
        isStrong: true
        maximumLineCount: 2
        canUnfold: false
    }
    Column {
        id: says
        anchors { left: what.right; leftMargin: 8; right: how.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        Label {
            width: parent.width
            text: row.printer
            maximumLineCount: 1
            canUnfold: false
        }
        Label {
            width: parent.width
            text: row.detail
            visible: text !== ""
            color: Theme.inkSoft
            size: Theme.caption
            maximumLineCount: 2
            canUnfold: false
        }
    }
    Lamp {
        id: how
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        mood: row.is_lost ? Lamp.Waiting : ({ failed: Lamp.Stop, unknown: Lamp.Waiting })[row.state_] ?? Lamp.Quiet
        text: row.is_lost ? qsTr("No printer") : Words.printState(row.state_)
    }
}
