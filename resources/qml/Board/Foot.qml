// The foot of the board: the hall, its notice (or how old the picture is), today's hours, the date and the time.
import QtQuick
import Hall
import Kiosk
import Pages

Rectangle {
    id: foot

    required property BoardPage page
    property real unit: 1
    property bool isPortrait: false
    readonly property bool isOld: page.old_minutes >= 0
    readonly property date clock: page.clock ? new Date(page.clock) : new Date(NaN)
    readonly property bool hasClock: !isNaN(clock)
    readonly property real edge: 32 * unit
    readonly property string age: page.old_minutes < 1 ? qsTr("less than a minute ago") : qsTr("%n minutes ago", "", page.old_minutes)

    // A long notice gets a line of its own; a shorter one stands between the hall's name and today.
    readonly property real between: today.x - beside - edge
    readonly property real beside: hall.x + hall.width + edge + (sample.visible ? sample.width + 20 * unit : 0)
    readonly property bool isTall: isPortrait || measure.advanceWidth > 2.4 * (between - 92 * unit)

    height: Math.round((isTall ? 208 : 112) * unit)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: Math.max(1, Math.round(2 * foot.unit))
        color: Theme.line
    }
    Label {
        id: hall
        objectName: "hall.name"
        x: foot.edge
        width: Math.min(implicitWidth, (foot.isPortrait ? 400 : 440) * foot.unit)
        height: 112 * foot.unit
        text: Words.either(foot.page.hall_name, foot.page.hall_name_en)
        size: Math.round((text.length > 40 ? 28 : 34) * foot.unit)
        isStrong: true
        lineHeight: 0.95
        maximumLineCount: text.length > 40 ? 3 : 2
        verticalAlignment: Text.AlignVCenter
        canUnfold: false
    }
    Rectangle {
        id: sample
        objectName: "hall.sample"
        visible: foot.page.is_sample
        x: foot.isPortrait ? parent.width - width - foot.edge : hall.x + hall.width + 20 * foot.unit
        y: (foot.isPortrait ? 150 : 56) * foot.unit - height / 2
        width: visible ? Math.round(sampleWords.implicitWidth + 24 * foot.unit) : 0
        height: Math.round(sampleWords.implicitHeight + 8 * foot.unit)
        radius: Theme.radius * foot.unit
        color: Theme.waitingCalm
        Label {
            id: sampleWords
            anchors.centerIn: parent
            text: qsTr("Sample")
            size: Math.round(28 * foot.unit)
            color: Theme.waiting
            wrapMode: Text.NoWrap
            canUnfold: false
        }
    }
    Rectangle {
        id: line
        x: foot.isTall ? foot.edge : foot.beside
        y: (foot.isTall ? 108 : 14) * foot.unit
        width: foot.isPortrait ? foot.width - 2 * x - sample.width : foot.isTall ? foot.width - 2 * x : foot.between
        height: 84 * foot.unit
        radius: Theme.radius * foot.unit
        color: foot.isOld ? Theme.waitingCalm : Theme.surface
        visible: words.text !== ""
        Icon {
            id: sign
            x: 16 * foot.unit
            anchors.verticalCenter: parent.verticalCenter
            name: foot.isOld ? "offline" : "info"
            size: Math.round(44 * foot.unit)
            color: foot.isOld ? Theme.waiting : Theme.primary
        }
        Label {
            id: words
            objectName: foot.isOld ? "board.age" : "board.notice"
            anchors { left: sign.right; leftMargin: 16 * foot.unit; right: parent.right; rightMargin: 16 * foot.unit }
            height: parent.height
            text: foot.isOld ? qsTr("As it was at %1, %2; please listen for your number").arg(foot.page.picture_time).arg(foot.age) : Words.either(foot.page.notice, foot.page.notice_en)
            size: Math.round((measure.advanceWidth > width ? 28 : 38) * foot.unit)
            isStrong: foot.isOld
            lineHeight: 1
            maximumLineCount: 2
            verticalAlignment: Text.AlignVCenter
            canUnfold: false
            color: foot.isOld ? Theme.waiting : Theme.ink
            TextMetrics {
                id: measure
                text: words.text
                font { family: Theme.family; weight: words.font.weight; pixelSize: Math.max(1, Math.round(38 * foot.unit)) }
            }
        }
    }
    Row {
        id: today
        visible: foot.hasClock
        anchors { right: parent.right; rightMargin: foot.edge }
        height: 112 * foot.unit
        spacing: 28 * foot.unit
        Column {
            anchors.verticalCenter: parent.verticalCenter
            Label {
                anchors.right: parent.right
                text: foot.hasClock ? Words.day(foot.clock) : ""
                size: Math.round(32 * foot.unit)
                lineHeight: 1
                wrapMode: Text.NoWrap
                canUnfold: false
            }
            Label {
                objectName: "hall.hours"
                anchors.right: parent.right
                text: foot.page.is_open_all_day ? qsTr("Open all day") : foot.page.hours || qsTr("Closed today")
                size: Math.round(28 * foot.unit)
                color: Theme.inkSoft
                lineHeight: 1
                wrapMode: Text.NoWrap
                canUnfold: false
            }
        }
        Number {
            objectName: "board.clock"
            height: parent.height
            size: Math.round(72 * foot.unit)
            text: foot.hasClock ? Words.locale.toString(foot.clock, "HH:mm") : ""
        }
    }
}
