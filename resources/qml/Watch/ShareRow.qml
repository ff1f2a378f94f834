// One department, clerk or age: its name, how many cases, and a bar of their lamps with the red and yellow ones in figures.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property var modelData
    property bool isChosen: false
    readonly property var parts: [
        { lamp: "red", ink: Theme.stop }, { lamp: "yellow", ink: Theme.waiting }, { lamp: "green", ink: Theme.good },
        { lamp: "still", ink: Theme.lineStrong }, { lamp: "none", ink: Theme.line }
    ]

    objectName: "share." + modelData.name
    implicitHeight: Theme.sized(0, 52)
    color: isChosen || isCurrent ? Theme.calm : "transparent"
    words: [modelData.words, modelData.total, red.text, yellow.text].filter(word => word !== "").join(", ")

    Label {
        id: name
        anchors { left: parent.left; leftMargin: 10; right: total.left; rightMargin: 8; top: parent.top; topMargin: Theme.sized(0, 7) }
        text: row.modelData.words
        isStrong: row.isChosen
        color: row.modelData.total > 0 ? Theme.ink : Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Label {
        id: total
        anchors { right: parent.right; rightMargin: 10; baseline: name.baseline }
        text: row.modelData.total
        isStrong: true
        color: row.modelData.total > 0 ? Theme.ink : Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Row {
        id: lights
        anchors { right: parent.right; rightMargin: 10; bottom: parent.bottom; bottomMargin: Theme.sized(0, 6) }
        spacing: 8
        Mark {
            id: red
            iconName: "warning"
            ink: Theme.stop
            text: row.modelData.red > 0 ? String(row.modelData.red) : ""
        }
        Mark {
            id: yellow
            iconName: "hourglass"
            ink: Theme.waiting
            text: row.modelData.yellow > 0 ? String(row.modelData.yellow) : ""
        }
    }
    Row {
        id: bar
        readonly property real room: row.width - 20 - (lights.width > 0 ? lights.width + 10 : 0)
        anchors { left: parent.left; leftMargin: 10; verticalCenter: lights.verticalCenter }
        height: Theme.sized(0, 6)
        visible: row.modelData.total > 0
        Repeater {
            model: row.parts
            Rectangle {
                required property var modelData
                width: row.modelData.total > 0 ? bar.room * (row.modelData[modelData.lamp] ?? 0) / row.modelData.total : 0
                height: bar.height
                color: modelData.ink
            }
        }
    }
}
