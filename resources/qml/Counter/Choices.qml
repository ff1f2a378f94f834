// A few choices of which one holds, each with its digit. They wrap where there is little room; arrows move the choice.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Hall

T.Control {
    id: control

    // [{value, text}] in reading order.
    property var choices: []
    property var value
    property string label
    signal chosen(var value)

    implicitHeight: flow.height
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.List
    Accessible.name: label
    Accessible.focusable: true

    function choose(at) {
        if (at >= 0 && at < choices.length)
            chosen(choices[at].value)
    }
    Keys.onPressed: event => {
        const now = choices.findIndex(choice => choice.value === value)
        const digit = event.key - Qt.Key_1
        event.accepted = true
        if (event.modifiers & ~Qt.KeypadModifier)
            event.accepted = false
        else if (event.key === Qt.Key_Left)
            choose(now - 1)
        else if (event.key === Qt.Key_Right)
            choose(now + 1)
        else if (digit >= 0 && digit < choices.length)
            choose(digit)
        else
            event.accepted = false
    }

    contentItem: Item {
        Flow {
            id: flow
            width: parent.width
            spacing: 8
            Repeater {
                model: control.choices
                T.AbstractButton {
                    id: choice
                    required property var modelData
                    required property int index
                    readonly property bool isChosen: modelData.value === control.value
                    // The choice under the keyboard is filled, so that nobody looks for the keyboard.
                    readonly property bool isUnderKeys: isChosen && control.activeFocus
                    readonly property color ink: isUnderKeys ? Theme.primaryInk : isChosen ? Theme.primary : Theme.ink
                    objectName: control.objectName + "-" + modelData.value
                    implicitWidth: row.implicitWidth + 2 * Theme.sized(0, 12)
                    implicitHeight: Theme.control
                    text: modelData.text
                    focusPolicy: Qt.NoFocus
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: text
                    Accessible.checkable: true
                    Accessible.checked: isChosen
                    Accessible.pressed: down
                    onClicked: {
                        control.forceActiveFocus()
                        control.choose(index)
                    }
                    contentItem: Item {
                        Row {
                            id: row
                            anchors.centerIn: parent
                            spacing: 8
                            KeyCap {
                                anchors.verticalCenter: parent.verticalCenter
                                visible: choice.index < 9
                                text: choice.index + 1
                                ink: choice.isChosen ? choice.ink : Theme.inkSoft
                            }
                            Label {
                                anchors.verticalCenter: parent.verticalCenter
                                text: choice.text
                                isStrong: choice.isChosen
                                color: choice.ink
                                wrapMode: Text.NoWrap
                                canUnfold: false
                            }
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radius
                        color: choice.isUnderKeys ? Theme.primary : choice.isChosen || choice.down ? Theme.calm : Theme.surface
                        border {
                            width: choice.isChosen ? 2 : Theme.hairline
                            color: choice.isChosen ? Theme.primary : Theme.lineStrong
                        }
                    }
                }
            }
        }
    }
    background: FocusRing { target: control; isShown: control.activeFocus && !control.choices.some(choice => choice.value === control.value) }
}
