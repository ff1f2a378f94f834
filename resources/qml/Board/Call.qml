// The newest call. The card is filled for as long as it is spoken; a call that gives way flies to the list beneath.
import QtQuick
import Hall
import Kiosk
import Pages

Rectangle {
    id: call

    required property BoardPage page
    property real unit: 1
    // Where in this card's own measures, and how large, the first row of the list shows its number.
    property point landing
    property real landingSize: 64 * unit

    readonly property color ink: page.is_calling ? Theme.primaryInk : Theme.ink
    readonly property string counterName: Words.either(page.call_counter, page.call_counter_en)
    property string lastNumber

    radius: Theme.cardRadius * unit
    color: page.is_calling ? Theme.primary : Theme.surface
    border { width: page.is_calling ? 0 : Math.max(1, Math.round(2 * unit)); color: Theme.line }
    Behavior on color { ColorAnimation { duration: Theme.slow } }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1, please go to %2").arg(page.call_number).arg(counterName)

    Connections {
        target: call.page
        function onCall_key_changed() {
            if (call.lastNumber && call.lastNumber !== call.page.call_number && Theme.motion)
                flight.restart()
            appear.restart()
            departing.text = call.lastNumber
            call.lastNumber = call.page.call_number
        }
    }
    Component.onCompleted: lastNumber = page.call_number

    Item {
        id: content
        anchors.fill: parent
        Number {
            id: number
            objectName: "call.number"
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 16 * call.unit }
            width: parent.width - 2 * (again.visible ? again.width + 20 * call.unit : 40 * call.unit)
            height: 316 * call.unit
            size: Math.round(330 * call.unit)
            text: call.page.call_number
            color: call.page.is_calling ? Theme.primaryInk : Theme.primary
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            anchors { left: parent.left; right: parent.right; margins: 40 * call.unit; top: number.bottom; bottom: parent.bottom; bottomMargin: 20 * call.unit }
            Row {
                anchors.centerIn: parent
                spacing: 32 * call.unit
                Arrow {
                    id: arrow
                    anchors.verticalCenter: parent.verticalCenter
                    size: Math.round(136 * call.unit)
                    color: call.ink
                }
                Label {
                    objectName: "call.counter"
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(Math.ceil(measure.advanceWidth) + 8, measure.room)
                    height: Math.min(implicitHeight, 176 * call.unit)
                    text: call.counterName
                    size: Math.floor(136 * call.unit * Math.max(0.55, Math.min(1, measure.share)))
                    isStrong: true
                    lineHeight: measure.isLong ? 0.9 : 1
                    maximumLineCount: measure.isLong ? 2 : 1
                    verticalAlignment: Text.AlignVCenter
                    canUnfold: false
                    color: call.ink
                }
            }
        }
    }
    TextMetrics {
        id: measure
        readonly property real room: call.width - arrow.width - 112 * call.unit
        // How much of the counter's name would have room on one line at full size.
        readonly property real share: room / (advanceWidth + 8)
        readonly property bool isLong: share < 0.55
        text: call.counterName
        font { family: Theme.family; weight: Font.Bold; pixelSize: Math.max(1, Math.round(136 * call.unit)) }
    }
    Rectangle {
        id: again
        objectName: "call.again"
        visible: call.page.call_recalls > 0
        anchors { right: parent.right; top: parent.top; margins: 20 * call.unit }
        width: againWords.width + 32 * call.unit
        height: againWords.height + 16 * call.unit
        radius: Theme.radius * call.unit
        color: call.page.is_calling ? Theme.primaryPressed : Theme.waitingCalm
        Label {
            id: againWords
            anchors.centerIn: parent
            text: qsTr("Called again")
            size: Math.round(44 * call.unit)
            isStrong: true
            color: call.page.is_calling ? Theme.primaryInk : Theme.waiting
            wrapMode: Text.NoWrap
            canUnfold: false
        }
    }
    ParallelAnimation {
        id: appear
        NumberAnimation { target: content; property: "opacity"; from: 0; to: 1; duration: Theme.slow }
        NumberAnimation { target: content; property: "anchors.topMargin"; from: -24 * call.unit; to: 0; duration: Theme.slow; easing.type: Easing.OutCubic }
    }
    // The number that gives way, on its way to the list.
    Number {
        id: departing
        visible: flight.running
        size: number.size
        color: Theme.primary
        transformOrigin: Item.TopLeft
        fontSizeMode: Text.FixedSize
    }
    ParallelAnimation {
        id: flight
        NumberAnimation { target: departing; property: "x"; from: number.x + (number.width - departing.implicitWidth) / 2; to: call.landing.x; duration: Theme.slow; easing.type: Easing.InOutQuad }
        NumberAnimation { target: departing; property: "y"; from: number.y; to: call.landing.y; duration: Theme.slow; easing.type: Easing.InOutQuad }
        NumberAnimation { target: departing; property: "scale"; from: 1; to: call.landingSize / number.size; duration: Theme.slow; easing.type: Easing.InOutQuad }
        NumberAnimation { target: departing; property: "opacity"; from: 0.8; to: 0.2; duration: Theme.slow }
    }
}
