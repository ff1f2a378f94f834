// Labels and what they say, in one column or two.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Rectangle {
    id: box

    // [{label, value}]
    property var facts: []
    property int columns: 1
    property bool isDense: false

    implicitHeight: grid.height + 2 * grid.y
    radius: Theme.radius
    color: Theme.surface
    border { width: Theme.hairline; color: Theme.line }

    Grid {
        id: grid
        x: 24
        y: box.isDense ? 12 : 20
        width: parent.width - 2 * x
        columns: box.columns
        columnSpacing: 32
        rowSpacing: box.isDense ? 6 : 12
        Repeater {
            model: box.facts
            Column {
                required property var modelData
                width: Math.floor((grid.width - (box.columns - 1) * grid.columnSpacing) / box.columns)
                Label {
                    width: parent.width
                    text: parent.modelData.label
                    size: Theme.sized(22, 0)
                    color: Theme.inkSoft
                    maximumLineCount: 1
                }
                Label {
                    width: parent.width
                    text: parent.modelData.value
                    size: Theme.sized(28, 0)
                    maximumLineCount: box.isDense ? 1 : 2
                }
            }
        }
    }
}
