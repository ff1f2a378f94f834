// Text that never clips Chinese: it wraps, then shrinks to no less than 85 %, then elides; the whole text is one touch away.
import QtQuick

Text {
    id: label

    property int size: Theme.body
    property bool isStrong: false
    // Inside a control the control gets the touch; its own label then shows the whole text another way.
    property bool canUnfold: true

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: size
    font.weight: isStrong ? Font.Bold : Font.Normal
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    fontSizeMode: Text.Fit
    minimumPixelSize: Math.ceil(size * 0.85)
    textFormat: Text.PlainText

    TapHandler {
        enabled: label.canUnfold && label.truncated
        onTapped: whole.open(label.text)
    }
    WholeTextLoader { id: whole }
}
