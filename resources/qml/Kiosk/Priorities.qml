// Who may be called before others, asked kindly: one touch, and nobody has to answer.
pragma ComponentBehavior: Bound
import QtQuick
import Hall

Card {
    id: card

    property string chosen
    signal picked(string priority)

    implicitHeight: head.height + 24 + grid.implicitHeight + 2 * padding

    readonly property var choices: [
        { value: "age_65", text: qsTr("65 or older") },
        { value: "disability", text: qsTr("Disability") },
        { value: "pregnancy", text: qsTr("Pregnancy") },
        { value: "soldier", text: qsTr("Soldier") },
        { value: "veteran", text: qsTr("Veteran") },
        { value: "", text: qsTr("None") }
    ]

    Question {
        id: head
        width: parent.width
        size: Theme.strong
        text: qsTr("Does one of these apply to you?")
        help: Theme.care ? "" : qsTr("You may be called sooner. You need not answer.")
    }
    Grid {
        id: grid
        anchors { top: head.bottom; topMargin: 24 }
        columns: 2
        columnSpacing: 16
        rowSpacing: 16
        readonly property int rowHeight: Math.max(Theme.row, 112)
        Repeater {
            model: card.choices
            Rectangle {
                id: choice
                required property var modelData
                readonly property bool isChosen: card.chosen === modelData.value
                width: Math.floor((card.width - 2 * card.padding - 16) / 2)
                height: grid.rowHeight
                radius: Theme.radius
                color: isChosen ? Theme.calm : Theme.surface
                border { width: isChosen ? Theme.focusWidth : Theme.hairline; color: isChosen ? Theme.primary : Theme.line }
                CheckRow {
                    objectName: "priority." + (choice.modelData.value || "none")
                    anchors.fill: parent
                    text: choice.modelData.text
                    checked: choice.isChosen
                    onClicked: {
                        card.picked(choice.modelData.value)
                        checked = Qt.binding(() => choice.isChosen)
                    }
                }
            }
        }
    }
}
