// What one counter did with a number, line by line, and whether that is what counts.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Rectangle {
    id: card

    // {counter, counts, deeds: [{at, kind, who, outcome, note}]}
    required property var side
    property bool isUnderKeys: false

    function scroll(by) {
        scroll_.contentY = Math.max(0, Math.min(scroll_.contentHeight - scroll_.height, scroll_.contentY + by))
    }

    objectName: "conflict.side." + side.counter
    radius: Theme.cardRadius
    color: Theme.surface
    border {
        width: side.counts || isUnderKeys ? Theme.focusWidth : Theme.hairline
        color: isUnderKeys ? Theme.primary : side.counts ? Theme.good : Theme.line
    }
    Accessible.role: Accessible.Grouping
    Accessible.name: name.text + ", " + how.text

    Label {
        id: name
        anchors { left: parent.left; top: parent.top; right: how.left; margins: 16 }
        text: qsTr("Counter %1").arg(card.side.counter)
        size: Theme.strong
        isStrong: true
        maximumLineCount: 1
    }
    Lamp {
        id: how
        anchors { right: parent.right; rightMargin: 12; verticalCenter: name.verticalCenter }
        mood: card.side.counts ? Lamp.Good : Lamp.Quiet
        text: card.side.counts ? qsTr("Counts") : qsTr("Kept beside")
    }
    Flickable {
        id: scroll_
        objectName: card.objectName + ".deeds"
        anchors { left: parent.left; right: parent.right; top: name.bottom; bottom: parent.bottom; margins: 16; topMargin: 12 }
        contentHeight: deeds.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Column {
            id: deeds
            width: parent.width - 8
            spacing: 10
            Repeater {
                model: card.side.deeds
                Item {
                    id: deed
                    required property var modelData
                    width: deeds.width
                    height: Math.max(time.height, told.height)
                    Label {
                        id: time
                        text: deed.modelData.at
                        color: Theme.inkSoft
                        size: Theme.caption
                        wrapMode: Text.NoWrap
                    }
                    Column {
                        id: told
                        anchors { left: time.right; leftMargin: 12; right: parent.right }
                        spacing: 2
                        Label {
                            width: parent.width
                            text: [Words.deed(deed.modelData.kind), Words.outcome(deed.modelData.outcome)].filter(word => word !== "").join(" · ")
                        }
                        Label {
                            width: parent.width
                            text: [deed.modelData.who, deed.modelData.note].filter(word => word !== "").join(" · ")
                            color: Theme.inkSoft
                            size: Theme.caption
                            maximumLineCount: 8
                        }
                    }
                }
            }
        }
        ScrollMark { view: scroll_ }
    }
}
