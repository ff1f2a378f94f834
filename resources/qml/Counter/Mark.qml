// A small word with its shape, such as why somebody comes first.
import QtQuick
import Hall

Row {
    id: mark

    property string iconName
    property string text
    property color ink: Theme.primary

    spacing: 3
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: mark.iconName
        size: Theme.sized(0, 14)
        color: mark.ink
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: mark.text
        size: Theme.caption
        color: mark.ink
        wrapMode: Text.NoWrap
        canUnfold: false
    }
}
