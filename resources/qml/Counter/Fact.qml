// A name and its value on one line.
import QtQuick
import Hall

Item {
    id: fact

    property string name
    property string value

    width: parent ? parent.width : 0
    height: Math.max(name_.implicitHeight, value_.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: name + " " + value

    Label {
        id: name_
        width: Math.min(implicitWidth, parent.width * 0.5)
        text: fact.name
        color: Theme.inkSoft
        canUnfold: false
    }
    Label {
        id: value_
        anchors { left: name_.right; leftMargin: 12; right: parent.right }
        text: fact.value
        horizontalAlignment: Text.AlignRight
    }
}
