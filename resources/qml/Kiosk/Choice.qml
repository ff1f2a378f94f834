// One of a few short choices, of which one is on: its ground and its mark say so.
import QtQuick
import QtQuick.Templates as T
import Hall

T.Button {
    id: choice

    property bool isChosen: false
    // Without its mark, where there is room for the words alone.
    property bool isPlain: false

    implicitHeight: 104
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: isChosen
    Keys.onReturnPressed: click()

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 12
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: choice.isChosen && !choice.isPlain ? "check" : ""
                color: Theme.primary
                size: Theme.sized(32, 0)
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), choice.width - (choice.isChosen && !choice.isPlain ? 64 : 20))
                text: choice.text
                size: choice.isPlain ? Math.min(choice.text.length > 10 ? 30 : 36, Theme.body) : choice.width > 260 ? Theme.strong : Theme.body
                isStrong: choice.isChosen
                color: choice.isChosen ? Theme.primary : Theme.ink
                maximumLineCount: 1
                canUnfold: false
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: choice.isChosen || choice.down ? Theme.calm : Theme.surface
        border { width: choice.isChosen ? Theme.focusWidth : Theme.hairline; color: choice.isChosen ? Theme.primary : Theme.lineStrong }
        FocusRing { target: choice }
    }
}
