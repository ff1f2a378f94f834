// How somebody changes the hospitals they have chosen: three steps, the hall's own rules, and the item for it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property HospitalChangePage page
    readonly property bool isWide: width > height
    readonly property bool isTight: isWide && Theme.care
    readonly property string item: Words.either(page.item, page.item_en)
    readonly property string note: Words.either(page.note, page.note_en)

    Question {
        id: question
        x: Theme.margin
        y: sheet.isWide ? 32 : 64
        width: parent.width - 2 * x
        text: qsTr("How to change designated hospitals")
        help: sheet.isWide && Theme.care ? "" : qsTr("It is done at a counter; a community station may do it, too.")
    }
    Grid {
        id: steps
        x: Theme.margin
        y: question.y + question.height + (sheet.isWide ? 24 : 48)
        width: parent.width - 2 * x
        columns: sheet.isWide ? 3 : 1
        spacing: 24
        readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)

        Repeater {
            model: [
                { text: qsTr("Choose the hospitals"), help: qsTr("Look them up here and take a slip along: it bears the code.") },
                { text: qsTr("Bring your papers"), help: qsTr("The list of papers is one touch away.") },
                { text: qsTr("Ask from when it holds"), help: qsTr("The clerk tells you from which day you can go there.") }
            ]
            Rectangle {
                id: step
                required property int index
                required property var modelData
                width: steps.share
                height: sheet.isTight ? (sheet.note ? 190 : 350) : sheet.isWide ? 256 : Math.max(Theme.sized(184, 0), words.height + 56)
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Rectangle {
                    id: plate
                    x: 28
                    y: 28
                    width: Theme.sized(72, 0)
                    height: width
                    radius: width / 2
                    color: Theme.calm
                    Label {
                        anchors.centerIn: parent
                        text: step.index + 1
                        size: Theme.strong
                        isStrong: true
                        color: Theme.primary
                    }
                }
                Column {
                    id: words
                    x: plate.x + plate.width + 24
                    y: 28
                    width: parent.width - x - 28
                    spacing: 8
                    Label {
                        width: parent.width
                        text: step.modelData.text
                        size: Theme.strong
                        isStrong: true
                        maximumLineCount: 2
                    }
                    Label {
                        width: parent.width
                        visible: !(sheet.isTight && sheet.note)
                        text: step.modelData.help
                        color: Theme.inkSoft
                        maximumLineCount: 3
                    }
                }
            }
        }
    }
    Banner {
        objectName: "change.note"
        x: Theme.margin
        y: steps.y + steps.height + 24
        width: parent.width - 2 * x
        text: sheet.note
    }
    Label {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        visible: sheet.page.item === ""
        text: qsTr("It is not done in this hall. Please ask a member of staff where it is.")
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }
    Button {
        objectName: "change.item"
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin; bottomMargin: 40 }
        height: Math.max(136, Theme.control)
        visible: sheet.page.item !== ""
        kind: Button.Primary
        iconName: "guide"
        text: qsTr("Papers and a number for it")
        help: sheet.item
        onClicked: sheet.page.choose_item()
    }
}
