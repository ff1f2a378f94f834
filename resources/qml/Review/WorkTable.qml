// A worklist: a line that filters, columns that sort, rows fetched as far as one scrolls; the selection stays on its case.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: table

    required property WorkList work
    required property string namePrefix
    property string label
    property string emptyTitle
    property string emptyHelp
    // The hall manager sees all departments, and how old a case is rather than its dates. Who is of several sees whose
    // each row is, for a case that several have to approve stands there once for each.
    property bool isOfAll: false
    signal opened()

    // `column` names what a row shows there; `role` by what it sorts.
    readonly property var all: [
        { role: "lamp", column: "lamp", title: qsTr("Limit"), width: 100 },
        { role: "number", column: "number", title: qsTr("Number"), width: 120 },
        { role: "item", column: "item", title: qsTr("Item") },
        { role: "applicant", column: "applicant", title: qsTr("Applicant"), width: 76 },
        isOfAll || work.is_of_several ? { role: "department", column: "department", title: qsTr("Department"), width: 108 } : null,
        isOfAll ? { role: "received", column: "age", title: qsTr("Age"), width: 64 }
            : work.is_of_several ? null : { role: "received", column: "received", title: qsTr("Received"), width: 80 },
        isOfAll ? null : { role: "due", column: "due", title: qsTr("Due"), width: 112 },
        { role: "step", column: "step", title: qsTr("Step"), width: 128 },
        { role: "who", column: "who", title: qsTr("Who"), width: 84 }
    ].filter(column => column !== null)
    // Where the text is large, the item keeps its room and what matters least is left out; the case itself has it all.
    readonly property var columns: {
        let kept = all
        for (const name of ["received", "age", "department", "applicant"])
            if (roomOf(kept) < Theme.sized(0, 150))
                kept = kept.filter(column => column.column !== name)
        return kept
    }
    // Where each column stands, worked out once for all rows.
    readonly property var places: {
        const found = {}
        let x = inset - 4
        for (const column of columns) {
            const wide = column.width ? Theme.sized(0, column.width) : roomOf(columns)
            found[column.column] = { x: x, width: wide }
            x += wide + gap
        }
        return found
    }
    readonly property int gap: 8
    readonly property int inset: 8

    // What is left for the item; with room for the mark of how far one has scrolled.
    function roomOf(columns) {
        return table.width - 3 * inset - columns.reduce((sum, column) => sum + (column.width ? Theme.sized(0, column.width) : 0) + gap, -gap)
    }
    function enter() { list.forceActiveFocus() }

    ListHead {
        id: head
        namePrefix: table.namePrefix
        width: parent.width
        rows: table.work
        label: table.label
        columns: table.columns
        onEntered: list.forceActiveFocus()
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 4; bottom: parent.bottom }
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: list.activeFocus ? Theme.focusWidth : Theme.hairline; color: list.activeFocus ? Theme.primary : Theme.line }

        Lines {
            id: list
            objectName: table.namePrefix
            anchors { fill: parent; margins: 4 }
            focus: true
            reuseItems: true
            label: table.label
            model: table.work.rows
            at: table.work.at
            onChosen: at => table.work.choose(at)
            Keys.onReturnPressed: event => { if (!event.isAutoRepeat) table.opened() }
            Keys.onEnterPressed: event => { if (!event.isAutoRepeat) table.opened() }
            Keys.onPressed: event => head.take(event, at)
            delegate: WorkRow {
                places: table.places
                isCurrent: index === list.at
                onChosen: {
                    list.forceActiveFocus()
                    table.work.choose(index)
                }
                onActivated: table.opened()
            }
        }
        Label {
            anchors.centerIn: parent
            visible: list.count === 0 && !table.work.is_loaded
            text: qsTr("One moment, please")
            color: Theme.inkSoft
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: list.count === 0 && table.work.is_loaded
            iconName: "check"
            title: isFiltered ? qsTr("Nothing fits the filter") : table.emptyTitle
            help: isFiltered ? "" : table.emptyHelp
            readonly property bool isFiltered: head.isFiltering || table.work.lamp !== "" || table.work.whose !== "all" || table.work.is_pressed
        }
    }
}
