// How busy the hall is now: everybody who waits, and each series with its minutes. Closed, it says when to come.
import QtQuick
import Hall
import Pages

Card {
    id: busy

    required property WelcomePage page
    property bool isWide

    padding: 32

    Column {
        visible: busy.page.is_known && busy.page.is_open
        anchors { left: parent.left; right: busy.isWide ? undefined : parent.right; verticalCenter: busy.isWide ? parent.verticalCenter : undefined }
        width: busy.isWide ? 360 : parent.width
        spacing: 0
        id: total
        Label {
            width: parent.width
            text: qsTr("In the hall now")
            color: Theme.inkSoft
        }
        Label {
            width: parent.width
            text: busy.page.waiting === 0 ? qsTr("Nobody waits") : qsTr("%n waiting", "", busy.page.waiting)
            size: Theme.title
            isStrong: true
            maximumLineCount: 1
        }
    }
    Flow {
        visible: total.visible
        anchors {
            left: busy.isWide ? total.right : parent.left
            right: parent.right
            top: busy.isWide ? undefined : total.bottom
            topMargin: 16
            verticalCenter: busy.isWide ? parent.verticalCenter : undefined
        }
        spacing: 0
        Repeater {
            model: busy.page.series
            Item {
                id: line
                required property string name
                required property string name_en
                required property int waiting
                required property int wait_low
                required property int wait_high
                readonly property string how: waiting === 0 ? qsTr("no waiting") : Words.people(waiting) + " · " + Words.minutes(wait_low, wait_high)

                width: busy.isWide ? Math.floor(parent.width / Math.max(1, busy.page.series.rowCount())) : parent.width
                height: busy.isWide ? 2 * Theme.sized(48, 0) : Theme.sized(56, 0)
                Rectangle {
                    visible: busy.isWide
                    width: Theme.hairline
                    height: parent.height
                    color: Theme.line
                }
                Label {
                    id: words
                    x: busy.isWide ? 32 : 0
                    width: busy.isWide ? parent.width - 48 : parent.width * 0.42
                    text: Words.either(line.name, line.name_en)
                    isStrong: true
                    maximumLineCount: 1
                }
                Label {
                    id: wait
                    anchors { right: busy.isWide ? undefined : parent.right; baseline: busy.isWide ? undefined : words.baseline }
                    x: busy.isWide ? 32 : 0
                    y: busy.isWide ? parent.height / 2 : 0
                    width: busy.isWide ? parent.width - 48 : parent.width * 0.56
                    text: line.how
                    size: busy.isWide ? Theme.caption : Theme.body
                    color: Theme.inkSoft
                    horizontalAlignment: busy.isWide ? Text.AlignLeft : Text.AlignRight
                    maximumLineCount: 1
                }
            }
        }
    }
    Row {
        visible: busy.page.is_known && !busy.page.is_open
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: 24
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "clock"
            size: Theme.largeIcon
            color: Theme.waiting
        }
        Column {
            width: parent.width - Theme.largeIcon - 24
            spacing: 4
            Label {
                width: parent.width
                text: qsTr("The hall is closed now")
                size: Theme.strong
                isStrong: true
            }
            Label {
                width: parent.width
                visible: busy.page.opens_next !== ""
                text: qsTr("It opens %1").arg(Words.dayAndTime(busy.page.opens_next))
                color: Theme.inkSoft
            }
        }
    }
}
