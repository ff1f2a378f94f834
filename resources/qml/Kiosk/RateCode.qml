// The code on the receipt, typed with our own keys or by a scanner.
import QtQuick
import Hall
import Pages

FocusScope {
    id: sheet

    required property RatingPage page
    readonly property bool isWide: width > height
    readonly property string problem: Words.either(page.problem, page.problem_en)

    focus: true
    Keys.onPressed: event => {
        event.accepted = /^[0-9]$/.test(event.text)
        if (event.accepted)
            page.type(event.text)
        else if (event.key === Qt.Key_Backspace)
            page.erase()
    }

    Column {
        id: left
        x: Theme.margin
        y: sheet.isWide ? Math.max(32, Math.round((parent.height - height) / 2)) : 64
        width: sheet.isWide ? Math.round(parent.width * 0.52) - Theme.margin : parent.width - 2 * x
        spacing: 32

        Question {
            width: parent.width
            text: qsTr("Please type the code on your receipt")
            help: qsTr("Twelve figures under “rating code”. Rating is voluntary; nobody at the counter sees it.")
        }
        Rectangle {
            width: parent.width
            height: 144
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: sheet.problem ? Theme.focusWidth : Theme.hairline; color: sheet.problem ? Theme.waiting : Theme.lineStrong }
            Label {
                objectName: "rate.code"
                anchors.centerIn: parent
                text: sheet.page.code || "···· ···· ····"
                size: Theme.care ? 76 : 80
                isStrong: sheet.page.code !== ""
                color: sheet.page.code ? Theme.ink : Theme.inkOff
                wrapMode: Text.NoWrap
                Accessible.name: sheet.page.code
            }
        }
        Banner {
            objectName: "rate.problem"
            width: parent.width
            mood: Lamp.Waiting
            text: sheet.problem
        }
        Label {
            visible: sheet.page.is_checking
            text: qsTr("One moment, please")
            color: Theme.inkSoft
        }
    }
    DigitPad {
        id: pad
        x: sheet.isWide ? Math.round(parent.width * 0.52 + (parent.width * 0.48 - width) / 2) : Math.round((parent.width - width) / 2)
        y: sheet.isWide ? Math.round((parent.height - height) / 2) : parent.height - height - 96
        keyWidth: sheet.isWide ? 200 : 264
        keyHeight: sheet.isWide ? 128 : 152
        onTyped: text => sheet.page.type(text)
        onErased: sheet.page.erase()
    }
}
