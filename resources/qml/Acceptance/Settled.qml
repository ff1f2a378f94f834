// What is settled in a section, as one line; Backspace or Delete takes it away, Enter goes on.
import QtQuick
import Hall

Item {
    id: settled

    property string text
    property string beside
    property string actionText
    property bool canChange: true
    signal changed()
    signal wentOn()

    width: parent ? parent.width : 0
    height: Math.max(Theme.control, Math.ceil(row.implicitHeight))
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ", " + beside
    Accessible.focusable: true
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) wentOn() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) wentOn() }
    Keys.onDeletePressed: if (canChange) changed()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace && canChange) {
            event.accepted = true
            changed()
        }
    }

    Rectangle {
        anchors { fill: parent; leftMargin: -8; rightMargin: -8 }
        radius: Theme.radius
        color: settled.activeFocus ? Theme.calm : "transparent"
    }
    Row {
        id: row
        anchors { left: parent.left; right: change.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 16
        Label {
            id: first
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), row.width - (settled.beside ? Math.min(Math.ceil(second.implicitWidth), row.width * 0.45) + row.spacing : 0))
            text: settled.text
            size: Theme.strong
            isStrong: true
            maximumLineCount: 2
        }
        Label {
            id: second
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, Math.min(Math.ceil(implicitWidth), row.width - first.width - row.spacing))
            text: settled.beside
            color: Theme.inkSoft
            maximumLineCount: 2
        }
    }
    Row {
        id: change
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: settled.activeFocus && settled.canChange
        width: visible ? implicitWidth : 0
        spacing: 6
        KeyCap { anchors.verticalCenter: parent.verticalCenter; text: "⌫" }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: settled.actionText
            size: Theme.caption
            color: Theme.inkSoft
            wrapMode: Text.NoWrap
        }
    }
    TapHandler { onTapped: settled.forceActiveFocus() }
}
