// Text that never clips Chinese: it wraps, then shrinks to 85 %, then elides; the whole text is one touch away.
import QtQuick

Text {
    id: label

    property int size: Theme.body
    property bool isStrong: false
    // Inside a control the control gets the touch; its own label then shows the whole text another way.
    property bool canUnfold: true
    // Text.Fit is not used: with a line count it sometimes cuts without an ellipsis and without saying so.
    property bool isShrunk: false
    property real shrunkWidth: 0
    property real shrunkHeight: 0

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: isShrunk ? Math.ceil(size * 0.85) : size
    font.weight: isStrong ? Font.Bold : Font.Normal
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    textFormat: Text.PlainText

    // A Text that changes its own size while it lays itself out loses words, so each answer waits for the next turn.
    onTruncatedChanged: Qt.callLater(shrink)
    onTextChanged: if (isShrunk) Qt.callLater(refit)
    onSizeChanged: if (isShrunk) Qt.callLater(refit)
    onWidthChanged: if (isShrunk && width > shrunkWidth) Qt.callLater(refit)
    onHeightChanged: if (isShrunk && height > shrunkHeight) Qt.callLater(refit)

    // Shrinking may itself make the room smaller; only more room, or another text, is a reason to try again.
    function shrink() {
        if (!truncated || isShrunk || width <= 0)
            return
        shrunkWidth = width
        shrunkHeight = height
        isShrunk = true
    }
    function refit() {
        isShrunk = false
        shrink()
    }

    TapHandler {
        enabled: label.canUnfold && label.truncated
        onTapped: whole.open(label.text)
    }
    WholeTextLoader { id: whole }
}
