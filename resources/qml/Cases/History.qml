// What happened to a case, the newest first: when, what, who, and what was written down with it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

ListView {
    id: list

    property string label: qsTr("History")

    clip: contentHeight > height
    spacing: Theme.sized(0, 10)
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: contentHeight > height
    keyNavigationEnabled: false
    Accessible.role: Accessible.List
    Accessible.name: label
    Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.row)
    Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.row))

    delegate: Item {
        id: step
        required property int index
        required property string at
        required property string deed
        required property string who
        required property string words
        required property bool is_beside
        required property string late

        objectName: "history." + index
        width: list.width - 8
        height: told.height
        Accessible.role: Accessible.ListItem
        Accessible.name: [at, deed, who, late, words, beside.text].filter(word => word !== "").join(", ")

        Rectangle {
            id: dot
            y: Theme.sized(0, 6)
            width: Theme.sized(0, 8)
            height: width
            radius: width / 2
            color: step.is_beside ? Theme.surface : step.index === 0 ? Theme.primary : Theme.lineStrong
            border { width: step.is_beside ? 1 : 0; color: Theme.waiting }
        }
        Rectangle {
            anchors { horizontalCenter: dot.horizontalCenter; top: dot.bottom; topMargin: 4; bottom: parent.bottom; bottomMargin: -6 }
            width: Theme.hairline
            visible: step.index < list.count - 1
            color: Theme.line
        }
        Column {
            id: told
            anchors { left: dot.right; leftMargin: 12; right: parent.right }
            spacing: 1
            Label { width: parent.width; text: step.deed; isStrong: step.index === 0 }
            Label {
                width: parent.width
                text: [step.at, step.who].filter(word => word !== "").join("  ·  ")
                size: Theme.caption
                color: Theme.inkSoft
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: step.late
                size: Theme.caption
                color: Theme.stop
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: step.words
                size: Theme.caption
            }
            Label {
                id: beside
                width: parent.width
                visible: text !== ""
                text: step.is_beside ? qsTr("Done on a machine that was apart: it is kept and changed nothing") : ""
                size: Theme.caption
                color: Theme.waiting
            }
        }
    }
    ScrollMark { view: list }
}
