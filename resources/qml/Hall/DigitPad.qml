// Digits on the page, with X for the last place of an ID number where it is wanted.
pragma ComponentBehavior: Bound
import QtQuick

Grid {
    id: pad

    property bool hasX: false
    property int keyWidth: Theme.staff ? 88 : 168
    property int keyHeight: Theme.staff ? 88 : Math.max(96, Theme.control)
    signal typed(string text)
    signal erased()

    columns: 3
    spacing: Theme.sized(16, 8)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Digits")

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "0", "⌫"]
        Key {
            required property string modelData
            readonly property bool isErase: modelData === "⌫"
            objectName: isErase ? "digit-erase" : "digit-" + modelData
            width: pad.keyWidth
            height: pad.keyHeight
            opacity: modelData === "X" && !pad.hasX ? 0 : 1
            enabled: modelData !== "X" || pad.hasX
            text: isErase ? qsTr("Erase") : modelData
            iconName: isErase ? "erase" : ""
            onClicked: isErase ? pad.erased() : pad.typed(modelData)
        }
    }
}
