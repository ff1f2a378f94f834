// A number that somebody shows: waiting, parked or missed.
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    property DeskPage page
    property string name

    Column {
        width: parent.width
        spacing: 12
        Label {
            width: parent.width
            text: Words.title(view.name)
            size: Theme.title
            isStrong: true
        }
        Draft {
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
