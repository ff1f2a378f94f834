// What one item is: how long it takes, every paper to bring, and the two things that can be done now.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property GuidePage page
    readonly property bool isWide: width > height
    // Large print on a low screen shows half as much.
    readonly property bool isTight: isWide && Theme.care
    readonly property string situation: Words.either(page.situation, page.situation_en)
    readonly property int half: Math.floor((width - 3 * Theme.margin) / 2)

    Column {
        id: head
        x: Theme.margin
        y: sheet.isWide ? 40 : 56
        width: sheet.isWide ? sheet.half : parent.width - 2 * x
        spacing: 24
        visible: !sheet.page.is_loading

        Label {
            width: parent.width
            text: Words.either(sheet.page.name, sheet.page.name_en)
            size: Theme.title
            isStrong: true
            maximumLineCount: sheet.isWide && Theme.care ? 2 : 3
            Accessible.role: Accessible.Heading
        }
        Flow {
            width: parent.width
            spacing: 16
            Lamp {
                mood: sheet.page.is_on_the_spot ? Lamp.Good : Lamp.Waiting
                text: Words.time(sheet.page.is_on_the_spot, sheet.page.promised_days)
            }
            Lamp {
                visible: sheet.page.legal_days > 0 && !sheet.isTight
                text: qsTr("The law allows %n working days", "", sheet.page.legal_days)
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: sheet.situation ? qsTr("For: %1").arg(sheet.situation) : ""
            color: Theme.inkSoft
            maximumLineCount: sheet.isTight ? 1 : 2
        }
        Banner {
            width: parent.width
            visible: text !== "" && !sheet.isWide
            text: sample.text
        }
    }
    Banner {
        id: sample
        x: list.x
        width: list.width
        y: sheet.height - height - 40
        visible: text !== "" && sheet.isWide && !sheet.page.is_loading
        text: sheet.page.is_sample ? qsTr("Sample data for demonstration only; not a guide to real services.") : ""
    }
    Papers {
        id: list
        x: sheet.isWide ? head.x + head.width + Theme.margin : Theme.margin
        y: sheet.isWide ? 40 : head.y + head.height + 32
        width: sheet.isWide ? sheet.half : parent.width - 2 * x
        height: sheet.isWide ? (sample.visible ? sample.y - 24 : parent.height - 40) - y : Math.min(fullHeight, actions.y - y - 32)
        visible: !sheet.page.is_loading
        papers: sheet.page.papers
        number: sheet.page.to_bring
    }
    Column {
        id: actions
        anchors { left: head.left; right: head.right; bottom: parent.bottom; bottomMargin: 40 }
        visible: !sheet.page.is_loading
        spacing: 24

        Row {
            width: parent.width
            height: Math.max(112, Theme.control)
            spacing: 24

            Rectangle {
                width: Math.floor((parent.width - 24) / 2)
                height: parent.height
                radius: Theme.radius
                color: represent.checked ? Theme.calm : Theme.surface
                border { width: Theme.hairline; color: represent.checked ? Theme.primary : Theme.line }
                CheckRow {
                    id: represent
                    objectName: "guide.represent"
                    anchors.fill: parent
                    text: qsTr("By proxy")
                    checked: sheet.page.is_represented
                    onClicked: {
                        sheet.page.represent(checked)
                        checked = Qt.binding(() => sheet.page.is_represented)
                    }
                }
            }
            Button {
                objectName: "guide.print"
                width: Math.floor((parent.width - 24) / 2)
                height: parent.height
                iconName: sheet.page.printing === "printed" ? "check" : "printer"
                text: ({
                    "": qsTr("Print this list"), asked: qsTr("Printing…"),
                    printed: qsTr("Printed, please take it"), failed: qsTr("It was not printed; try again")
                })[sheet.page.printing]
                help: qsTr("Prints the papers to bring, without a number")
                enabled: sheet.page.printing === "" || sheet.page.printing === "failed"
                onClicked: sheet.page.print_papers()
            }
        }
        Button {
            objectName: "guide.take"
            width: parent.width
            height: Math.max(136, Theme.control)
            kind: Button.Primary
            iconName: "ticket"
            text: qsTr("Take a number for this")
            onClicked: sheet.page.want_number()
        }
    }
    Busy {
        anchors.centerIn: parent
        visible: sheet.page.is_loading
    }
}
