// A number that somebody shows: waiting, parked or missed.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    property DeskPage page
    property string name
    readonly property var suggested: page ? page.number_form.suggested : []
    readonly property bool isAsked: suggested.length > 0

    Column {
        width: parent.width
        spacing: 12
        Label {
            width: parent.width
            text: view.isAsked ? qsTr("Who of these stands here?") : Words.title(view.name)
            size: Theme.title
            isStrong: true
        }
        Label {
            width: parent.width
            visible: view.isAsked
            text: qsTr("Another counter may have called them while machines are apart. Ask in the hall, and call only who stands here.")
            color: Theme.inkSoft
        }
        Flow {
            width: parent.width
            spacing: 8
            visible: view.isAsked
            Repeater {
                model: view.suggested
                Button {
                    required property string modelData
                    required property int index
                    objectName: "number." + (index + 1)
                    text: qsTr("%1 is here").arg(modelData)
                    shortcut: "Alt+" + (index + 1)
                    onClicked: {
                        view.page.number_form.type(modelData)
                        field.forceActiveFocus()
                    }
                }
            }
        }
        Draft {
            id: field
            objectName: "number"
            width: Math.min(parent.width, Theme.sized(0, 320))
            focus: true
            label: qsTr("The number on the ticket, such as A012")
            maximumLength: 12
            input.font.capitalization: Font.AllUppercase
            input.font.bold: true
            draft: view.page ? view.page.number_form.text : ""
            onTyped: text => view.page.number_form.type(text)
        }
        Label {
            width: parent.width
            text: qsTr("Waiting, parked and missed numbers can be called. The queue at the left (Q) has them too.")
            color: Theme.inkSoft
        }
    }
}
