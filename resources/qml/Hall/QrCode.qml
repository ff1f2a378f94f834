// A QR code with its quiet zone, in whole pixels.
import QtQuick

Item {
    id: code

    property string text
    property string label

    implicitWidth: Theme.sized(256, 128)
    implicitHeight: implicitWidth
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Image {
        readonly property int pixels: Math.round(Math.min(code.width, code.height) * Screen.devicePixelRatio)
        anchors.centerIn: parent
        width: implicitWidth / Screen.devicePixelRatio
        height: implicitHeight / Screen.devicePixelRatio
        sourceSize: Qt.size(pixels, pixels)
        source: code.text ? "image://hall/qr/" + encodeURIComponent(code.text) : ""
        fillMode: Image.Pad
        smooth: false
    }
}
