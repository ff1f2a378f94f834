// The results that wait, or whatever is looked for: a line that a scanner types into as well, and the list under it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: side

    required property IssuingPage page
    signal entered()

    function enter() { line.forceActiveFocus() }

    Draft {
        id: line
        objectName: "issuing.search"
        width: parent.width
        focus: true
        iconName: "search"
        label: qsTr("Whose result?")
        hint: qsTr("Scan the receipt, or number, name, ID card")
        inputMethodHints: Qt.ImhNoPredictiveText
        maximumLength: 60
        draft: side.page.text
        onTyped: text => side.page.search(text)
        Keys.onDownPressed: side.page.choose(side.page.at + 1)
        Keys.onUpPressed: side.page.choose(side.page.at - 1)
        Keys.onReturnPressed: event => { if (!event.isAutoRepeat) side.page.enter_search() }
        Keys.onEnterPressed: event => { if (!event.isAutoRepeat) side.page.enter_search() }
    }
    Segmented {
        id: lists
        objectName: "issuing.list"
        anchors { top: line.bottom; topMargin: 12 }
        label: qsTr("Which results")
        value: side.page.text.trim() ? "" : side.page.shows
        choices: [
            { value: "here", text: qsTr("Here") },
            { value: "unfetched", text: side.page.count > 0 ? qsTr("Not fetched %1").arg(side.page.count) : qsTr("Not fetched") },
            { value: "all", text: qsTr("Whole hall") }
        ]
        onChosen: name => side.page.choose_list(name)
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: lists.bottom; topMargin: 12; bottom: parent.bottom }
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "issuing.results"
            anchors { fill: parent; margins: 4 }
            label: qsTr("Results")
            model: side.page.lines
            at: side.page.at
            onChosen: at => side.page.choose(at)
            Keys.onReturnPressed: event => { if (!event.isAutoRepeat) side.page.take(side.page.at) }
            Keys.onEnterPressed: event => { if (!event.isAutoRepeat) side.page.take(side.page.at) }
            delegate: ResultRow {
                isCurrent: index === side.page.at
                onChosen: {
                    side.page.choose(index)
                    side.page.take(index)
                }
            }
        }
        Label {
            anchors.centerIn: parent
            visible: list.count === 0 && !side.page.is_loaded
            text: qsTr("One moment, please")
            color: Theme.inkSoft
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: list.count === 0 && side.page.is_loaded
            iconName: side.page.text.trim() ? "search" : "check"
            title: side.page.text.trim() ? qsTr("Nothing found") : side.page.shows === "unfetched" ? qsTr("Nobody has to be reminded") : qsTr("No result waits")
            help: side.page.text.trim() ? qsTr("Two characters of the name are enough.") : ""
        }
    }
}
