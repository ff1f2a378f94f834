// A ticket of the queue: number, why it comes first, what for, and for how long it has waited.
import QtQuick
import Hall

LineRow {
    id: row

    required property int index
    required property string ticket
    required property string group
    required property string number
    required property string item
    required property string priority
    required property string lane
    required property int waited
    required property string reason
    required property string fallback
    required property bool is_held
    required property bool is_next
    readonly property bool isAside: group === "parked" || group === "no_show"
    readonly property bool isLong: !isAside && waited >= 30

    objectName: "queue." + number
    words: [number, next.text, priority_.text, returning.text, item, minutes.text,
        is_held ? qsTr("kept for this counter") : fallback ? qsTr("looked after by counter %1 while machines are apart").arg(fallback) : ""
    ].filter(word => word !== "").join(", ")

    Label {
        id: name
        x: 8
        width: Math.ceil(Math.max(implicitWidth, Theme.sized(0, 46)))
        anchors.verticalCenter: parent.verticalCenter
        text: row.number
        size: Theme.strong
        isStrong: true
        color: row.isAside ? Theme.inkSoft : Theme.ink
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Row {
        id: marks
        anchors { left: name.right; leftMargin: 6; verticalCenter: parent.verticalCenter }
        spacing: 6
        Mark {
            id: next
            iconName: "play"
            ink: Theme.good
            hasWord: !row.priority && row.lane !== "returning"
            text: row.is_next ? qsTr("Next") : ""
        }
        Mark {
            id: priority_
            iconName: "star"
            text: row.priority ? Words.priority(row.priority) : ""
        }
        Mark {
            id: returning
            iconName: "repeat"
            ink: Theme.waiting
            hasWord: !row.priority
            text: row.lane === "returning" && !row.isAside ? qsTr("Returning") : ""
        }
    }
    Label {
        anchors {
            left: marks.right
            leftMargin: marks.width > 0 ? 6 : 0
            right: keeper.left
            rightMargin: 6
            verticalCenter: parent.verticalCenter
        }
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: row.group === "parked" && row.reason ? row.reason : row.item
        size: Theme.caption
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
    Mark {
        id: keeper
        objectName: row.objectName + ".fallback"
        anchors { right: minutes.left; rightMargin: text ? 8 : 0; verticalCenter: parent.verticalCenter }
        iconName: row.is_held ? "lock" : ""
        ink: row.is_held ? Theme.primary : Theme.inkSoft
        text: row.isAside || !row.fallback ? "" : row.is_held ? row.fallback
            : qsTr("→%1", "the counter that looks after a number while machines are apart").arg(row.fallback)
    }
    Label {
        id: minutes
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        text: Words.minutes(row.waited)
        size: Theme.caption
        isStrong: row.isLong
        color: row.isLong ? Theme.waiting : Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
    }
}
