// One item that was handled, and how it ended when that differs from the whole visit.
import QtQuick
import Hall

LineRow {
    id: row

    required property int index
    required property string code
    required property string name
    required property string outcome
    property string visitOutcome

    objectName: "finish.item." + code
    words: name + ", " + Words.outcome(outcome || visitOutcome)

    Label {
        anchors { left: parent.left; leftMargin: 12; right: how.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: (row.index + 1) + ".  " + row.name
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: how
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: Words.outcome(row.outcome || row.visitOutcome)
        isStrong: row.outcome !== ""
        color: row.outcome ? Theme.primary : Theme.inkSoft
        size: Theme.caption
    }
}
