// A few choices side by side of which one holds. Left and right move the choice.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

T.Control {
    id: control

    // [{value, text}] in reading order.
    property var choices: []
    property var value
    property string label
    signal chosen(var value)

    implicitWidth: row.width + 2 * inset
    implicitHeight: Theme.control
    readonly property int inset: Theme.staff ? 3 : 4
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTabList
    Accessible.name: label
    Accessible.focusable: true

    function step(by) {
        const at = choices.findIndex(choice => choice.value === value) + by
        if (at >= 0 && at < choices.length)
            chosen(choices[at].value)
    }
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)

    background: Rectangle {
        radius: Theme.radius
        color: Theme.sunken
        border { width: Theme.hairline; color: Theme.line }
        FocusRing { target: control }
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            Repeater {
                model: control.choices
                T.AbstractButton {
                    id: choice
                    required property var modelData
                    readonly property bool isChosen: modelData.value === control.value
                    objectName: control.objectName + "-" + modelData.value
                    implicitWidth: Math.max(Theme.touch, Math.ceil(words.implicitWidth) + 2 * Theme.sized(24, 14))
                    implicitHeight: control.height - 2 * control.inset
                    text: modelData.text
                    focusPolicy: Qt.NoFocus
                    Accessible.role: Accessible.PageTab
                    Accessible.name: text
                    Accessible.checkable: true
                    Accessible.checked: isChosen
                    Accessible.pressed: down
                    onClicked: control.chosen(modelData.value)
                    contentItem: Label {
                        id: words
                        text: choice.text
                        size: Theme.body
                        isStrong: choice.isChosen
                        color: choice.isChosen ? Theme.primary : Theme.inkSoft
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        wrapMode: Text.NoWrap
                        canUnfold: false
                    }
                    background: Rectangle {
                        radius: Theme.radius - control.inset
                        color: choice.down ? Theme.calm : choice.isChosen ? Theme.surface : "transparent"
                        border { width: choice.isChosen ? Theme.hairline : 0; color: Theme.lineStrong }
                    }
                }
            }
        }
    }
}
