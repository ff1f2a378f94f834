// A person of a case in hand, masked, on one line.
import QtQuick
import Hall

Item {
    id: line

    property string role
    // {name, id_number, phone}
    property var person: ({})

    width: parent ? parent.width : 0
    height: Math.max(role_.implicitHeight, name.implicitHeight)
    visible: person.name !== undefined
    Accessible.role: Accessible.StaticText
    Accessible.name: [role, name.text, rest.text].join(" ")

    Label { id: role_; width: Theme.sized(0, 112); text: line.role; color: Theme.inkSoft; canUnfold: false }
    Label {
        id: name
        anchors { left: role_.right; leftMargin: 12 }
        width: Math.min(Math.ceil(implicitWidth), parent.width * 0.4)
        text: line.person.name || qsTr("Erased")
        isStrong: true
        maximumLineCount: 1
    }
    Label {
        id: rest
        anchors { left: name.right; leftMargin: 16; right: parent.right }
        text: [line.person.id_number, line.person.phone].filter(word => word).join("    ")
        color: Theme.inkSoft
        maximumLineCount: 1
    }
}
