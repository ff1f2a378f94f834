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
    required property bool is_next
    property string counter
    property bool isAlone: false
    readonly property bool isOurs: fallback !== "" && fallback === counter
    readonly property bool isAside: group === "parked" || group === "no_show"
    readonly property bool isLong: !isAside && waited >= 30

    objectName: "queue." + number
    words: [number, next.text, priority_.text, returning.text, item, minutes.text,
        fallback ? qsTr("looked after by counter %1 while machines are apart").arg(fallback) : ""].filter(word => word !== "").join(", ")

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
    Label {
        id: keeper
        objectName: row.objectName + ".fallback"
        anchors { right: minutes.left; rightMargin: text ? 8 : 0; verticalCenter: parent.verticalCenter }
        text: row.fallback && !row.isAside ? qsTr("→%1", "the counter that looks after a number while machines are apart").arg(row.fallback) : ""
        size: Theme.caption
        isStrong: row.isAlone && row.isOurs
        color: row.isAlone && row.isOurs ? Theme.primary : Theme.inkSoft
        wrapMode: Text.NoWrap
        canUnfold: false
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
