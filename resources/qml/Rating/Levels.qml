// The question, and five answers of one size. None is chosen beforehand.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Item {
    id: levels

    property int spacing: 16
    readonly property bool isTall: height > width
    signal chosen(int level)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("How content are you?")

    Grid {
        id: grid
        anchors.centerIn: parent
        columns: levels.isTall ? 1 : 5
        spacing: levels.spacing
        readonly property real cardWidth: levels.isTall ? levels.width : Math.floor((levels.width - 4 * spacing) / 5)
        readonly property real room: levels.isTall ? (levels.height - 4 * spacing) / 5 : levels.height

        Repeater {
            model: [5, 4, 3, 2, 1]
            LevelCard {
                required property int modelData
                objectName: "level-" + modelData
                level: modelData
                text: RatingWords.level(modelData)
                width: grid.cardWidth
                height: Math.min(Math.floor(grid.room), implicitHeight)
                onClicked: levels.chosen(level)
            }
        }
    }
}
