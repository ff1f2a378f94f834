// How many wait in each series, and about how long: rows that share the height, dense when there are many.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Kiosk

Card {
    id: card

    required property var series
    property real unit: 1
    readonly property int count: list.count
    // Wide rather than high, the many stand in two columns.
    readonly property int columns: count > 4 && width > height ? 2 : 1
    readonly property real rowHeight: Math.min(Math.floor(list.height / Math.max(1, Math.ceil(count / columns))), 264 * unit)

    padding: 0
    radius: Theme.cardRadius * unit

    Label {
        id: heading
        x: 32 * card.unit
        y: 20 * card.unit
        width: parent.width - unitWord.width - 2 * x
        text: qsTr("Waiting")
        size: Math.round(44 * card.unit)
        isStrong: true
        color: Theme.inkSoft
        maximumLineCount: 1
        canUnfold: false
    }
    Label {
        id: unitWord
        anchors { right: parent.right; rightMargin: 32 * card.unit; baseline: heading.baseline }
        text: qsTr("people")
        size: Math.round(36 * card.unit)
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    GridView {
        id: list
        anchors { left: parent.left; right: parent.right; top: heading.bottom; topMargin: 8 * card.unit; bottom: parent.bottom; bottomMargin: 8 * card.unit }
        interactive: false
        clip: true
        model: card.series
        cellWidth: Math.floor(width / card.columns)
        cellHeight: card.rowHeight
        delegate: Series {
            width: list.cellWidth
            height: list.cellHeight
            unit: card.unit
        }
    }
}
