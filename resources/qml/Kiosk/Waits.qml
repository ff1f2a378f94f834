// How many people are ahead, and about how many minutes that takes.
import QtQuick
import Hall

Card {
    id: waits

    property bool isKnown: true
    property int ahead
    property int low
    property int high
    // Three digits and their word stay on one line in half a landscape screen, too.
    readonly property int figureSize: width < 900 ? Theme.title : Math.min(Theme.headline, 72)
    readonly property int share: Math.floor((width - 2 * padding - rule.width) / 2) - 2 * Theme.grid

    implicitHeight: Math.max(people.implicitHeight, minutes.implicitHeight) + 2 * padding

    Fact {
        id: people
        anchors.verticalCenter: parent.verticalCenter
        width: waits.share
        caption: qsTr("Ahead of you")
        figureSize: waits.figureSize
        figure: !waits.isKnown ? "…" : waits.ahead === 0 ? qsTr("Nobody") : Words.people(waits.ahead)
    }
    Rectangle {
        id: rule
        anchors.centerIn: parent
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
    Fact {
        id: minutes
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: waits.share
        caption: qsTr("Estimated wait")
        figureSize: waits.figureSize
        figure: !waits.isKnown ? "…" : waits.high === 0 ? qsTr("No wait") : Words.minutes(waits.low, waits.high)
    }
}
