// A ticket's number: one line, never cut; one that is too wide for its room is drawn smaller.
import QtQuick
import Hall

Text {
    property real size: 64

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Math.max(1, size)
    font.weight: Font.Bold
    font.features: { "tnum": 1 }
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: 12
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
