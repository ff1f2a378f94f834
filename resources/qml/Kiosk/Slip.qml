// The slip as it comes out of its slot: a drawing of the very paper.
import QtQuick
import Hall

Item {
    id: slot

    property string picture
    property bool isOut: true

    Rectangle {
        id: mouth
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, paper.width + 64)
        height: 20
        radius: 10
        color: Theme.inkSoft
    }
    Item {
        anchors { top: mouth.verticalCenter; bottom: parent.bottom; left: parent.left; right: parent.right }
        clip: true
        Rectangle {
            id: paper
            objectName: "number.picture"
            visible: drawn.status === Image.Ready
            anchors.horizontalCenter: parent.horizontalCenter
            width: drawn.width + 2
            height: drawn.height
            y: slot.isOut && drawn.status === Image.Ready ? 0 : -height
            color: Theme.surface
            border { width: 1; color: Theme.lineStrong }
            Image {
                id: drawn
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(slot.width - 66, 420)
                fillMode: Image.PreserveAspectFit
                source: slot.picture
                cache: false // no slip is shown twice, and none is kept
                Accessible.ignored: true
            }
            Behavior on y { NumberAnimation { duration: Theme.slow; easing.type: Easing.OutCubic } }
        }
    }
}
