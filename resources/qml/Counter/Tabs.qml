// The tabs of the places beside the desk, each with its key; a counter that has only the desk has none.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages

Rectangle {
    id: tabs

    required property CounterScreen page
    required property bool isOpen
    // Where there is too little room for the keys of so many places, their names stand closer, and alone.
    readonly property bool hasRoom: Math.ceil(titles.advanceWidth + shortcuts.advanceWidth) + page.tabs.length * (6 + 24) <= width - 2 * Theme.margin

    function isBeside(place) {
        return !["sign_in", "desk", "printers", "conflicts"].includes(place)
    }

    visible: isOpen && page.tabs.length > 0
    height: visible ? Theme.sized(0, 36) : 0
    color: Theme.surface

    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.hairline; color: Theme.line }
    TextMetrics {
        id: titles
        font { family: Theme.family; pixelSize: Theme.body; bold: true }
        text: tabs.page.tabs.map(tab => tab.title + (tab.count > 0 ? "  " + Math.min(tab.count, 9999) : "")).join("")
    }
    TextMetrics {
        id: shortcuts
        font { family: Theme.family; pixelSize: Theme.caption }
        text: tabs.page.tabs.map(tab => tab.key).join("")
    }
    Row {
        objectName: "tabs"
        anchors { left: parent.left; leftMargin: Theme.margin; top: parent.top; bottom: parent.bottom }
        spacing: tabs.hasRoom ? 24 : 16
        Repeater {
            model: tabs.page.tabs
            delegate: Item {
                id: tab
                required property var modelData
                readonly property bool isHere: tabs.page.place === modelData.name
                objectName: "tab." + modelData.name
                width: inside.width
                height: parent.height
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData.title
                Row {
                    id: inside
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        text: tab.modelData.title
                        isStrong: tab.isHere
                        color: tab.isHere ? Theme.primary : Theme.ink
                        wrapMode: Text.NoWrap
                    }
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: tab.modelData.count > 0
                        text: tab.modelData.count > 999 ? "999+" : tab.modelData.count
                        isStrong: true
                        color: Theme.inkSoft
                        wrapMode: Text.NoWrap
                    }
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: tabs.hasRoom
                        text: tab.modelData.key
                        size: Theme.caption
                        color: Theme.inkSoft
                        wrapMode: Text.NoWrap
                    }
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 2
                    visible: tab.isHere
                    color: Theme.primary
                }
                TapHandler { onTapped: tabs.page.go(tab.modelData.name) }
            }
        }
    }
    Instantiator {
        model: tabs.page.tabs
        delegate: Shortcut {
            required property var modelData
            sequence: modelData.key
            enabled: tabs.isOpen
            autoRepeat: false
            onActivated: tabs.page.go(modelData.name)
        }
    }
}
