// A choice of which one value is shown; the arrows go through the others.
import QtQuick
import QtQuick.Templates as T
import Hall

T.Control {
    id: control

    // [{value, text}]
    property var choices: []
    property var value
    property string label
    signal chosen(var value)

    readonly property int at: choices.findIndex(choice => choice.value === value)

    implicitHeight: name.implicitHeight + Theme.sized(0, 4) + Theme.control
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: label
    Accessible.focusable: true

    function step(by) {
        if (choices.length)
            chosen(choices[(at + by + choices.length) % choices.length].value)
    }
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)
    Keys.onSpacePressed: step(1)

    contentItem: Item {
        Label { id: name; width: parent.width; text: control.label; size: Theme.caption; color: Theme.inkSoft; maximumLineCount: 1 }
        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: Theme.control
            radius: Theme.radius
            color: Theme.surface
            border { width: control.activeFocus ? Theme.focusWidth : Theme.hairline; color: control.activeFocus ? Theme.primary : Theme.lineStrong }
            Label {
                anchors { left: parent.left; leftMargin: 10; right: arrows.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
                text: control.at >= 0 ? control.choices[control.at].text : ""
                maximumLineCount: 1
                canUnfold: false
            }
            KeyCap {
                id: arrows
                anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                text: "←→"
            }
            TapHandler {
                onTapped: {
                    control.forceActiveFocus()
                    control.step(1)
                }
            }
        }
    }
}
