// A document before it is printed: its head, and one part of it at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property StatementPage page
    readonly property bool isWide: width > height
    readonly property bool isTight: isWide && Theme.care
    readonly property bool isShown: !page.is_loading && !page.is_veiled

    Column {
        id: head
        x: Theme.margin
        y: sheet.isWide ? 28 : 40
        width: sheet.isWide ? Theme.sized(560, 0) : parent.width - 2 * x
        visible: sheet.isShown
        spacing: sheet.isTight ? 16 : 24

        Label {
            objectName: "statement.title"
            width: parent.width
            text: sheet.page.title
            size: sheet.isWide ? Theme.strong : Math.min(46, Theme.sized(42, 0))
            isStrong: true
            maximumLineCount: 2
            Accessible.role: Accessible.Heading
        }
        Facts {
            objectName: "statement.facts"
            width: parent.width
            // Large print says who it is about, and for which time.
            facts: Theme.care ? sheet.page.facts.slice(0, 4) : sheet.page.facts
            columns: sheet.isWide ? 1 : 2
            isInline: sheet.isWide
        }
    }
    Lamp {
        id: sample
        anchors { right: head.right; rightMargin: 12; top: head.top; topMargin: isBeside ? head.height - height - 12 : head.height + 12 }
        visible: sheet.isShown && sheet.page.is_sample
        mood: Lamp.Waiting
        text: qsTr("Sample")
        // Where the head of the document leaves room in its corner.
        readonly property bool isBeside: !sheet.isWide && !Theme.care
    }
    Item {
        id: actions
        x: Theme.margin
        anchors { bottom: parent.bottom; bottomMargin: sheet.isWide ? 28 : 40 }
        width: head.width
        height: sheet.isWide ? 120 : 128
        visible: sheet.isShown
        readonly property bool hasBoth: sheet.page.has_printer && sheet.page.has_slips && sheet.page.left > 0
        readonly property int small: Math.floor(width * (hasBoth && sheet.isWide ? 0.25 : sheet.isWide || hasBoth ? 0.31 : 0.35))
        readonly property int slip: Math.floor(width * (sheet.isWide ? 0.25 : 0.21))
        readonly property int large: width - 16 - small - (hasBoth ? 16 + slip : 0)
        Button {
            objectName: "statement.reveal"
            width: actions.small
            height: parent.height
            leftPadding: 16
            size: Theme.body
            iconName: sheet.isWide || actions.hasBoth ? "" : "eye"
            text: sheet.page.is_revealed ? qsTr("Hide") : qsTr("Show all")
            help: qsTr("Shows name and number whole, or hides them again")
            onClicked: sheet.page.reveal()
        }
        Button {
            objectName: "statement.slip"
            visible: actions.hasBoth || sheet.page.has_slips && !sheet.page.has_printer
            x: actions.small + 16
            width: sheet.page.has_printer ? actions.slip : actions.large
            height: parent.height
            leftPadding: 16
            kind: sheet.page.has_printer ? Button.Quiet : Button.Primary
            iconName: sheet.page.has_printer ? "" : "printer"
            enabled: sheet.page.left > 0
            text: sheet.page.left === 0 ? qsTr("No more today") : sheet.page.has_printer ? qsTr("Slip") : qsTr("Print a slip")
            help: qsTr("The sums on a short slip")
            onClicked: sheet.page.print_slip()
        }
        Button {
            objectName: "statement.print"
            visible: sheet.page.has_printer || !sheet.page.has_slips
            x: parent.width - width
            width: actions.large
            height: parent.height
            kind: Button.Primary
            iconName: "printer"
            enabled: sheet.page.has_printer && sheet.page.left > 0
            text: !sheet.page.has_printer ? qsTr("Printed at a counter") : sheet.page.left > 0 ? qsTr("Print it") : qsTr("No more today")
            help: qsTr("%n more today", "", sheet.page.left)
            onClicked: sheet.page.print()
        }
    }
    Grid {
        id: tabs
        x: sheet.isWide ? head.x + head.width + 40 : Theme.margin
        y: sheet.isWide ? 28 : head.y + head.height + 24 + (sample.visible && !sample.isBeside ? sample.height : 0)
        width: parent.width - x - Theme.margin
        visible: sheet.isShown
        columns: Math.max(1, Math.min(sheet.isWide && !Words.isEnglish ? 8 : 4, sheet.page.tabs.length))
        spacing: 10
        Repeater {
            model: sheet.page.tabs
            Choice {
                required property var modelData
                required property int index
                objectName: "part." + index
                width: Math.floor((tabs.width - (tabs.columns - 1) * tabs.spacing) / tabs.columns)
                height: 88
                isPlain: true
                text: Words.either(modelData.name, modelData.name_en)
                isChosen: index === sheet.page.at
                onClicked: sheet.page.turn_to(index)
            }
        }
    }
    Item {
        id: part
        anchors { left: tabs.left; right: tabs.right; top: tabs.bottom; topMargin: 20; bottom: sheet.isWide ? parent.bottom : actions.top; bottomMargin: 28 }
        visible: sheet.isShown
        readonly property var said: sheet.page.part
        readonly property bool hasRows: (said.rows ?? []).length > 0

        Column {
            id: words
            width: parent.width
            spacing: sheet.isTight ? 8 : 16
            Label {
                width: parent.width
                visible: text !== "" && !part.hasRows
                text: Words.either(part.said.title ?? "", part.said.title_en ?? "")
                size: Theme.strong
                isStrong: true
                maximumLineCount: 1
            }
            Repeater {
                model: part.said.sentences ?? []
                Label {
                    required property string modelData
                    width: words.width
                    text: modelData
                    size: Theme.care && part.said.sentences.length > 3 ? Theme.caption : Theme.body
                    lineHeight: sheet.isTight ? 1 : 1.1
                }
            }
            Facts {
                width: parent.width
                visible: facts.length > 0
                facts: part.said.facts ?? []
                columns: 1
            }
            Label {
                width: parent.width
                visible: text !== "" && !part.hasRows
                text: part.said.nothing ?? ""
                color: Theme.inkSoft
            }
        }
        RecordTable {
            anchors { left: parent.left; right: parent.right; top: words.bottom; topMargin: words.height > 0 ? 16 : 0; bottom: parent.bottom }
            visible: part.hasRows
            isWide: sheet.isWide
            columns: part.said.columns ?? []
            rows: part.said.rows ?? []
            total: part.said.total ?? []
        }
    }
    Busy {
        anchors.centerIn: parent
        visible: sheet.page.is_loading
        text: qsTr("One moment, your record is being looked up")
    }
}
