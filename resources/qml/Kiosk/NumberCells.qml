// The eighteen places of an ID number in their groups: a dot for what was typed, a line for what is to come.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Item {
    id: cells

    // As the page says it: groups parted by spaces, "·" for a place that is still empty.
    property string shown
    readonly property var groups: shown.split(" ")
    readonly property int gap: 28
    readonly property int cell: Math.floor((width - (groups.length - 1) * gap) / 18)

    implicitHeight: 112

    Row {
        anchors.centerIn: parent
        spacing: cells.gap
        Repeater {
            model: cells.groups
            Row {
                id: group
                required property string modelData
                Repeater {
                    model: group.modelData.split("")
                    Item {
                        id: place
                        required property string modelData
                        readonly property bool isOpen: modelData === "·"
                        readonly property bool isHidden: modelData === "•"
                        width: cells.cell
                        height: cells.height
                        Rectangle {
                            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 12 }
                            width: parent.width - 8
                            height: 4
                            radius: 2
                            color: place.isOpen ? Theme.line : Theme.primary
                        }
                        Rectangle {
                            anchors.centerIn: parent
                            visible: place.isHidden
                            width: 22
                            height: 22
                            radius: 11
                            color: Theme.ink
                        }
                        Label {
                            anchors.centerIn: parent
                            text: place.isOpen || place.isHidden ? "" : place.modelData
                            size: 56
                            isStrong: true
                            canUnfold: false
                        }
                    }
                }
            }
        }
    }
}
