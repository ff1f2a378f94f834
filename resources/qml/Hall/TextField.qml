// A line to write in. What it is for stands above it and stays there; what is wrong stands below it in words.
import QtQuick
import QtQuick.Templates as T

FocusScope {
    id: field

    property string label
    property string hint
    property string problem
    property string iconName
    property alias text: input.text
    property alias readOnly: input.readOnly
    property alias echoMode: input.echoMode
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property alias validator: input.validator
    property alias horizontalAlignment: input.horizontalAlignment
    property alias input: input

    signal edited(string text)
    signal accepted()

    function clear() { input.clear() }
    function selectAll() { input.selectAll() }

    implicitWidth: Theme.sized(640, 240)
    implicitHeight: column.implicitHeight
    opacity: enabled ? 1 : 0.6

    Column {
        id: column
        width: parent.width
        spacing: Theme.sized(8, 4)

        Label {
            width: parent.width
            text: field.label
            visible: text !== ""
            size: Theme.staff ? Theme.caption : Theme.body
            color: Theme.inkSoft
        }
        T.TextField {
            id: input
            width: parent.width
            implicitHeight: Theme.control
            leftPadding: (field.iconName ? Theme.icon + Theme.sized(16, 8) : 0) + Theme.sized(24, 10)
            rightPadding: Theme.sized(24, 10)
            verticalAlignment: TextInput.AlignVCenter
            focus: true
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.primary
            selectedTextColor: Theme.primaryInk
            placeholderTextColor: Theme.inkSoft
            font { family: Theme.family; pixelSize: Theme.staff ? Theme.body : Theme.strong }
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label || field.hint
            Accessible.description: field.problem || field.hint
            onTextEdited: field.edited(text)
            onAccepted: field.accepted()

            background: Rectangle {
                radius: Theme.radius
                color: Theme.surface
                border {
                    width: input.activeFocus || field.problem ? Theme.focusWidth : Theme.hairline
                    color: field.problem ? Theme.stop : input.activeFocus ? Theme.primary : Theme.lineStrong
                }
                Icon {
                    x: Theme.sized(24, 10)
                    anchors.verticalCenter: parent.verticalCenter
                    name: field.iconName
                    color: Theme.inkSoft
                }
            }
            Text {
                x: input.leftPadding
                width: input.width - input.leftPadding - input.rightPadding
                height: input.height
                verticalAlignment: Text.AlignVCenter
                text: field.hint
                visible: !input.text && !input.preeditText
                color: Theme.inkSoft
                font: input.font
                elide: Text.ElideRight
            }
        }
        Label {
            width: parent.width
            text: field.problem
            visible: text !== ""
            size: Theme.staff ? Theme.caption : Theme.body
            color: Theme.stop
        }
    }
}
