// The ID number, typed with our own keys and checked as it is typed.
import QtQuick
import Hall
import Pages

FocusScope {
    id: sheet

    required property TypedNumberPage page
    readonly property bool isWide: width > height
    readonly property string problem: Words.either(page.problem, page.problem_en)
    readonly property bool isReady: page.typed === 18 && problem === ""

    focus: true
    Keys.onPressed: event => {
        event.accepted = /^[0-9xX]$/.test(event.text)
        if (event.accepted)
            page.type(event.text)
        else if (event.key === Qt.Key_Backspace)
            page.erase()
    }

    Column {
        x: Theme.margin
        y: sheet.isWide ? Math.max(24, Math.round((parent.height - height) / 2)) : 56
        width: sheet.isWide ? Math.round(parent.width * 0.54) - Theme.margin : parent.width - 2 * x
        spacing: 28

        Question {
            width: parent.width
            text: qsTr("Please type your ID number")
            help: sheet.isWide && Theme.care && sheet.problem ? "" : qsTr("Only the last place is shown, so that nobody reads along.")
        }
        Rectangle {
            width: parent.width
            height: 144
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: sheet.problem ? Theme.focusWidth : Theme.hairline; color: sheet.problem ? Theme.waiting : Theme.lineStrong }
            NumberCells {
                objectName: "typed.number"
                anchors { fill: parent; leftMargin: 24; rightMargin: 24; topMargin: 8; bottomMargin: 8 }
                shown: sheet.page.shown || "······ ········ ····"
            }
        }
        Banner {
            objectName: "typed.problem"
            width: parent.width
            mood: Lamp.Waiting
            text: sheet.problem
        }
        Button {
            objectName: "typed.next"
            width: parent.width
            height: sheet.isWide ? 112 : 128
            kind: Button.Primary
            enabled: sheet.isReady && !sheet.page.is_checking
            text: sheet.isReady ? qsTr("Ask staff for a code") : sheet.problem ? qsTr("Please compare with your card") : qsTr("%n places to go", "", 18 - sheet.page.typed)
            onClicked: sheet.page.give_number()
        }
    }
    DigitPad {
        x: sheet.isWide ? Math.round(parent.width * 0.54 + (parent.width * 0.46 - width) / 2) : Math.round((parent.width - width) / 2)
        y: sheet.isWide ? Math.round((parent.height - height) / 2) : parent.height - height - 72
        hasX: true
        keyWidth: sheet.isWide ? 200 : 264
        keyHeight: sheet.isWide ? 128 : 152
        onTyped: text => sheet.page.type(text)
        onErased: sheet.page.erase()
    }
}
