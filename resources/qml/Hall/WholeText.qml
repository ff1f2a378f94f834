// The whole of a text that did not fit where it stands, on a quiet card over it. Any touch closes it.
import QtQuick
import QtQuick.Templates as T

T.Popup {
    id: popup

    property string text

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: parent ? Math.min(parent.width - 2 * Theme.margin, Theme.sized(800, 520)) : 0
    height: parent ? Math.min(implicitHeight, parent.height - 2 * Theme.margin) : 0
    implicitHeight: words.implicitHeight + 2 * padding
    padding: Theme.margin
    modal: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.lineStrong }
    }
    contentItem: Text {
        id: words
        text: popup.text
        color: Theme.ink
        font { family: Theme.family; pixelSize: Theme.body }
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        TapHandler { onTapped: popup.close() }
    }
    T.Overlay.modal: Rectangle { color: Theme.veil }
}
