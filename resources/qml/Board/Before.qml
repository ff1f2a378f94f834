// The calls before the newest, newest first. One that leaves goes at once: a row that is to fade out stays for ever,
// over the others, when the next change comes within the same frame.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Kiosk

Card {
    id: before

    required property var calls
    property real unit: 1
    readonly property real inset: 40 * unit
    readonly property real rowHeight: Math.min(Math.floor((height - 2 * padding) / Math.max(4, list.count)), 132 * unit)
    readonly property int numberSize: Math.round(rowHeight * 0.76)

    padding: Math.round(4 * unit)
    radius: Theme.cardRadius * unit

    ListView {
        id: list
        anchors.fill: parent
        interactive: false
        clip: true
        model: before.calls
        delegate: Item {
            id: row
            required property int index
            required property string number
            required property string counter
            required property string counter_en

            objectName: "before." + index
            width: list.width
            height: before.rowHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, please go to %2").arg(number).arg(name.text)

            Rectangle {
                visible: row.index > 0
                x: before.inset
                width: parent.width - 2 * x
                height: Math.max(1, Math.round(2 * before.unit))
                color: Theme.line
            }
            Number {
                id: figure
                objectName: "number"
                x: before.inset
                width: Math.max(parent.width * 0.25, before.numberSize * 3.6)
                height: parent.height
                size: before.numberSize
                text: row.number
            }
            Arrow {
                id: arrow
                anchors { left: figure.right; verticalCenter: parent.verticalCenter }
                size: Math.round(before.rowHeight * 0.6)
                color: Theme.inkSoft
            }
            Label {
                id: name
                objectName: "counter"
                anchors { left: arrow.right; leftMargin: 32 * before.unit; right: parent.right; rightMargin: before.inset }
                height: parent.height
                text: Words.either(row.counter, row.counter_en)
                size: Math.floor(before.rowHeight * 0.68 * Math.max(0.55, Math.min(1, share)))
                lineHeight: isLong ? 0.9 : 1
                maximumLineCount: isLong ? 2 : 1
                // How much of the name would have room on one line at full size.
                readonly property real share: width / (measure.advanceWidth + 8)
                readonly property bool isLong: share < 0.55
                verticalAlignment: Text.AlignVCenter
                canUnfold: false
                TextMetrics {
                    id: measure
                    text: name.text
                    font { family: Theme.family; pixelSize: Math.max(1, Math.round(before.rowHeight * 0.68)) }
                }
            }
        }
        add: Transition {
            NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.slow }
        }
        displaced: Transition {
            NumberAnimation { property: "y"; duration: Theme.slow; easing.type: Easing.InOutQuad }
            NumberAnimation { property: "opacity"; to: 1; duration: Theme.slow }
        }
        move: Transition {
            NumberAnimation { property: "y"; duration: Theme.slow; easing.type: Easing.InOutQuad }
        }
    }
    Label {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTr("Earlier calls appear here")
        size: Math.round(44 * before.unit)
        color: Theme.inkSoft
        canUnfold: false
    }
}
