// The question, and five answers of one size. None is chosen beforehand.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Item {
    id: levels

    property int spacing: 16
    // Shown as chosen where it can still be changed on the same page; 0 for none.
    property int value: 0
    signal chosen(int level)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("How content are you?")

    // Placed by sums and not by a positioner, which would move them after they can be touched.
    readonly property int cardWidth: Math.floor((width - 4 * spacing) / 5)

    Repeater {
        model: [5, 4, 3, 2, 1]
        LevelCard {
            required property int modelData
            required property int index
            objectName: "level-" + modelData
            x: index * (levels.cardWidth + levels.spacing)
            y: Math.round((levels.height - height) / 2)
            width: levels.cardWidth
            height: Math.min(Math.floor(levels.height), implicitHeight)
            level: modelData
            isChosen: levels.value === level
            text: RatingWords.level(modelData)
            onClicked: levels.chosen(level)
        }
    }
}
