// The board of the hall: the newest call large, the ones before beneath it, who waits beside it, the hall at the foot.
import QtQuick
import Hall
import Pages

Rectangle {
    id: board

    required property BoardPage page
    readonly property bool isPortrait: height > width
    // All measures are those of a screen of 1080 lines, and grow with it.
    readonly property real unit: isPortrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property bool hasCall: page.look === "calls"
    readonly property bool hasSides: hasCall || page.look === "welcome"
    readonly property real edge: 32 * unit
    readonly property real gap: 24 * unit
    readonly property real sideWidth: isPortrait ? width - 2 * edge : Math.round((width - 2 * edge - gap) * 0.34)
    readonly property real mainWidth: isPortrait || !hasSides ? width - 2 * edge : width - 2 * edge - gap - sideWidth
    readonly property real room: height - foot.height - edge - gap
    readonly property real callHeight: Math.round((isPortrait ? 560 : 532) * unit)
    readonly property real beforeHeight: isPortrait ? Math.round(480 * unit) : room - callHeight - gap

    implicitWidth: 1920
    implicitHeight: 1080
    color: Theme.paper

    Call {
        id: call
        objectName: "call"
        z: 1 // the number that leaves it flies over the list
        visible: board.hasCall
        x: board.edge
        y: board.edge
        width: board.mainWidth
        height: board.callHeight
        unit: board.unit
        page: board.page
        landing: Qt.point(before.x + before.inset - x, before.y - y)
        landingSize: before.numberSize
    }
    Before {
        id: before
        objectName: "before"
        visible: board.hasCall
        x: board.edge
        y: call.y + call.height + board.gap
        width: board.mainWidth
        height: board.beforeHeight
        unit: board.unit
        calls: board.page.before
    }
    Message {
        objectName: "message"
        visible: !board.hasCall
        x: board.edge
        y: board.edge
        width: board.mainWidth
        height: board.isPortrait && board.hasSides ? board.callHeight + board.gap + board.beforeHeight : board.room
        unit: board.unit
        page: board.page
    }
    Waiting {
        objectName: "waiting"
        visible: board.hasSides
        x: board.isPortrait ? board.edge : board.width - board.edge - width
        y: board.isPortrait ? before.y + before.height + board.gap : board.edge
        width: board.sideWidth
        height: board.height - foot.height - board.gap - y
        unit: board.unit
        series: board.page.series
    }
    Foot {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        isPortrait: board.isPortrait
        unit: board.unit
        page: board.page
    }
}
