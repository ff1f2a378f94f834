// The items of a topic, or what many come for.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property ItemsPage page
    readonly property bool isWide: width > height

    Question {
        id: question
        x: Theme.margin
        y: sheet.isWide ? 24 : 56
        width: parent.width - 2 * x
        text: sheet.page.topic ? Words.either(sheet.page.topic_name, sheet.page.topic_name_en) : qsTr("Common items")
        help: sheet.isWide ? "" : qsTr("Choose what you came for.")
    }
    Banner {
        id: records
        anchors { top: question.bottom; topMargin: 16; left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        mood: sheet.page.is_item_gone ? Lamp.Waiting : Lamp.Quiet
        text: sheet.page.is_item_gone ? Words.itemGone() : sheet.page.is_records ? qsTr("Records are printed at the counter for now. Choose what you need and take a number.") : ""
    }
    ItemList {
        id: list
        anchors {
            top: records.visible ? records.bottom : question.bottom
            topMargin: 24
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: Theme.margin
            rightMargin: Theme.margin
            bottomMargin: sheet.isWide ? 32 : 40
        }
        columns: sheet.isWide ? 2 : 1
        label: question.text
        items: sheet.page.items
        onChosen: code => sheet.page.choose(code)
    }
    Busy {
        anchors.centerIn: list
        visible: sheet.page.is_loading
    }
    EmptyState {
        anchors.centerIn: list
        visible: !sheet.page.is_loading && sheet.page.items.rowCount() === 0
        title: qsTr("Nothing here yet")
        help: qsTr("Choose another topic, or ask a member of staff.")
    }
}
