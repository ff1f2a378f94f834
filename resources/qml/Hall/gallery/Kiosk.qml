// Every control of the lobby on one page, as the gallery and the tests show it.
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property ControlsPage page
    readonly property bool isLong: page.has_long_text

    color: Theme.paper

    KioskHeader {
        id: header
        width: parent.width
        hallName: screen.isLong ? qsTr("Sunny Lane Sub-district Community Affairs and Convenience Service Centre") : qsTr("Sunny Lane Service Hall")
        date: qsTr("Friday 20 November")
        time: "09:41"
        language: Qt.uiLanguage === "en" ? "en" : "zh_CN"
    }
    Flickable {
        id: content
        anchors { top: header.bottom; bottom: footer.top; left: parent.left; right: parent.right }
        contentY: screen.page.is_at_end ? contentHeight - height : 0
        contentHeight: column.height + 2 * Theme.margin
        clip: true
        Column {
            id: column
            x: Theme.margin
            y: Theme.margin
            width: content.width - 2 * Theme.margin
            spacing: Theme.gap

            Row {
                spacing: Theme.gap
                ChoiceCard {
                    id: firstDoor
                    width: (column.width - Theme.gap) / 2
                    height: Math.max(implicitHeight, secondDoor.implicitHeight)
                    isDoor: true
                    iconName: "ticket"
                    text: qsTr("Take a number")
                    help: screen.isLong ? qsTr("For everything that needs a counter, with the papers you must bring and the time you will wait") : qsTr("For anything at a counter")
                }
                ChoiceCard {
                    id: secondDoor
                    width: (column.width - Theme.gap) / 2
                    height: firstDoor.height
                    isDoor: true
                    iconName: "records"
                    text: qsTr("Social-insurance records")
                    help: qsTr("See and print your own")
                }
            }
            ChoiceCard {
                objectName: "choice"
                width: parent.width
                iconName: "shield"
                text: screen.isLong ? qsTr("Transfer and continuation of the basic old-age insurance relationship of urban and rural residents between provinces") : qsTr("Social-insurance card")
                help: qsTr("Apply for a card, replace a lost one")
                note: qsTr("3 waiting")
            }
            Flow {
                width: parent.width
                spacing: Theme.gap
                Lamp { mood: Lamp.Good; text: qsTr("Ready") }
                Lamp { mood: Lamp.Waiting; text: qsTr("Paper is low") }
                Lamp { mood: Lamp.Stop; text: qsTr("No paper") }
                Lamp { text: qsTr("Closed") }
            }
            Flow {
                width: parent.width
                spacing: Theme.gap
                Button { objectName: "primary"; text: qsTr("Take my number"); kind: Button.Primary; iconName: "ticket" }
                Button { text: qsTr("Print the list") }
                Button { text: qsTr("Cancel"); kind: Button.Danger }
            }
            Row {
                spacing: Theme.gap
                Column {
                    spacing: Theme.gap
                    TextField {
                        objectName: "field"
                        width: 540
                        label: qsTr("ID number")
                        text: screen.page.typed
                        hint: qsTr("18 places")
                    }
                    SearchField { width: 540; hint: qsTr("Type pinyin initials") }
                    PinField { length: 4; pin: "12" }
                    Segmented {
                        objectName: "choice-of-day"
                        choices: [{ value: "day", text: qsTr("Today") }, { value: "week", text: qsTr("This week") }]
                        value: screen.page.choice
                        onChosen: value => screen.page.choose(value)
                    }
                }
                DigitPad {
                    objectName: "pad"
                    keyWidth: 112
                    hasX: true
                    onTyped: text => screen.page.type(text)
                    onErased: screen.page.erase()
                }
            }
            Banner {
                width: parent.width
                mood: Lamp.Waiting
                text: qsTr("The printer has no paper. Your number stands on the screen.")
            }
            LetterPad {
                width: parent.width
                onTyped: text => screen.page.type(text)
                onErased: screen.page.erase()
            }
            Row {
                spacing: Theme.gap
                QrCode { text: "https://example.invalid/t/A001"; label: qsTr("Your number as a code") }
                CheckRow { width: 600; text: qsTr("I am 65 or older"); help: qsTr("You will be called sooner"); checked: true }
            }
            Card {
                width: parent.width
                Countdown { seconds: 14 }
            }
            Card {
                width: parent.width
                EmptyState {
                    anchors.horizontalCenter: parent.horizontalCenter
                    title: qsTr("Nothing found")
                    help: qsTr("Try fewer letters, or choose by topic.")
                    actionText: qsTr("Choose by topic")
                }
            }
            Busy { anchors.horizontalCenter: parent.horizontalCenter }
        }
    }
    KioskFooter {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
