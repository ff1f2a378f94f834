// Twenty-six letters on the page, for pinyin initials; three rows as on every keyboard, or in the order of the alphabet.
pragma ComponentBehavior: Bound
import QtQuick

Column {
    id: pad

    property bool isAlphabetical: false
    property real keyHeight: Math.max(96, Theme.control)
    readonly property real keyWidth: Math.max(88, Math.floor((width - 9 * spacing) / 10))
    readonly property var rows: isAlphabetical ? ["ABCDEFGHIJ", "KLMNOPQRS", "TUVWXYZ"] : ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"]
    signal typed(string text)
    signal erased()

    spacing: 8
    width: 984
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Letters")

    Repeater {
        model: pad.rows
        Row {
            id: row
            required property string modelData
            required property int index
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: pad.spacing
            Repeater {
                model: row.modelData.split("")
                Key {
                    required property string modelData
                    objectName: "letter-" + modelData
                    width: pad.keyWidth
                    height: pad.keyHeight
                    text: modelData
                    onClicked: pad.typed(modelData.toLowerCase())
                }
            }
            Key {
                visible: row.index === 2
                objectName: "letter-erase"
                width: Math.round(pad.keyWidth * 1.5)
                height: pad.keyHeight
                text: qsTr("Erase")
                iconName: "erase"
                onClicked: pad.erased()
            }
        }
    }
}
