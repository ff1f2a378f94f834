// One thing that waits where residents serve themselves.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string key
    required property string kind
    required property string title
    required property string detail
    required property int mood

    objectName: "waiting." + index
    implicitHeight: Math.ceil(first.implicitHeight + second.implicitHeight) + Theme.sized(0, 14)
    words: title + ", " + detail

    Icon {
        id: shape
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        name: row.kind === "unknown" ? "printer" : row.mood === Lamp.Waiting ? "keyboard" : "check"
        size: Theme.sized(0, 18)
        color: [Theme.inkSoft, Theme.good, Theme.waiting, Theme.stop][row.mood]
    }
    Label {
        id: first
        anchors { left: shape.right; leftMargin: 12; right: parent.right; rightMargin: 12; top: parent.top; topMargin: Theme.sized(0, 6) }
        text: row.title
        maximumLineCount: 1
        canUnfold: false
    }
    Label {
        id: second
        anchors { left: first.left; right: first.right; top: first.bottom; topMargin: 2 }
        text: row.detail
        size: Theme.caption
        color: Theme.inkSoft
        maximumLineCount: 1
        canUnfold: false
    }
}
