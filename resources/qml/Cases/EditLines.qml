// Versions of what was written twice, in columns: a head for each thing, its fields beneath it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import "../Counter"

Lines {
    id: list

    required property var lines
    // Whether something can be chosen here, or only read.
    property bool hasTicks: true
    readonly property int nameWidth: Math.round(width * 0.24)
    signal taken(int at, int place)

    objectName: "edits.list"
    label: qsTr("What was written twice")
    model: lines

    delegate: LineRow {
        id: row
        required property int index
        required property bool is_head
        required property string name
        required property string note
        required property bool differs
        required property bool can_choose
        required property var cells
        objectName: "edits." + index
        isCurrent: index === list.at
        implicitHeight: Math.ceil(Math.max(what.height, columns.height)) + Theme.sized(0, is_head ? 18 : 12)
        words: [name, note, ...cells.map(cell => [cell.text, cell.note, row.mark(cell)].filter(word => word !== "").join(" "))].filter(word => word !== "").join(", ")
        onChosen: {
            list.forceActiveFocus()
            list.chosen(index)
        }

        function mark(cell) {
            if (is_head)
                return cell.counts ? qsTr("Counts now") : qsTr("The other")
            return cell.is_chosen && list.hasTicks ? qsTr("Chosen") : ""
        }

        Rectangle {
            anchors { fill: parent; topMargin: row.is_head ? 2 : 0; bottomMargin: row.is_head ? 2 : 0 }
            z: -1
            radius: row.radius
            visible: !row.isCurrent && (row.is_head || row.differs)
            color: row.is_head ? Theme.sunken : Theme.waitingCalm
        }
        Column {
            id: what
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: list.nameWidth - 12
            spacing: 2
            Label {
                width: parent.width
                text: row.name
                isStrong: row.is_head || row.differs
                color: row.is_head || row.differs ? Theme.ink : Theme.inkSoft
                maximumLineCount: 3
            }
            Mark { iconName: "info"; ink: Theme.waiting; text: row.differs ? qsTr("Differs") : "" }
            Label {
                width: parent.width
                visible: text !== ""
                text: row.note
                size: Theme.caption
                color: Theme.waiting
                maximumLineCount: 3
            }
        }
        Row {
            id: columns
            anchors { left: what.right; leftMargin: 12; right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            spacing: 12
            Repeater {
                model: row.cells
                Item {
                    id: cell
                    required property int index
                    required property var modelData
                    width: (columns.width - 12 * (row.cells.length - 1)) / Math.max(1, row.cells.length)
                    height: said.height
                    Tick {
                        id: tick
                        anchors.verticalCenter: parent.verticalCenter
                        visible: list.hasTicks && row.can_choose && !row.is_head
                        isOn: cell.modelData.is_chosen
                    }
                    Column {
                        id: said
                        anchors { left: tick.visible ? tick.right : parent.left; leftMargin: tick.visible ? 8 : 0; right: parent.right; verticalCenter: parent.verticalCenter }
                        spacing: 2
                        Label {
                            width: parent.width
                            text: cell.modelData.text
                            isStrong: row.is_head
                            color: row.is_head || row.differs ? Theme.ink : Theme.inkSoft
                            maximumLineCount: 6
                        }
                        Label {
                            width: parent.width
                            visible: row.is_head
                            text: [row.mark(cell.modelData), cell.modelData.note].filter(word => word !== "").join("  ·  ")
                            size: Theme.caption
                            color: cell.modelData.counts ? Theme.good : Theme.waiting
                            maximumLineCount: 2
                        }
                    }
                    TapHandler { onTapped: list.taken(row.index, cell.index) }
                }
            }
        }
    }
}
