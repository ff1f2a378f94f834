// Something that is so or not: Space ticks it, Enter is left to the form.
import QtQuick
import Hall
import "../Counter"

Rectangle {
    id: line

    property string text
    property bool isOn: false
    signal toggled()

    width: row.implicitWidth + 2 * 10
    height: Theme.control
    radius: Theme.radius
    color: activeFocus ? Theme.calm : "transparent"
    border { width: activeFocus ? Theme.focusWidth : Theme.hairline; color: activeFocus ? Theme.primary : Theme.line }
    activeFocusOnTab: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: isOn
    Keys.onSpacePressed: toggled()

    Row {
        id: row
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        Tick { anchors.verticalCenter: parent.verticalCenter; isOn: line.isOn }
        Label { anchors.verticalCenter: parent.verticalCenter; text: line.text; wrapMode: Text.NoWrap; canUnfold: false }
        KeyCap { anchors.verticalCenter: parent.verticalCenter; text: "Space" }
    }
    TapHandler {
        onTapped: {
            line.forceActiveFocus()
            line.toggled()
        }
    }
}
