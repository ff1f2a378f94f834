// How busy the hall is now: everybody who waits, and each series with its minutes. Closed, it says when to come.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Card {
    id: busy

    required property WelcomePage page
    property bool isWide
    property bool isBrief
    readonly property bool isOpen: page.is_known && page.is_open

    padding: 32

    Column {
        id: total
        visible: busy.isOpen
        y: busy.isWide || busy.isBrief ? (parent.height - height) / 2 : 0
        width: busy.isWide ? 400 : parent.width
        Label {
            width: parent.width
            text: qsTr("In the hall now")
            color: Theme.inkSoft
        }
        Label {
            objectName: "welcome.waiting"
            width: parent.width
            text: busy.page.waiting === 0 ? qsTr("Nobody is waiting") : qsTr("%n waiting", "", busy.page.waiting)
            size: Theme.title
            isStrong: true
            maximumLineCount: 1
        }
    }
    Grid {
        id: lines
        visible: busy.isOpen && !busy.isBrief
        x: busy.isWide ? total.width : 0
        y: busy.isWide ? (parent.height - height) / 2 : total.height + 16
        width: parent.width - x
        columns: busy.isWide ? 4 : 1
        readonly property int share: busy.isWide ? Math.floor(width / Math.max(1, all.count)) : width
        Repeater {
            id: all
            model: busy.page.series
            SeriesBusy {
                width: lines.share
                isStacked: busy.isWide
            }
        }
    }
    Row {
        visible: busy.page.is_known && !busy.page.is_open
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: 32
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "clock"
            size: Theme.largeIcon
            color: Theme.waiting
        }
        Column {
            width: parent.width - Theme.largeIcon - 32
            Label {
                width: parent.width
                text: qsTr("The hall is closed now")
                size: busy.isWide ? Theme.strong : Theme.title
                isStrong: true
            }
            Label {
                width: parent.width
                visible: busy.page.opens_next !== ""
                text: qsTr("Opens %1").arg(Words.dayAndTime(busy.page.opens_next))
                size: busy.isWide ? Theme.body : Theme.strong
                color: Theme.inkSoft
            }
        }
    }
}
