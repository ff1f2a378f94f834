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

    Grid {
        id: grid
        anchors.centerIn: parent
        columns: 5
        spacing: levels.spacing
        readonly property real cardWidth: Math.floor((levels.width - 4 * spacing) / 5)

        Repeater {
            model: [5, 4, 3, 2, 1]
            LevelCard {
                required property int modelData
                objectName: "level-" + modelData
                level: modelData
                text: RatingWords.level(modelData)
                width: grid.cardWidth
                height: Math.min(Math.floor(levels.height), implicitHeight)
                isChosen: levels.value === level
                onClicked: levels.chosen(level)
            }
        }
    }
}
