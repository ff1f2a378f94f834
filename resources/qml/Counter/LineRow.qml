// One row of Lines: a click selects it, a second one acts on it.
import QtQuick
import Hall

Rectangle {
    id: row

    property bool isCurrent: false
    property string words
    signal chosen()
    signal activated()

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: Theme.row
    radius: 6
    color: isCurrent ? Theme.calm : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: words
    Accessible.selectable: true
    Accessible.selected: isCurrent

    Rectangle {
        visible: row.isCurrent && row.ListView.view !== null && row.ListView.view.activeFocus
        width: 4
        height: parent.height
        radius: 2
        color: Theme.primary
    }
    TapHandler {
        onTapped: row.chosen()
        onDoubleTapped: row.activated()
    }
}
