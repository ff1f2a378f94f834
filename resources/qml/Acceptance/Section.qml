// One part of the flow: what it is about at the left, what there is to fill in at the right, a line above it.
import QtQuick
import Hall

FocusScope {
    id: section

    default property alias content: inside.data
    property string label
    property bool isFirst: false
    readonly property int gutter: Theme.sized(0, 120)
    readonly property int inset: Theme.sized(0, 12)

    width: parent ? parent.width : 0
    implicitHeight: inside.height + 2 * inset
    height: implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Rectangle {
        x: 0
        width: parent.width
        height: Theme.hairline
        visible: !section.isFirst
        color: Theme.line
    }
    // Where the keyboard is, at a glance.
    Rectangle {
        y: section.inset
        width: Theme.sized(0, 3)
        height: parent.height - 2 * section.inset
        radius: width / 2
        visible: section.activeFocus
        color: Theme.primary
    }
    Label {
        x: Theme.margin
        y: section.inset + Math.round((Theme.control - implicitHeight) / 2)
        width: section.gutter - 8
        text: section.label
        isStrong: true
        color: section.activeFocus ? Theme.primary : Theme.inkSoft
        maximumLineCount: 2
    }
    Column {
        id: inside
        x: Theme.margin + section.gutter
        y: section.inset
        width: section.width - x - Theme.margin
        spacing: 8
    }
}
