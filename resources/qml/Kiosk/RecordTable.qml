// The rows of a document, a whole page at a time under a head that stays; the row of their sums is always in sight.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Item {
    id: table

    // [{title, title_en, holds}], [[cell, …], …] with a cell for each column, and [cell, …].
    property var columns: []
    property var rows: []
    property var total: []
    property bool isWide: false

    readonly property int fullSize: Theme.sized(28, 0)
    // Where the columns together are wider than the page, all of the letters are a little smaller.
    readonly property real share: Math.max(0.72, Math.min(1, (sheetWidth - 2 * padding * columns.length) / asked.reduce((sum, wide) => sum + wide, 1)))
    readonly property int size: Math.floor(fullSize * share)
    readonly property int padding: 12
    readonly property int headHeight: Math.min(96, Theme.sized(88, 0))
    readonly property int lineHeight: hasNames ? Math.min(96, Theme.sized(88, 0)) : Math.min(76, Theme.sized(68, 0))
    readonly property bool hasNames: columns.some(column => column.holds === "name")
    readonly property int totalHeight: total.length ? lineHeight : 0
    readonly property int besides: isWide ? 136 : 0
    readonly property int beneath: isWide ? 0 : 112
    readonly property int mostShown: Math.max(1, Math.floor((height - headHeight - totalHeight) / lineHeight))
    readonly property bool hasPages: rows.length > mostShown
    readonly property int rowsShown: hasPages ? Math.max(1, Math.floor((height - headHeight - totalHeight - beneath) / lineHeight)) : mostShown
    readonly property int pages: Math.max(1, Math.ceil(rows.length / rowsShown))
    readonly property int page: Math.min(pages, first / rowsShown + 1)
    property int first: 0
    readonly property int sheetWidth: width - (hasPages ? besides : 0)
    readonly property var asked: askedBy(columns, rows, total)
    readonly property var widths: {
        const wanted = asked.map(wide => Math.ceil(wide * share) + 2 * padding)
        const spare = sheetWidth - wanted.reduce((sum, wide) => sum + wide, 0)
        const names = columns.filter(column => column.holds === "name").length
        return wanted.map((wide, at) => !names ? wide + Math.floor(spare / wanted.length)
            : columns[at].holds === "name" ? wide + Math.floor(spare / names) : wide)
    }

    onRowsChanged: first = 0
    onRowsShownChanged: first = 0

    // About how wide a text is, in sizes of its letters; a head may break over two lines.
    function extent(text) {
        let sum = 0
        for (const letter of text)
            sum += letter.charCodeAt(0) > 0x2e7f ? 1 : /[a-z]/i.test(letter) ? 0.62 : 0.58
        return sum
    }
    // What each column asks for; names break over two lines.
    function askedBy(columns, rows, total) {
        return columns.map((column, at) => {
            const cells = rows.slice(0, 400).map(row => extent(row[at]) / (column.holds === "name" ? 1.8 : 1))
            const summed = total.length ? extent(total[at]) * 1.06 : 0
            const title = Words.either(column.title, column.title_en)
            const head = title === column.title ? headBreak(title) : Math.max(extent(title) / 2 + 0.5, ...title.split(" ").map(word => extent(word) + 0.5))
            return Math.ceil(Math.max(head, summed, ...cells) * fullSize)
        })
    }
    // After so many signs a head in Chinese is broken where it needs two lines: its words have two signs each.
    function headBreak(title) {
        return title.length % 2 ? (title.length + 1) / 2 : 2 * Math.ceil(title.length / 4)
    }
    function headOf(column, width) {
        const title = Words.either(column.title, column.title_en)
        const isTooWide = extent(title) * Math.min(size, Theme.sized(26, 0)) > width - 2 * padding
        const at = headBreak(title)
        return isTooWide && title === column.title ? title.slice(0, at) + "\n" + title.slice(at) : title
    }
    function isRight(column) {
        return column.holds === "money" || column.holds === "months"
    }

    component Line: Item {
        id: line
        property var cells: []
        property bool isStrong: false
        property bool isHead: false
        // Asked of the row and not by each label: one in a row that is going has nobody left to ask.
        readonly property color ink: isHead ? Theme.inkSoft : Theme.ink
        readonly property int size: isHead ? Math.min(table.size, Theme.sized(26, 0)) : table.size
        Row {
            anchors.fill: parent
            Repeater {
                model: table.columns
                Label {
                    required property var modelData
                    required property int index
                    width: table.widths[index] ?? 0
                    height: line.height
                    leftPadding: table.padding
                    rightPadding: table.padding
                    text: line.cells[index] ?? ""
                    size: line.size
                    isStrong: line.isStrong
                    color: line.ink
                    horizontalAlignment: table.isRight(modelData) ? Text.AlignRight : Text.AlignLeft
                    verticalAlignment: Text.AlignVCenter
                    maximumLineCount: 2
                    lineHeight: 0.95
                    canUnfold: !line.isHead
                }
            }
        }
    }

    Rectangle {
        id: sheet
        width: table.sheetWidth
        height: table.headHeight + shownRows * table.lineHeight + table.totalHeight
        radius: Theme.radius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        readonly property int shownRows: Math.min(table.rowsShown, table.rows.length)

        Rectangle {
            width: parent.width
            height: table.headHeight
            radius: Theme.radius
            color: Theme.sunken
            border { width: Theme.hairline; color: Theme.line }
            Line {
                anchors.fill: parent
                isHead: true
                cells: table.columns.map((column, at) => table.headOf(column, table.widths[at]))
            }
        }
        Column {
            y: table.headHeight
            width: parent.width
            Repeater {
                model: table.rows.slice(table.first, table.first + table.rowsShown)
                Line {
                    required property var modelData
                    required property int index
                    objectName: "row." + (table.first + index)
                    width: sheet.width
                    height: table.lineHeight
                    cells: modelData
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.line
                    }
                }
            }
        }
        Rectangle {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            height: table.totalHeight
            visible: table.totalHeight > 0
            radius: Theme.radius
            color: Theme.calm
            Line {
                objectName: "row.total"
                anchors.fill: parent
                isStrong: true
                cells: table.total
            }
        }
    }
    PageKeys {
        x: table.isWide ? table.sheetWidth + 24 : 0
        y: table.isWide ? 0 : sheet.height + 16
        width: table.isWide ? 112 : parent.width
        height: table.isWide ? parent.height : 96
        visible: table.hasPages
        isUpright: table.isWide
        namePrefix: "table"
        page: table.page
        pages: table.pages
        onTurned: to => table.first = (to - 1) * table.rowsShown
    }
}
