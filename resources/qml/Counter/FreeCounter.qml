// Nobody is at the counter: how many wait, or why nobody is called.
import QtQuick
import Hall
import Pages

Column {
    id: free

    required property DeskPage page

    spacing: Theme.sized(0, 12)

    Busy {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !free.page.is_loaded
    }
    Label {
        objectName: "free.count"
        width: parent.width
        visible: free.page.is_loaded && free.page.situation === "free" && free.page.queue.waiting > 0
        text: free.page.queue.waiting
        size: Theme.number
        isStrong: true
        horizontalAlignment: Text.AlignHCenter
    }
    Label {
        width: parent.width
        visible: free.page.is_loaded && free.page.situation === "free" && free.page.queue.waiting > 0
        text: qsTr("waiting for this counter")
        size: Theme.strong
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 8
        visible: free.page.is_loaded && free.page.situation === "free" && free.page.queue.waiting > 0
        Chip { iconName: "clock"; text: qsTr("longest %1").arg(Words.minutes(free.page.queue.longest)) }
        Chip { iconName: "star"; isStrong: true; text: free.page.queue.favoured ? qsTr("%n with priority", "", free.page.queue.favoured) : "" }
    }
    EmptyState {
        visible: free.page.is_loaded && free.page.situation === "free" && free.page.queue.waiting === 0
        iconName: "people"
        title: qsTr("Nobody is waiting")
        help: qsTr("New tickets appear on the left by themselves.")
    }
    EmptyState {
        visible: free.page.is_loaded && free.page.situation === "paused"
        iconName: "pause"
        isTrouble: true
        title: free.page.pause_reason ? qsTr("Paused: %1").arg(free.page.pause_reason) : qsTr("Paused")
        help: qsTr("Nobody is called to this counter.") + " " + qsTr("%n waiting", "", free.page.queue.waiting)
    }
}
