// One hospital: where it is, its telephone, and a slip to take along.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property HospitalPage page
    readonly property bool isWide: width > height
    // Large print on a low screen says the most needed only.
    readonly property bool isTight: isWide && Theme.care
    readonly property string kind: [Words.either(page.level, page.level_en), Words.either(page.kind, page.kind_en)].filter(word => word).join(" · ")

    Column {
        id: head
        x: Theme.margin
        y: sheet.isWide ? 32 : 56
        width: sheet.isWide ? parent.width - actions.width - 3 * Theme.margin : parent.width - 2 * x
        spacing: sheet.isWide ? 20 : 32

        Label {
            width: parent.width
            text: sheet.page.name
            size: Theme.title
            isStrong: true
            maximumLineCount: sheet.isTight ? 2 : 3
            Accessible.role: Accessible.Heading
        }
        Banner {
            id: sample
            width: parent.width
            visible: text !== "" && !sheet.isWide
            text: sheet.page.is_sample ? qsTr("Sample data: this hospital does not exist.") : ""
        }
        Rectangle {
            width: parent.width
            height: facts.height + 2 * facts.y
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: Theme.hairline; color: Theme.line }
            Column {
                id: facts
                x: 32
                y: sheet.isTight ? 20 : 32
                width: parent.width - 2 * x
                spacing: sheet.isTight ? 8 : sheet.isWide ? 16 : 24
                Repeater {
                    model: [
                        { label: qsTr("Address"), value: sheet.page.address },
                        { label: qsTr("Phone"), value: sheet.page.phone },
                        { label: qsTr("Kind"), value: sheet.kind },
                        { label: qsTr("District"), value: sheet.isTight ? "" : sheet.page.district },
                        { label: qsTr("Code"), value: sheet.isTight ? "" : sheet.page.code }
                    ].filter(fact => fact.value !== "")
                    Row {
                        id: fact
                        required property var modelData
                        width: facts.width
                        spacing: 24
                        Label {
                            id: label
                            width: Theme.sized(152, 0)
                            text: fact.modelData.label
                            size: Theme.strong
                            color: Theme.inkSoft
                            maximumLineCount: 1
                        }
                        Label {
                            width: parent.width - label.width - 24
                            text: fact.modelData.value
                            size: Theme.strong
                            maximumLineCount: sheet.isTight ? 2 : 3
                        }
                    }
                }
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: ({ yes: qsTr("You have to choose it before you go there."), no: qsTr("No need to choose it: you can go there directly.") })[sheet.page.choice] ?? ""
            color: Theme.inkSoft
        }
    }
    Column {
        id: actions
        width: sheet.isWide ? 720 : parent.width - 2 * Theme.margin
        anchors { right: parent.right; rightMargin: Theme.margin; bottom: parent.bottom; bottomMargin: 40 }
        spacing: 24

        Banner {
            width: parent.width
            visible: text !== "" && sheet.isWide
            text: sample.text
        }
        Button {
            objectName: "hospital.change"
            width: parent.width
            height: Math.max(112, Theme.control)
            iconName: "info"
            text: qsTr("How to change my hospitals")
            onClicked: sheet.page.ask_for_change()
        }
        Button {
            objectName: "hospital.print"
            width: parent.width
            height: Math.max(136, Theme.control)
            kind: Button.Primary
            iconName: sheet.page.printing === "printed" ? "check" : "printer"
            text: ({
                "": qsTr("Print this on a slip"), asked: qsTr("Printing…"),
                printed: qsTr("Printed, please take it"), failed: qsTr("It was not printed; try again")
            })[sheet.page.printing]
            enabled: sheet.page.printing === "" || sheet.page.printing === "failed"
            onClicked: sheet.page.print_slip()
        }
    }
}
