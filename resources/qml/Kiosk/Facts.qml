// Labels and what they say, in one column or two.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Rectangle {
    id: box

    // [{label, label_en, value, value_en}]
    property var facts: []
    property int columns: 1
    // Labels beside what they say, each on one line.
    property bool isInline: false
    property int mostLines: isInline ? 1 : 3
    // There is nothing else to be read.
    property bool isLarge: false

    implicitHeight: grid.height + 2 * grid.y
    radius: Theme.radius
    color: Theme.surface
    border { width: Theme.hairline; color: Theme.line }

    Grid {
        id: grid
        x: 24
        y: box.isInline ? 12 : 16
        width: parent.width - 2 * x
        columns: box.columns
        columnSpacing: 32
        rowSpacing: box.isLarge ? 24 : box.isInline ? 4 : 10
        Repeater {
            model: box.facts
            Item {
                id: fact
                required property var modelData
                width: Math.floor((grid.width - (box.columns - 1) * grid.columnSpacing) / box.columns)
                height: box.isInline ? Math.max(label.height, value.height) : label.height + value.height
                Label {
                    id: label
                    y: box.isInline ? Math.max(0, Math.round((value.height - height) / 2)) : 0
                    width: box.isInline ? Theme.sized(Words.isEnglish ? 184 : 152, 0) : parent.width
                    text: Words.either(fact.modelData.label, fact.modelData.label_en)
                    size: box.isLarge ? Theme.caption : Theme.sized(22, 0)
                    color: Theme.inkSoft
                    maximumLineCount: 1
                }
                Label {
                    id: value
                    x: box.isInline ? label.width + 12 : 0
                    y: box.isInline ? 0 : label.height
                    width: parent.width - x
                    text: Words.either(fact.modelData.value, fact.modelData.value_en)
                    size: box.isLarge ? Theme.strong : Theme.sized(28, 0)
                    maximumLineCount: box.mostLines
                }
            }
        }
    }
}
