// A line, the letters to fill it with, and what is found with every key.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property SearchPage page
    readonly property bool isWide: width > height
    readonly property bool isEmpty: page.text.trim() === ""
    property int found: 0

    Connections {
        target: sheet.page
        function onHas_answer_changed() { list.turnTo(1) }
    }
    Connections {
        target: sheet.page.items
        function onRowsInserted() { sheet.count() }
        function onRowsRemoved() { sheet.count() }
    }
    Component.onCompleted: count()
    function count() { found = page.items.rowCount() }

    SearchField {
        id: line
        objectName: "search.line"
        x: sheet.isWide ? parent.width - width - Theme.margin : Theme.margin
        y: sheet.isWide ? 40 : 48
        width: pad.width
        label: sheet.isWide && Theme.care ? "" : qsTr("Type the first letter of each syllable")
        hint: qsTr("For 养老保险 type YLBX")
        text: sheet.page.text
        maximumLength: 40
        focus: true
        onEdited: text => sheet.page.write(text)
    }
    Banner {
        id: gone
        x: list.x
        y: sheet.isWide ? 40 : line.y + line.height + 24
        width: list.width
        mood: Lamp.Waiting
        text: sheet.page.is_item_gone ? Words.itemGone() : ""
    }
    ItemList {
        id: list
        x: Theme.margin
        y: gone.y + (gone.text ? gone.height + 24 : 0)
        width: sheet.isWide ? parent.width - pad.width - 3 * Theme.margin : pad.width
        height: (sheet.isWide ? parent.height - 40 : pad.y - 24) - y
        visible: !sheet.isEmpty
        label: qsTr("What was found")
        items: sheet.page.items
        onChosen: code => sheet.page.choose(code)
    }
    EmptyState {
        anchors.centerIn: list
        width: Math.min(list.width, Theme.sized(760, 0))
        visible: sheet.isEmpty
        iconName: "keyboard"
        title: qsTr("Use the keys to type")
        help: qsTr("Initials, whole pinyin, an item's code or English words")
    }
    EmptyState {
        anchors.centerIn: list
        width: Math.min(list.width, Theme.sized(760, 0))
        visible: !sheet.isEmpty && sheet.page.has_answer && sheet.found === 0
        iconName: "search"
        title: qsTr("Nothing found")
        help: qsTr("Try fewer letters.")
        actionText: qsTr("Choose by topic")
        onActed: sheet.page.choose_by_topic()
    }
    Column {
        id: pad
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: Theme.margin; bottomMargin: 40 }
        width: sheet.isWide ? 960 : parent.width - 2 * Theme.margin
        spacing: 8

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8
            Repeater {
                model: "1234567890".split("")
                Key {
                    required property string modelData
                    objectName: "digit-" + modelData
                    width: letters.keyWidth
                    height: letters.keyHeight
                    text: modelData
                    onClicked: sheet.page.type(modelData)
                }
            }
        }
        LetterPad {
            id: letters
            width: parent.width
            onTyped: text => sheet.page.type(text)
            onErased: sheet.page.erase()
        }
    }
}
