// A list a whole page at a time, with large keys for the page before and after: nobody has to know how to swipe.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Item {
    id: list

    required property var rows
    property Component delegate
    property int columns: 1
    // How high a row wants to be; what is left over is shared out.
    property int rowHeight: Theme.sized(160, 0)
    property string label
    readonly property int count: grid.count

    readonly property int rowsShown: Math.max(1, Math.floor((height + 16) / (rowHeight + 16)))
    readonly property int pageful: rowsShown * columns
    readonly property int pages: Math.max(1, Math.ceil(grid.count / pageful))
    readonly property int rowsMissing: pages * rowsShown - Math.ceil(grid.count / columns)
    readonly property int page: Math.min(pages, Math.round(grid.contentY / Math.max(1, rowsShown * grid.cellHeight)) + 1)

    function turnTo(wanted) {
        grid.positionViewAtIndex(Math.max(0, Math.min(pages - 1, wanted - 1)) * pageful, GridView.Beginning)
    }

    GridView {
        id: grid
        anchors { left: parent.left; right: turner.visible ? turner.left : parent.right; rightMargin: turner.visible ? 8 : -16; top: parent.top }
        height: list.rowsShown * cellHeight
        model: list.rows
        cellWidth: Math.floor(width / list.columns)
        cellHeight: Math.floor((list.height + 16) / list.rowsShown)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        snapMode: GridView.SnapToRow
        Accessible.role: Accessible.List
        Accessible.name: list.label

        // A last page that is not full still begins at its top.
        footer: Item {
            width: 1
            height: list.pages > 1 ? list.rowsMissing * grid.cellHeight : 0
        }
        delegate: list.delegate
    }
    readonly property int cellWidth: grid.cellWidth - 16
    readonly property int cellHeight: grid.cellHeight - 16

    Column {
        id: turner
        anchors { right: parent.right; top: parent.top }
        width: 112
        height: list.height
        visible: list.pages > 1
        spacing: 16
        readonly property int keyHeight: Math.min(240, Math.floor((height - count.height - 32) / 2))
        Key {
            objectName: "list.up"
            width: parent.width
            height: turner.keyHeight
            text: qsTr("Page before")
            iconName: "up"
            enabled: list.page > 1
            onClicked: list.turnTo(list.page - 1)
        }
        Label {
            id: count
            width: parent.width
            text: list.page + " / " + list.pages
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 1
        }
        Key {
            objectName: "list.down"
            width: parent.width
            height: turner.keyHeight
            text: qsTr("Next page")
            iconName: "down"
            enabled: list.page < list.pages
            onClicked: list.turnTo(list.page + 1)
        }
    }
}
