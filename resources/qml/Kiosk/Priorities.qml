// Who may be called before others, asked kindly: one touch, and nobody has to answer.
import QtQuick
import Hall

Card {
    id: card

    property string chosen
    signal picked(string priority)

    implicitHeight: head.height + 24 + grid.implicitHeight + 2 * padding

    readonly property var choices: [
        { value: "age_65", text: qsTr("65 or older") },
        { value: "disability", text: qsTr("With a disability") },
        { value: "pregnancy", text: qsTr("Expecting a child") },
        { value: "soldier", text: qsTr("Soldier") },
        { value: "veteran", text: qsTr("Veteran") },
        { value: "", text: qsTr("None of these") }
    ]

    Question {
        id: head
        width: parent.width
        size: Theme.strong
        text: qsTr("Does one of these apply to you?")
        help: Theme.care ? "" : qsTr("Then you are called sooner. You need not answer.")
    }
    Grid {
        id: grid
        anchors { top: head.bottom; topMargin: 24 }
        columns: 2
        columnSpacing: 16
        rowSpacing: 8
        readonly property int rowHeight: Math.max(Theme.row, 112)
        Repeater {
            model: card.choices
            CheckRow {
                required property var modelData
                objectName: "priority." + (modelData.value || "none")
                width: Math.floor((card.width - 2 * card.padding - 16) / 2)
                height: grid.rowHeight
                text: modelData.text
                checked: card.chosen === modelData.value
                onClicked: {
                    card.picked(modelData.value)
                    checked = Qt.binding(() => card.chosen === modelData.value)
                }
            }
        }
    }
}
