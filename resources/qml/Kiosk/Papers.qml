// The complete list of papers an item needs.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Card {
    id: card

    required property var papers
    // How many of them are to be brought; those behind are looked up by the hall itself.
    required property int number
    readonly property int fullHeight: head.height + 16 + list.contentHeight + 2 * padding

    Label {
        id: head
        width: parent.width
        text: card.number > 0 ? qsTr("Please bring all %n papers", "", card.number)
            : list.count > 0 ? qsTr("You need not bring any paper") : qsTr("No papers are needed")
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
            required property int index
            required property string when
            required property string when_en
            required property string source
            required property string source_en
            readonly property string counts: [originals > 0 ? qsTr("original: %1").arg(originals) : "", copies > 0 ? qsTr("copies: %1").arg(copies) : ""].filter(part => part).join(", ")
            width: ListView.view.width - 24
            text: Words.either(name, name_en)
            isKnown: source !== ""
            heading: index === card.number ? qsTr("No need to bring: the hall looks these up") : ""
            note: [when ? qsTr("only if: %1").arg(Words.either(when, when_en)) : "", isKnown ? qsTr("from %1").arg(Words.either(source, source_en)) : counts].filter(part => part).join("; ")
        }
    }
}
