// The complete list of papers an item needs.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Card {
    id: card

    required property var papers
    readonly property int number: list.count
    readonly property int fullHeight: head.height + 16 + list.contentHeight + 2 * padding

    Label {
        id: head
        width: parent.width
        text: card.number === 0 ? qsTr("No papers are needed") : qsTr("Please bring all %n papers", "", card.number)
        size: Theme.strong
        isStrong: true
        color: Theme.primary
    }
    List {
        id: list
        anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 16; bottom: parent.bottom }
        label: head.text
        spacing: 0
        model: card.papers
        reuseItems: false
        delegate: Paper {
            required property string name_en
            required property int originals
            required property int copies
            width: ListView.view.width - 24
            text: Words.either(name, name_en)
            note: [originals > 0 ? qsTr("original: %1").arg(originals) : "", copies > 0 ? qsTr("copies: %1").arg(copies) : ""].filter(part => part).join(", ")
        }
    }
}
