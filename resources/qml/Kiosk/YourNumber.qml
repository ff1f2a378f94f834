// The number, filling a third of the screen; how long it takes; its slip, or a code when no paper came.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property YourNumberPage page
    readonly property bool isWide: width > height
    readonly property bool isMissing: page.slip === "missing"
    readonly property int half: Math.floor((width - 3 * Theme.margin) / 2)

    Rectangle {
        id: plate
        objectName: "number.plate"
        x: Theme.margin
        y: 40
        width: sheet.isWide ? Math.floor(parent.width * 0.56) : parent.width - 2 * x
        height: sheet.isWide ? parent.height - 80 - waits.height - 24 : 620
        radius: Theme.cardRadius
        color: Theme.primary

        Label {
            id: caption
            anchors { top: parent.top; topMargin: sheet.isWide ? 24 : 40; horizontalCenter: parent.horizontalCenter }
            text: qsTr("Your number")
            size: Theme.strong
            color: Theme.primaryInk
        }
        Item {
            id: stage
            anchors { left: parent.left; right: parent.right; top: caption.bottom; bottom: what.top; leftMargin: 32; rightMargin: 32 }
            readonly property int largest: Math.min(400, stage.height / 0.82, 100 * stage.width / Math.max(1, measure.advanceWidth))
            TextMetrics {
                id: measure
                text: sheet.page.number
                font { family: Theme.family; pixelSize: 100; weight: Font.Bold }
            }
            Text {
                objectName: "number"
                anchors { verticalCenter: parent.verticalCenter; verticalCenterOffset: -0.07 * font.pixelSize } // digits stand low in their line
                width: parent.width
                text: sheet.page.number
                color: Theme.primaryInk
                font { family: Theme.family; pixelSize: stage.largest; weight: Font.Bold }
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }
        Label {
            id: what
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 40; bottomMargin: sheet.isWide ? 20 : 40 }
            text: Words.either(sheet.page.item_name, sheet.page.item_name_en)
            maximumLineCount: 2
            color: Theme.primaryInk
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Waits {
        id: waits
        x: Theme.margin
        y: sheet.isWide ? plate.y + plate.height + 24 : plate.y + plate.height + 32
        width: plate.width
        height: implicitHeight
        ahead: sheet.page.ahead
        low: sheet.page.wait_low
        high: sheet.page.wait_high
    }
    Item {
        id: below
        x: sheet.isWide ? plate.x + plate.width + Theme.margin : Theme.margin
        y: sheet.isWide ? 40 : waits.y + waits.height + 32
        width: parent.width - x - Theme.margin
        height: end.y - y - 24

        Label {
            id: thanks
            objectName: "number.slip"
            width: parent.width
            text: ({
                coming: qsTr("Your slip is coming, one moment"),
                printed: qsTr("Please take your slip. Thank you"),
                handed_over: qsTr("Please take your slip. Your number is valid without it"),
                missing: qsTr("Your number is valid without a slip")
            })[sheet.page.slip]
            size: Theme.strong
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 2
        }
        Slip {
            anchors { top: thanks.bottom; topMargin: 24; left: parent.left; right: parent.right; bottom: parent.bottom }
            visible: !sheet.isMissing
            picture: sheet.page.slip_picture
            isOut: sheet.page.slip !== "coming"
        }
        Loader {
            anchors { top: thanks.bottom; topMargin: 16; left: parent.left; right: parent.right; bottom: parent.bottom }
            active: sheet.isMissing
            sourceComponent: Component {
                NoSlip { code: sheet.page.code; isWide: sheet.isWide }
            }
        }
    }
    Item {
        id: end
        anchors { left: below.left; right: below.right; bottom: parent.bottom; bottomMargin: 40 }
        height: 112
        Label {
            anchors { left: parent.left; right: done.left; rightMargin: 24; verticalCenter: parent.verticalCenter }
            text: sheet.page.seconds_left > 0 ? qsTr("Home in %n seconds", "", sheet.page.seconds_left) : ""
            color: Theme.inkSoft
            maximumLineCount: 2
        }
        Button {
            id: done
            objectName: "number.done"
            anchors.right: parent.right
            height: parent.height
            iconName: "check"
            text: qsTr("Done")
            onClicked: sheet.page.finish()
        }
    }
}
