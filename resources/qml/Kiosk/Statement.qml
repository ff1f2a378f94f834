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
            text: Words.either(sheet.page.title, sheet.page.title_en)
            size: sheet.isWide ? Theme.strong : Math.min(46, Theme.sized(42, 0))
            isStrong: true
            maximumLineCount: 2
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            visible: Words.isEnglish && !Theme.care && !sheet.page.is_revealed
            text: qsTr("On paper, in Chinese: %1").arg(sheet.page.title)
            size: Theme.caption
            color: Theme.inkSoft
            maximumLineCount: 2
        }
        Facts {
            objectName: "statement.facts"
            width: parent.width
            // Large print says who it is about, and for which time.
            facts: Theme.care ? sheet.page.facts.slice(0, 4) : sheet.page.facts
            columns: sheet.isWide ? 1 : 2
            isInline: sheet.isWide
            mostLines: !sheet.isWide ? 3 : sheet.page.is_revealed ? 2 : 1
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
        readonly property var sentences: (said.sentences ?? []).map(one => Words.either(one.words, one.words_en))
        // As large as all of them have room.
        readonly property int noteSize: hasRows || sentences.length < 2 ? Theme.body
            : [1, 0.92, 0.84, 0.76].map(part => Math.round(part * Theme.body)).find(fits) ?? Math.round(0.7 * Theme.body)

        function fits(size) {
            const lines = sentences.reduce((sum, one) => sum + Math.ceil(metrics.advanceWidth(one) * size / Theme.body / width + 0.1), 0)
            return lines * size * 1.46 * (sheet.isTight ? 1 : 1.1) + sentences.length * words.spacing < height
        }

        FontMetrics {
            id: metrics
            font { family: title.font.family; pixelSize: Theme.body }
        }
        Column {
            id: words
            width: parent.width
            spacing: sheet.isTight || part.sentences.length > 6 ? 8 : 16
            Label {
                id: title
                width: parent.width
                visible: text !== "" && !part.hasRows && part.said.title !== sheet.page.tabs[sheet.page.at]?.name
                text: Words.either(part.said.title ?? "", part.said.title_en ?? "")
                size: Theme.strong
                isStrong: true
                maximumLineCount: 1
            }
            Repeater {
                model: part.sentences
                Label {
                    required property string modelData
                    width: words.width
                    text: modelData
                    size: part.noteSize
                    lineHeight: sheet.isTight ? 1 : 1.1
                }
            }
            Facts {
                width: parent.width
                visible: facts.length > 0
                facts: part.said.facts ?? []
                columns: sheet.isWide ? 2 : 1
                isLarge: true
            }
            Label {
                width: parent.width
                visible: text !== "" && !part.hasRows
                text: Words.either(part.said.nothing ?? "", part.said.nothing_en ?? "")
                color: Theme.inkSoft
            }
        }
        RecordTable {
            anchors { left: parent.left; right: parent.right; top: words.bottom; topMargin: words.height > 0 ? 16 : 0; bottom: parent.bottom }
            visible: part.hasRows
            isWide: sheet.isWide
            columns: part.said.columns ?? []
            rows: Words.either(part.said.rows, part.said.rows_en) ?? []
            total: Words.either(part.said.total, part.said.total_en) ?? []
        }
    }
    Busy {
        anchors.centerIn: parent
        visible: sheet.page.is_loading
        text: qsTr("One moment, your record is being looked up")
    }
}
