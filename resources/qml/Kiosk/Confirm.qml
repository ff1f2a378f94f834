// Before the number: how long it would take, who may be called sooner, and the one button.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property ConfirmPage page
    readonly property bool isWide: width > height
    readonly property int half: Math.floor((width - 3 * Theme.margin) / 2)

    Column {
        id: left
        x: Theme.margin
        y: sheet.isWide ? 40 : 56
        width: sheet.isWide ? sheet.half : parent.width - 2 * x
        spacing: 32

        Question {
            width: parent.width
            text: Words.either(sheet.page.item_name, sheet.page.item_name_en)
            maximumLineCount: sheet.isWide ? 2 : 3
            help: sheet.isWide && Theme.care ? "" : qsTr("If you take a number now:")
        }
        Waits {
            width: parent.width
            height: sheet.isWide ? implicitHeight : Math.max(implicitHeight, 288)
            isKnown: sheet.page.is_known
            ahead: sheet.page.ahead
            low: sheet.page.wait_low
            high: sheet.page.wait_high
        }
    }
    Priorities {
        id: priorities
        x: sheet.isWide ? left.x + left.width + Theme.margin : Theme.margin
        y: sheet.isWide ? 40 : left.y + left.height + 40
        width: sheet.isWide ? sheet.half : parent.width - 2 * x
        enabled: !sheet.page.is_taking
        chosen: sheet.page.priority
        onPicked: priority => sheet.page.choose_priority(priority)
    }
    Banner {
        id: refusal
        x: priorities.x
        y: sheet.isWide ? priorities.y + priorities.height + 24 : take.y - height - 24
        width: priorities.width
        mood: Lamp.Waiting
        text: Words.either(sheet.page.refusal, sheet.page.refusal_en)
    }
    Button {
        id: take
        objectName: "confirm.take"
        x: left.x
        y: parent.height - height - 40
        width: left.width
        height: sheet.isWide ? 136 : 168
        kind: Button.Primary
        iconName: sheet.page.is_taking ? "hourglass" : "ticket"
        text: sheet.page.is_taking ? qsTr("One moment…") : qsTr("Take my number")
        enabled: sheet.page.is_known && !sheet.page.is_taking
        onClicked: sheet.page.take()
    }
}
