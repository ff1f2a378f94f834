// One paper, as large as its window. A touch lays it aside.
import QtQuick
import Pages

Rectangle {
    id: screen

    required property PrintersPage page

    color: "#FFFFFF"

    Image {
        objectName: "closely"
        anchors.fill: parent
        source: screen.page.picture
        sourceSize.width: Math.ceil(width * Screen.devicePixelRatio)
        fillMode: Image.PreserveAspectFit
    }
    TapHandler { onTapped: Window.window.close() }
}
