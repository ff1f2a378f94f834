// One paper: whether it is here, what it is called and what is asked for, in which form and how many are here.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string name
    required property string shown
    required property string needs
    required property string source
    required property bool is_here
    required property string form
    required property string form_words
    required property int count
    required property int scans

    objectName: "paper." + index
    height: Math.max(Theme.row, Math.ceil(what.implicitHeight) + Theme.sized(0, 10))
    words: [shown, is_here ? form_words + " " + count : qsTr("not here"), source ? lookedUp.text : needs].join(", ")

    Tick {
        id: tick
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        isOn: row.is_here
    }
    Column {
        id: what
        anchors { left: tick.right; leftMargin: 10; right: row.scans > 0 ? scanned.left : asked.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        Label {
            width: parent.width
            text: row.shown
            color: row.is_here ? Theme.ink : Theme.inkSoft
            maximumLineCount: 2
            canUnfold: false
        }
        Label {
            id: lookedUp
            width: parent.width
            visible: text !== ""
            text: row.source ? qsTr("The hall can look this up: %1").arg(row.source) : ""
            size: Theme.caption
            color: Theme.primary
            maximumLineCount: 1
            canUnfold: false
        }
    }
    Row {
        id: scanned
        anchors { right: handed.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
        visible: row.scans > 0
        spacing: 4
        Icon { anchors.verticalCenter: parent.verticalCenter; name: "copy"; size: Theme.sized(0, 14); color: Theme.good }
        Label { text: qsTr("scanned %1").arg(row.scans); size: Theme.caption; color: Theme.good; wrapMode: Text.NoWrap; canUnfold: false }
    }
    Label {
        id: asked
        visible: row.scans === 0
        anchors { right: handed.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
        text: row.source ? "" : row.needs
        size: Theme.caption
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Item {
        id: handed
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        width: Theme.sized(0, 104)
        height: parent.height
        Label {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: row.is_here ? row.form_words + (row.count > 1 ? " × " + row.count : "") : "—"
            isStrong: row.is_here
            color: row.is_here ? Theme.primary : Theme.inkOff
            wrapMode: Text.NoWrap
            canUnfold: false
        }
    }
}
