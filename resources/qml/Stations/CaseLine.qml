// A case of a batch, or one of its papers with how many the manifest says and how many were found.
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string key
    required property string material
    required property string name
    required property string note
    required property int expected
    required property int found
    required property string mark
    // Whether counts of papers are compared here, and whether lines are ticked.
    property bool isCounting: false
    property bool isTicked: true

    readonly property bool isPaper: material !== ""
    readonly property string stands: ({ chosen: qsTr("chosen"), here: qsTr("here"), missing: qsTr("missing"), extra: qsTr("too much") })[mark] ?? ""

    objectName: "line." + key
    implicitHeight: isPaper ? Theme.row : Theme.sized(0, 52)
    words: [name, note, counts.text, stands].filter(word => word !== "").join(", ")

    Tick {
        id: tick
        x: (row.isPaper ? 44 : 12) - (row.isTicked ? 0 : width + 10)
        visible: row.isTicked
        anchors.verticalCenter: parent.verticalCenter
        isOn: row.mark === "chosen" || row.mark === "here" || row.found > 0
    }
    Column {
        anchors { left: tick.right; leftMargin: 10; right: counts.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        Label {
            width: parent.width
            text: row.name
            isStrong: !row.isPaper
            maximumLineCount: 1
            canUnfold: false
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.note
            color: Theme.inkSoft
            size: Theme.caption
            maximumLineCount: 1
            canUnfold: false
        }
    }
    Label {
        id: counts
        anchors { right: flag.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: !row.isPaper ? "" : row.isCounting ? qsTr("%1 of %2").arg(row.found).arg(row.expected) : row.expected
        color: row.mark === "missing" || row.mark === "extra" ? Theme.stop : Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Lamp {
        id: flag
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        readonly property bool isShown: row.mark === "missing" || row.mark === "extra" || row.mark === "here" && !row.isPaper
        visible: isShown
        width: isShown ? implicitWidth : 0
        mood: row.mark === "here" ? Lamp.Good : Lamp.Stop
        text: row.stands
    }
}
