// Shows where the keyboard is. It stands outside the control, so that nothing moves when it comes.
import QtQuick
import QtQuick.Templates as T

Rectangle {
    required property T.Control target
    property bool isShown: target ? target.visualFocus : false

    anchors.fill: parent
    anchors.margins: -Theme.focusWidth - 2
    radius: Theme.radius + Theme.focusWidth + 2
    color: "transparent"
    border { width: Theme.focusWidth; color: Theme.primary }
    visible: isShown
}
