// One series: its letter, its name, how many wait, about how long, and how many counters serve it.
import QtQuick
import Hall
import Kiosk

Item {
    id: line

    required property int index
    required property string series
    required property string prefix
    required property string name
    required property string name_en
    required property int waiting
    required property int wait_low
    required property int wait_high
    required property int counters_open
    property real unit: 1

    // Type follows the height of the row, so that three series are read from afar and eight still fit.
    readonly property real step: Math.min(height / 264, unit)
    readonly property real fine: Math.max(step, Math.min(0.62 * unit, 1.6 * step))
    readonly property bool isUnserved: waiting > 0 && counters_open === 0
    readonly property real edge: 32 * unit

    objectName: "waiting." + series
    Accessible.role: Accessible.ListItem
    Accessible.name: title.text + ", " + people.text + ", " + time.text

    Rectangle {
        x: line.edge
        width: parent.width - 2 * x
        height: Math.max(1, Math.round(2 * line.unit))
        color: Theme.line
    }
    Rectangle {
        id: letter
        visible: line.prefix !== ""
        x: line.edge
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? Math.round(Math.max(line.fine * 96, prefixWords.implicitWidth + 24 * line.unit)) : 0
        height: Math.round(line.fine * 96)
        radius: Theme.radius * line.unit
        color: Theme.calm
        Number {
            id: prefixWords
            anchors.centerIn: parent
            size: Math.round(line.fine * 64)
            text: line.prefix
            color: Theme.primary
        }
    }
    Column {
        anchors { left: letter.right; leftMargin: 20 * line.unit; right: people.left; rightMargin: 16 * line.unit; verticalCenter: parent.verticalCenter }
        spacing: 2 * line.step
        Label {
            id: title
            width: parent.width
            text: Words.either(line.name, line.name_en)
            size: Math.floor(line.fine * 56 * (isLong ? least : Math.min(1, share)))
            isStrong: true
            lineHeight: isLong ? 0.8 : 1
            maximumLineCount: 2
            canUnfold: false
            readonly property real least: line.step > 0.8 * line.unit ? 0.8 : 0.66
            // How much of the name would have room on one line at full size.
            readonly property real share: width / (measure.advanceWidth + 8)
            readonly property bool isLong: share < least
            TextMetrics {
                id: measure
                text: title.text
                font { family: Theme.family; weight: Font.Bold; pixelSize: Math.max(1, Math.round(line.fine * 56)) }
            }
        }
        Label {
            id: time
            objectName: "minutes"
            width: parent.width
            text: line.isUnserved ? qsTr("No counter yet")
                : line.waiting === 0 ? (line.counters_open === 0 ? qsTr("No counter yet") : qsTr("No wait"))
                : qsTr("about %1").arg(Words.minutes(line.wait_low, line.wait_high))
            size: Math.floor(line.fine * 46 * Math.max(0.7, Math.min(1, width / (extent.advanceWidth + 8))))
            color: line.isUnserved ? Theme.waiting : Theme.inkSoft
            lineHeight: title.isLong ? 0.8 : 1
            maximumLineCount: 1
            canUnfold: false
            TextMetrics {
                id: extent
                text: time.text
                font { family: Theme.family; pixelSize: Math.max(1, Math.round(line.fine * 46)) }
            }
        }
        Label {
            width: parent.width
            visible: line.step > 0.8 * line.unit && line.counters_open > 0
            text: qsTr("%n counters open", "", line.counters_open)
            size: Math.round(line.fine * 38)
            color: Theme.inkSoft
            maximumLineCount: 1
            canUnfold: false
        }
    }
    Number {
        id: people
        objectName: "people"
        anchors { right: parent.right; rightMargin: line.edge; verticalCenter: parent.verticalCenter }
        width: Math.round(line.fine * 68 * Math.max(2, text.length))
        size: Math.round(line.fine * 120)
        text: line.waiting
        color: line.waiting === 0 ? Theme.inkSoft : Theme.ink
        horizontalAlignment: Text.AlignRight
    }
}
