// What it was about: three cards, any of which may be ticked, or none.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Grid {
    id: cards

    property var chosen: []
    signal toggled(string indicator)

    columns: 3
    spacing: 16
    Repeater {
        id: repeater
        model: RatingWords.indicators
        IndicatorCard {
            required property var modelData
            objectName: "indicator-" + modelData.value
            width: Math.floor((cards.width - 2 * cards.spacing) / 3)
            text: modelData.text
            help: modelData.help
            height: Math.max(...cards.children.map(card => card.implicitHeight))
            checked: cards.chosen.includes(modelData.value)
            // What is ticked is the page's to say.
            nextCheckState: () => checkState
            onClicked: cards.toggled(modelData.value)
        }
    }
}
