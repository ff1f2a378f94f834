// A line icon in the colour of its text. Decoration: what it means is said in words beside it.
import QtQuick

Image {
    id: icon

    property string name
    property color color: Theme.ink
    property int size: Theme.icon

    width: size
    height: size
    sourceSize: Qt.size(Math.round(size * Screen.devicePixelRatio), Math.round(size * Screen.devicePixelRatio))
    source: name ? "image://hall/icon/" + name + "/" + encodeURIComponent(color.toString()) : ""
    visible: name !== ""
    Accessible.ignored: true
}
