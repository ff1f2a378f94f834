// Eight life topics; above them what many come for, and the way to search.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property TopicsPage page
    readonly property bool isWide: width > height
    // Large print on a low screen shows half as much.
    readonly property bool isTight: isWide && Theme.care
    // Its English is longer than its cards are wide.
    readonly property bool isBrief: isTight || Theme.care && Words.isEnglish
    readonly property int gap: 24
    readonly property var icons: ({
        social_insurance: "shield", employment: "work", social_assistance: "heart", housing: "house",
        health: "medical", veterans: "star", disability: "wheelchair", civil_affairs: "family"
    })
    readonly property var examples: ({
        social_insurance: qsTr("Pension, medical insurance, card"),
        employment: qsTr("Jobs, unemployment, training"),
        social_assistance: qsTr("Minimum allowance, emergency help"),
        housing: qsTr("Public rental, rent subsidy"),
        health: qsTr("Birth, family doctor, vaccination"),
        veterans: qsTr("Preferential card, allowances"),
        disability: qsTr("Disability card, care subsidy"),
        civil_affairs: qsTr("Old-age allowance, proofs")
    })

    Question {
        id: question
        x: Theme.margin
        y: sheet.isWide ? 32 : 56
        width: sheet.isWide ? 560 : parent.width - 2 * x
        text: sheet.page.is_for_guide ? qsTr("What would you like to know about?") : qsTr("What is it about?")
        help: sheet.page.is_for_guide ? qsTr("You see which papers to bring and how long it takes.") : qsTr("Choose a topic, or type what you need.")
    }
    Grid {
        id: ways
        x: Theme.margin
        y: question.y + question.height + 32
        width: question.width
        columns: sheet.isWide ? 1 : 2
        spacing: sheet.gap
        readonly property int share: sheet.isWide ? width : Math.floor((width - spacing) / 2)

        ChoiceCard {
            objectName: "topics.search"
            width: ways.share
            height: sheet.isTight ? 152 : Theme.sized(168, 0)
            padding: Theme.care ? 20 : 32
            hasArrow: !Theme.care
            iconName: "keyboard"
            text: qsTr("Search by typing")
            help: sheet.isBrief ? "" : qsTr("First letters of the pinyin")
            onClicked: sheet.page.search()
        }
        ChoiceCard {
            objectName: "topics.frequent"
            width: ways.share
            height: sheet.isTight ? 152 : Theme.sized(168, 0)
            padding: Theme.care ? 20 : 32
            hasArrow: !Theme.care
            iconName: "people"
            text: qsTr("Common items")
            help: sheet.isBrief || sheet.page.frequent_items < 0 ? "" : qsTr("%n items", "", sheet.page.frequent_items)
            enabled: sheet.page.frequent_items !== 0
            onClicked: sheet.page.choose_frequent()
        }
    }
    Grid {
        id: topics
        x: sheet.isWide ? question.x + question.width + 48 : Theme.margin
        y: sheet.isWide ? 40 : ways.y + ways.height + 48
        width: parent.width - x - Theme.margin
        height: parent.height - y - (sheet.isWide ? 40 : 56)
        columns: 2
        spacing: sheet.gap

        Repeater {
            model: sheet.page.topics
            ChoiceCard {
                required property string topic
                required property string name
                required property string name_en
                required property int items
                objectName: "topic." + topic
                padding: Theme.care ? 20 : 32
                hasArrow: !Theme.care
                width: Math.floor((topics.width - topics.spacing) / 2)
                height: Math.floor((topics.height - 3 * topics.spacing) / 4)
                iconName: sheet.icons[topic]
                text: Words.either(name, name_en)
                help: sheet.isBrief ? "" : sheet.examples[topic]
                enabled: items !== 0
                onClicked: sheet.page.choose(topic)
            }
        }
    }
}
