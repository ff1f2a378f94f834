// How many cases there are by lamp: each is a filter, by click or by the key that goes from one to the next.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Hall
import Pages

Row {
    id: chips

    required property WorkList work
    readonly property var all: [
        { lamp: "red", text: qsTr("Overdue"), mood: Lamp.Stop },
        { lamp: "yellow", text: qsTr("Due soon"), mood: Lamp.Waiting },
        { lamp: "green", text: qsTr("In time"), mood: Lamp.Good },
        { lamp: "still", text: qsTr("Clock stopped"), mood: Lamp.Quiet }
    ]

    spacing: 8
    Repeater {
        model: chips.all
        T.AbstractButton {
            id: chip
            required property var modelData
            readonly property bool isChosen: chips.work.lamp === modelData.lamp
            objectName: "lamp." + modelData.lamp
            implicitWidth: inside.width + 2 * Theme.sized(0, 12)
            implicitHeight: Theme.control
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.CheckBox
            Accessible.name: modelData.text + " " + count.text
            Accessible.checked: isChosen
            Accessible.checkable: true
            onClicked: chips.work.choose_lamp(modelData.lamp)
            background: Rectangle {
                radius: Theme.radius
                color: chip.isChosen ? Theme.calm : Theme.surface
                border { width: chip.isChosen ? 2 : Theme.hairline; color: chip.isChosen ? Theme.primary : Theme.line }
            }
            contentItem: Item {
                Row {
                    id: inside
                    anchors.centerIn: parent
                    spacing: 8
                    Lamp {
                        anchors.verticalCenter: parent.verticalCenter
                        isBare: true
                        mood: chip.modelData.mood
                        text: chip.modelData.text
                    }
                    Label {
                        id: count
                        anchors.verticalCenter: parent.verticalCenter
                        text: chips.work.lamps[chip.modelData.lamp] ?? 0
                        isStrong: true
                        wrapMode: Text.NoWrap
                        canUnfold: false
                    }
                }
            }
        }
    }
}
