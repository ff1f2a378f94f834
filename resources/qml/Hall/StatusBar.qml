// The bottom line of a staff screen: the shortcuts that are valid now.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: bar

    // [{key, text}]: what each key does at this moment.
    property var shortcuts: []
    // A quiet word on the right, such as how fresh the picture is.
    property string note

    implicitWidth: 640
    implicitHeight: Theme.footerHeight
    color: Theme.surface
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Shortcuts")

    Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }
    Row {
        id: row
        anchors { left: parent.left; leftMargin: Theme.margin; right: aside.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        height: parent.height
        spacing: 20
        clip: true
        Repeater {
            model: bar.shortcuts
            Row {
                required property var modelData
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                // Half a word says nothing: what has no room is not shown.
                opacity: x + width <= row.width ? 1 : 0
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: parent.modelData.key
                    ink: Theme.inkSoft
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: parent.modelData.text
                    size: Theme.caption
                    color: Theme.inkSoft
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Label {
        id: aside
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        text: bar.note
        size: Theme.caption
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
    }
}
