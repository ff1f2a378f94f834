// A PIN shown as dots, one box for each digit. It takes keys and, on a touch screen, `type()` and `erase()` from a pad.
pragma ComponentBehavior: Bound
import QtQuick

FocusScope {
    id: field

    property string label
    property string problem
    property int length: 6
    property string pin
    signal completed(string pin)

    implicitWidth: boxes.width
    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.description: problem
    Accessible.passwordEdit: true
    Accessible.focusable: true

    function type(digit) {
        if (pin.length === length || !/^[0-9]$/.test(digit))
            return
        pin += digit
        if (pin.length === length)
            completed(pin)
    }
    function erase() { pin = pin.slice(0, -1) }
    function clear() { pin = "" }

    Keys.onPressed: event => {
        event.accepted = true
        if (event.key === Qt.Key_Backspace)
            erase()
        else if (/^[0-9]$/.test(event.text))
            type(event.text)
        else
            event.accepted = false
    }
    TapHandler { onTapped: field.forceActiveFocus() }

    Column {
        id: column
        spacing: Theme.sized(8, 4)
        Label {
            text: field.label
            visible: text !== ""
            size: Theme.staff ? Theme.caption : Theme.body
            color: Theme.inkSoft
        }
        Row {
            id: boxes
            spacing: Theme.sized(16, 8)
            Repeater {
                model: field.length
                Rectangle {
                    id: box
                    required property int index
                    readonly property bool isNext: field.activeFocus && index === Math.min(field.pin.length, field.length - 1)
                    width: Theme.control
                    height: Theme.control
                    radius: Theme.radius
                    color: Theme.surface
                    border {
                        width: isNext ? Theme.focusWidth : Theme.hairline
                        color: field.problem ? Theme.stop : isNext ? Theme.primary : Theme.lineStrong
                    }
                    Rectangle {
                        anchors.centerIn: parent
                        width: Theme.sized(24, 10)
                        height: width
                        radius: width / 2
                        color: Theme.ink
                        visible: box.index < field.pin.length
                    }
                }
            }
        }
        Label {
            width: boxes.width
            text: field.problem
            visible: text !== ""
            size: Theme.staff ? Theme.caption : Theme.body
            color: Theme.stop
        }
    }
}
