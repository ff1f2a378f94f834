// The papers of the item as a list to tick off: a reading aid that is not recorded.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: papers

    required property VisitCard visit
    readonly property alias count: list.count
    property int at: 0

    Label {
        id: head
        width: parent.width
        text: qsTr("Papers") + "  " + (list.count ? papers.visit.seen + " / " + list.count : "")
        size: Theme.caption
        color: Theme.inkSoft
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 8 }
        height: Math.min(parent.height - head.height - 8, list.contentHeight + 8)
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }

        Lines {
            id: list
            objectName: "papers"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: qsTr("Papers")
            model: papers.visit.papers
            at: Math.min(papers.at, count - 1)
            onChosen: at => papers.at = at
            Keys.onSpacePressed: if (at >= 0) papers.visit.toggle(at)
            delegate: LineRow {
                id: row
                required property int index
                required property string name
                required property int originals
                required property int copies
                required property string when
                required property string source
                required property bool is_seen
                height: Math.max(Theme.row, Math.ceil(name_.implicitHeight) + 10)
                isCurrent: index === list.at && list.activeFocus
                words: name + (is_seen ? ", " + qsTr("seen") : "")
                onChosen: {
                    list.forceActiveFocus()
                    papers.at = index
                    papers.visit.toggle(index)
                }
                Tick {
                    id: tick
                    x: 12
                    anchors.verticalCenter: parent.verticalCenter
                    isOn: row.is_seen
                }
                Label {
                    id: name_
                    anchors { left: tick.right; leftMargin: 10; right: counts.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: row.name
                    color: row.is_seen ? Theme.inkSoft : Theme.ink
                    maximumLineCount: 2
                    canUnfold: false
                }
                Label {
                    id: counts
                    anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    width: Math.min(implicitWidth, parent.width / 2)
                    text: [row.when ? qsTr("if: %1").arg(row.when) : "", row.source ? qsTr("look up: %1").arg(row.source) : "", row.originals ? qsTr("original %1").arg(row.originals) : "", row.copies ? qsTr("copy %1").arg(row.copies) : ""]
                        .filter(word => word !== "").join("  ")
                    size: Theme.caption
                    color: Theme.inkSoft
                    wrapMode: Text.NoWrap
                    canUnfold: false
                }
            }
        }
    }
}
