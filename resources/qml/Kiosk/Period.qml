// For which time, and of a list of payments for which insurance.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property DocumentsPage page
    readonly property bool isWide: width > height
    readonly property bool isDetails: page.document === "payment_details"
    readonly property int half: Math.floor((width - 3 * Theme.margin) / 2)

    Column {
        id: head
        x: Theme.margin
        y: sheet.isWide ? 32 : 56
        width: sheet.isWide ? sheet.half : parent.width - 2 * x
        spacing: sheet.isWide ? 24 : 32

        Question {
            width: parent.width
            text: ({ statement: qsTr("My payments"), coverage_proof: qsTr("Proof of insurance"), payment_details: qsTr("Payments by month") })[sheet.page.document] ?? ""
            help: qsTr("For which time?")
        }
        Column {
            width: parent.width
            visible: sheet.isDetails
            spacing: 8
            Label {
                text: qsTr("Insurance")
                color: Theme.inkSoft
            }
            Grid {
                id: insurances
                width: parent.width
                columns: sheet.isWide || Words.isEnglish ? 3 : 5
                spacing: 16
                Repeater {
                    model: Words.insurances
                    Choice {
                        required property var modelData
                        objectName: "insurance." + modelData.value
                        width: Math.floor((insurances.width - (insurances.columns - 1) * insurances.spacing) / insurances.columns)
                        text: modelData.text
                        isPlain: Words.isEnglish
                        isChosen: sheet.page.insurance === modelData.value
                        onClicked: sheet.page.choose_insurance(modelData.value)
                    }
                }
            }
        }
        Item {
            width: parent.width
            height: sheet.isWide ? 0 : 8
        }
    }
    Column {
        x: sheet.isWide ? head.x + head.width + Theme.margin : Theme.margin
        y: sheet.isWide ? 40 : head.y + head.height
        width: sheet.isWide ? sheet.half : parent.width - 2 * x
        spacing: 24

        Grid {
            id: spans
            width: parent.width
            columns: 2
            spacing: 16
            Repeater {
                model: [
                    { value: "all", text: qsTr("All years") },
                    { value: "this_year", text: qsTr("This year") },
                    { value: "three_years", text: qsTr("Three years") },
                    { value: "five_years", text: qsTr("Five years") }
                ]
                Choice {
                    required property var modelData
                    objectName: "span." + modelData.value
                    width: Math.floor((spans.width - spans.spacing) / 2)
                    height: sheet.isWide ? 112 : 136
                    text: modelData.text
                    isChosen: sheet.page.span === modelData.value
                    onClicked: sheet.page.choose_span(modelData.value)
                }
            }
        }
        Card {
            width: parent.width
            height: years.height + 2 * padding
            padding: 24
            Row {
                id: years
                width: parent.width
                spacing: 32
                Stepper {
                    width: Math.floor((parent.width - 32) / 2)
                    namePrefix: "first"
                    caption: qsTr("From the year")
                    value: sheet.page.first_year
                    canLess: value > sheet.page.earliest_year
                    canMore: value < sheet.page.last_year
                    onMoved: by => sheet.page.move_first(by)
                }
                Stepper {
                    width: Math.floor((parent.width - 32) / 2)
                    namePrefix: "last"
                    caption: qsTr("To the year")
                    value: sheet.page.last_year
                    canLess: value > sheet.page.first_year
                    canMore: value < sheet.page.this_year
                    onMoved: by => sheet.page.move_last(by)
                }
            }
        }
        Label {
            width: parent.width
            text: qsTr("Payments of the last month or two may not be there yet.")
            size: Theme.caption
            color: Theme.inkSoft
            maximumLineCount: 2
        }
    }
    Button {
        objectName: "period.see"
        anchors { right: parent.right; rightMargin: Theme.margin; bottom: parent.bottom; bottomMargin: sheet.isWide ? 32 : 48 }
        width: sheet.isWide ? sheet.half : parent.width - 2 * Theme.margin
        height: sheet.isWide ? 120 : 144
        kind: Button.Primary
        iconName: "search"
        text: qsTr("See it")
        onClicked: sheet.page.look_up()
    }
}
