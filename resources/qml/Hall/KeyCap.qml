// The name of a key, as staff see it beside what the key does.
import QtQuick

Rectangle {
    id: cap

    property string text
    property color ink: Theme.inkSoft

    implicitWidth: Math.ceil(words.implicitWidth) + 8
    implicitHeight: Math.ceil(words.implicitHeight) + 2
    width: implicitWidth
    height: implicitHeight
    radius: 4
    color: "transparent"
    border { width: 1; color: Qt.alpha(cap.ink, 0.45) }
    visible: text !== ""

    Text {
        id: words
        anchors.centerIn: parent
        text: cap.text.replace("Return", "Enter").replace("Ctrl+", "Ctrl ").replace("Alt+", "Alt ").replace("Shift+", "Shift ")
        color: cap.ink
        font { family: Theme.family; pixelSize: Theme.caption }
    }
}
