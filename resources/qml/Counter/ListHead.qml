// Above a list: a line that filters as one types, and the columns it can be sorted by (a click, or Alt and their place).
pragma ComponentBehavior: Bound
import QtQuick
import Hall

FocusScope {
    id: head

    // What filters, sorts and copies: a `Rows` model, or a page that does so.
    required property var rows
    // [{role, title, width, isRight}]; a column without width takes what is left.
    property var columns: []
    property string namePrefix
    property string label
    readonly property bool isFiltering: filter.text !== ""
    signal entered()

    implicitHeight: filter.height + titles.height + 4

    function empty() { filter.empty() }
    function enter() { filter.forceActiveFocus() }
    function sortBy(at) {
        const role = columns[at].role
        if (rows.sorted_by === role && rows.is_descending)
            rows.sort_by("", false)
        else
            rows.sort_by(role, rows.sorted_by === role)
    }
    // A key that the list below has no use for, with the row it is on: copying, sorting, or the beginning of a filter.
    function take(event, at) {
        const modifiers = event.modifiers & ~Qt.KeypadModifier
        const column = event.key - Qt.Key_1
        event.accepted = true
        if (event.key === Qt.Key_C && modifiers === (Qt.ControlModifier | Qt.ShiftModifier))
            rows.copy_all()
        else if (event.matches(StandardKey.Copy))
            rows.copy(at)
        else if (modifiers === Qt.AltModifier && column >= 0 && column < columns.length)
            sortBy(column)
        else if (event.text === "/")
            enter()
        else if (!(modifiers & ~Qt.ShiftModifier) && event.text.trim() !== "" && event.text >= " ") {
            enter()
            filter.text += event.text
            filter.edited(filter.text)
        } else
            event.accepted = false
    }

    SearchField {
        id: filter
        objectName: head.namePrefix + ".filter"
        width: parent.width
        focus: true
        // Reached by typing; Tab leads from part to part.
        input.activeFocusOnTab: false
        hint: qsTr("Filter: type, or press /")
        input.Accessible.name: qsTr("Filter %1").arg(head.label)
        Component.onCompleted: text = head.rows.filtered_by
        onEdited: text => head.rows.filter(text)
        // Enter goes no further: it would be the desk's next act.
        Keys.onReturnPressed: head.entered()
        Keys.onEnterPressed: head.entered()
        Keys.onDownPressed: head.entered()
    }
    Row {
        id: titles
        anchors { left: parent.left; right: parent.right; top: filter.bottom; topMargin: 4; leftMargin: 8; rightMargin: 8 }
        spacing: 8
        readonly property real open: width - head.columns.reduce((sum, column) => sum + (column.width ? Theme.sized(0, column.width) : 0) + 8, -8)
        Repeater {
            model: head.columns
            TableHead {
                required property var modelData
                required property int index
                objectName: head.namePrefix + ".sort-" + modelData.role
                width: modelData.width ? Theme.sized(0, modelData.width) : titles.open
                height: Theme.sized(0, 24)
                text: modelData.title
                isRight: modelData.isRight ?? false
                isSorted: head.rows.sorted_by === modelData.role
                isDescending: head.rows.is_descending
                onClicked: head.sortBy(index)
            }
        }
    }
}
