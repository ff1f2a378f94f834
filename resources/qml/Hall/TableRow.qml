// One row of a Table: a click chooses it, a second one or Enter acts on it.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: row

    required property var model
    required property int index
    // The Table; as a var, because two types that name each other cannot be loaded.
    required property var owner
    readonly property bool isCurrent: ListView.isCurrentItem
    signal chosen()
    signal activated()

    implicitHeight: Theme.row
    color: isCurrent ? Theme.calm : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: owner.columns.map(column => model[column.role]).join(", ")
    Accessible.selectable: true
    Accessible.selected: isCurrent

    Rectangle {
        visible: row.isCurrent && row.ListView.view.activeFocus
        width: 4
        height: parent.height
        color: Theme.primary
    }
    Row {
        x: row.owner.inset - Theme.focusWidth
        height: parent.height
        spacing: row.owner.inset
        Repeater {
            model: row.owner.columns
            Label {
                required property var modelData
                width: row.owner.widthOf(modelData)
                height: row.height
                text: row.model[modelData.role] ?? ""
                isStrong: modelData.isStrong ?? false
                horizontalAlignment: modelData.isRight ? Text.AlignRight : Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                maximumLineCount: 1
            }
        }
    }
    TapHandler {
        onTapped: row.chosen()
        onDoubleTapped: row.activated()
    }
}
