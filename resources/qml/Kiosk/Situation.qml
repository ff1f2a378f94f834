// One question about the resident, its answers as large cards, and a way past it for who is not sure.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property SituationPage page
    readonly property bool isWide: width > height
    readonly property int gap: 24

    Column {
        id: head
        x: Theme.margin
        y: sheet.isWide ? 40 : 56
        width: sheet.isWide ? 560 : parent.width - 2 * x
        spacing: 24

        Label {
            width: parent.width
            text: Words.either(sheet.page.item_name, sheet.page.item_name_en)
            color: Theme.inkSoft
            maximumLineCount: sheet.isWide && Theme.care ? 2 : 3
        }
        Question {
            width: parent.width
            text: Words.either(sheet.page.question, sheet.page.question_en)
            maximumLineCount: 3
            help: sheet.page.questions > 1 ? qsTr("Question %1 of %2").arg(sheet.page.place).arg(sheet.page.questions) : ""
        }
    }
    Grid {
        id: cards
        x: sheet.isWide ? head.x + head.width + 48 : Theme.margin
        y: sheet.isWide ? 40 : head.y + head.height + 48
        width: parent.width - x - Theme.margin
        readonly property int room: (sheet.isWide ? sheet.height - 40 : unsure.y - 32) - y
        readonly property int rows_: Math.ceil(answers.count / columns)
        columns: sheet.isWide && answers.count > 4 ? 2 : 1
        spacing: sheet.gap

        Repeater {
            id: answers
            model: sheet.page.choices
            ChoiceCard {
                required property string name
                required property string name_en
                required property bool is_chosen
                objectName: "choice." + name
                width: Math.floor((cards.width - (cards.columns - 1) * cards.spacing) / cards.columns)
                height: Math.min(224, Math.floor((cards.room - (cards.rows_ - 1) * cards.spacing) / cards.rows_))
                iconName: is_chosen ? "check" : ""
                text: Words.either(name, name_en)
                Accessible.checked: is_chosen
                onClicked: sheet.page.choose(name)
            }
        }
    }
    Button {
        id: unsure
        objectName: "situation.skip"
        x: Theme.margin
        y: parent.height - height - 40
        width: head.width
        height: Math.max(112, Theme.control)
        text: qsTr("Not sure: show all papers")
        help: qsTr("The list then says when each paper is needed")
        onClicked: sheet.page.skip()
    }
}
