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
    // True while its size may still change; who takes a picture waits until none is.
    readonly property alias isFitting: soon.running

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: isShrunk ? Math.ceil(size * 0.85) : size
    font.weight: isStrong ? Font.Bold : Font.Normal
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    textFormat: Text.PlainText

    onTruncatedChanged: if (!isShrunk) soon.restart()
    onTextChanged: soon.restart()
    onSizeChanged: soon.restart()
    onWidthChanged: if (!isShrunk || width > shrunkWidth) soon.restart()
    onHeightChanged: if (!isShrunk || height > shrunkHeight) soon.restart()

    // A Text that changes its own size while it lays itself out loses words, so the answer waits for the next turn.
    // A timer and not Qt.callLater: that would still call a label that has gone.
    Timer {
        id: soon
        interval: 0
        onTriggered: label.refit()
    }

    // Shrinking may itself make the room smaller; only more room, or another text, is a reason to try again.
    function refit() {
        isShrunk = false
        if (!truncated || width <= 0)
            return
        shrunkWidth = width
        shrunkHeight = height
        isShrunk = true
    }

    TapHandler {
        enabled: label.canUnfold && label.truncated
        onTapped: whole.open(label.text)
    }
    WholeTextLoader { id: whole }
}
