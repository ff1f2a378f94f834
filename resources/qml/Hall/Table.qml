// A dense table for staff: filter as you type, sort by a header (or Alt and its place), copy a row, all by keyboard.
// Its rows are a `Rows` model, which filters, sorts and copies.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: table

    required property var rows
    // [{role, title, width, isRight, isStrong}]; a column without width shares what is left.
    property var columns: []
    property string label
    property bool canFilter: true
    property string emptyText: qsTr("Nothing here yet")
    property alias currentIndex: list.currentIndex
    property alias count: list.count
    signal activated(int index)

    readonly property int inset: Theme.sized(24, 12)
    readonly property int flexible: {
        let fixed = 0, open = 0
        for (const column of columns)
            column.width ? fixed += column.width * Theme.factor : open++
        return open ? Math.floor((width - 2 * inset - fixed - (columns.length - 1) * inset) / open) : 0
    }

    implicitWidth: 640
    implicitHeight: 320

    function widthOf(column) {
        return column.width ? Math.round(column.width * Theme.factor) : flexible
    }
    function sortBy(at) {
        const role = columns[at].role
        rows.sort_by(role, rows.sorted_by === role && !rows.is_descending)
    }

    Keys.onPressed: event => {
        event.accepted = true
        if (event.matches(StandardKey.Copy)) {
            list.forceLayout()
            rows.copy(list.currentIndex)
        } else if (event.modifiers & Qt.AltModifier && event.key >= Qt.Key_1 && event.key < Qt.Key_1 + columns.length) {
            sortBy(event.key - Qt.Key_1)
        } else if (canFilter && list.activeFocus && event.text.trim() !== "" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
            filter.forceActiveFocus()
            filter.text += event.text
            filter.edited(filter.text)
        } else {
            event.accepted = false
        }
    }

    SearchField {
        id: filter
        objectName: table.objectName + "-filter"
        width: parent.width
        visible: table.canFilter
        height: visible ? implicitHeight : 0
        hint: qsTr("Type to filter")
        onEdited: text => table.rows.filter(text)
        Keys.onDownPressed: list.forceActiveFocus()
        onAccepted: list.forceActiveFocus()
    }

    Rectangle {
        id: frame
        anchors { fill: parent; topMargin: filter.height ? filter.height + Theme.grid : 0 }
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: list.activeFocus ? Theme.focusWidth : Theme.hairline; color: list.activeFocus ? Theme.primary : Theme.line }

        Row {
            id: head
            x: table.inset
            height: Theme.row
            spacing: table.inset
            Repeater {
                model: table.columns
                TableHead {
                    required property var modelData
                    required property int index
                    width: table.widthOf(modelData)
                    height: Theme.row
                    text: modelData.title
                    isRight: modelData.isRight ?? false
                    isSorted: table.rows.sorted_by === modelData.role
                    isDescending: table.rows.is_descending
                    onClicked: table.sortBy(index)
                }
            }
        }
        Rectangle {
            y: head.height
            x: Theme.hairline
            width: parent.width - 2 * x
            height: Theme.hairline
            color: Theme.line
        }
        List {
            id: list
            objectName: table.objectName + "-rows"
            anchors { fill: parent; topMargin: head.height + Theme.hairline; margins: Theme.focusWidth; bottomMargin: Theme.grid }
            focus: true
            label: table.label
            model: table.rows
            onActivated: index => table.activated(index)
            delegate: TableRow {
                width: ListView.view.width
                owner: table
                onChosen: {
                    list.forceActiveFocus()
                    list.forceLayout()
                    list.currentIndex = index
                }
                onActivated: table.activated(index)
            }
        }
        Label {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 2 * table.inset)
            visible: list.count === 0
            text: table.emptyText
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
