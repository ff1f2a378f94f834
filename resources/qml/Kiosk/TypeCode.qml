// The one-time code that a member of staff releases after a look at the card.
import QtQuick
import Hall
import Pages

FocusScope {
    id: sheet

    required property TypedNumberPage page
    readonly property bool isWide: width > height
    readonly property string problem: Words.either(page.problem, page.problem_en)

    // Six places, those that are typed and a dot for each that is to come.
    function spread(code) {
        return Array.from({ length: 6 }, (_, at) => code[at] ?? "·").join(" ")
    }

    focus: true
    Keys.onPressed: event => {
        event.accepted = /^[0-9]$/.test(event.text)
        if (event.accepted)
            page.type_code(event.text)
        else if (event.key === Qt.Key_Backspace)
            page.erase_code()
    }

    Column {
        x: Theme.margin
        y: sheet.isWide ? Math.max(24, Math.round((parent.height - height) / 2)) : 64
        width: sheet.isWide ? Math.round(parent.width * 0.52) - Theme.margin : parent.width - 2 * x
        spacing: 32

        Question {
            width: parent.width
            text: sheet.page.is_over ? qsTr("A new code is needed") : qsTr("Please show a member of staff your ID")
            help: sheet.page.is_over ? qsTr("Each code is good once, and for a short time. There is no need to type your number again.")
                : qsTr("They give you a code of six figures, good for this time only. Type it here.")
        }
        Rectangle {
            visible: !sheet.page.is_over
            width: parent.width
            height: 144
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: sheet.problem ? Theme.focusWidth : Theme.hairline; color: sheet.problem ? Theme.waiting : Theme.lineStrong }
            Label {
                objectName: "typed.code"
                anchors.centerIn: parent
                text: sheet.spread(sheet.page.code)
                size: Theme.care ? 84 : 80
                isStrong: sheet.page.code !== ""
                color: sheet.page.code ? Theme.ink : Theme.inkOff
                wrapMode: Text.NoWrap
                Accessible.name: sheet.page.code
            }
        }
        Banner {
            objectName: "typed.problem"
            visible: !sheet.page.is_over && text !== ""
            width: parent.width
            mood: sheet.problem ? Lamp.Waiting : sheet.page.is_released ? Lamp.Good : Lamp.Quiet
            text: sheet.problem || (sheet.page.is_checking ? qsTr("One moment, please") : sheet.page.is_released ? qsTr("Staff have given you a code: please type it.") : sheet.page.is_asked ? qsTr("Staff know that somebody waits here for a code.") : "")
        }
    }
    DigitPad {
        id: pad
        visible: !sheet.page.is_over
        x: sheet.isWide ? Math.round(parent.width * 0.52 + (parent.width * 0.48 - width) / 2) : Math.round((parent.width - width) / 2)
        y: sheet.isWide ? Math.round((parent.height - height) / 2) : parent.height - height - 96
        keyWidth: sheet.isWide ? 200 : 264
        keyHeight: sheet.isWide ? 128 : 152
        onTyped: text => sheet.page.type_code(text)
        onErased: sheet.page.erase_code()
    }
    Button {
        objectName: "typed.again"
        anchors.centerIn: pad
        visible: sheet.page.is_over
        width: Math.max(pad.width, implicitWidth)
        height: 136
        kind: Button.Primary
        iconName: "people"
        text: qsTr("Ask for a new code")
        onClicked: sheet.page.ask_again()
    }
}
