// How far a list goes on and where one is in it; on a kiosk it is what tells that there is more below.
import QtQuick

Rectangle {
    required property Flickable view

    parent: view
    anchors.right: parent.right
    y: Math.round(view.visibleArea.yPosition * view.height)
    width: Theme.staff ? 4 : 8
    height: Math.max(Theme.touch / 2, Math.round(view.visibleArea.heightRatio * view.height))
    radius: width / 2
    color: Theme.lineStrong
    opacity: 0.6
    visible: view.visibleArea.heightRatio < 1
    z: 2
}
