// The arrow between a number and its counter, strong enough to be read from afar.
import QtQuick
import Hall

Text {
    property int size: 64

    text: "\u2192"
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Math.max(1, size)
    font.weight: Font.Bold
    Accessible.ignored: true
}
