// A small word with its shape, such as why somebody comes first.
import QtQuick
import Hall

Row {
    id: mark

    property string iconName
    property string text
    property color ink: Theme.primary
    // Where room is scarce the shape stands alone; the word stays for those who cannot see it.
    property bool hasWord: true

    height: Math.ceil(Math.max(shape.height, word.implicitHeight))
    spacing: 3
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        id: shape
        anchors.verticalCenter: parent.verticalCenter
        name: mark.iconName
        size: Theme.sized(0, 14)
        color: mark.ink
    }
    Label {
        id: word
        anchors.verticalCenter: parent.verticalCenter
        text: mark.text
        visible: mark.hasWord
        size: Theme.caption
        color: mark.ink
        wrapMode: Text.NoWrap
        canUnfold: false
    }
}
