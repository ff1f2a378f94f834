// What lies over a page: a dialog, a sheet, or the whole of a long text.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property ControlsPage page

    color: Theme.paper
    Component.onCompleted: {
        if (page.over === "sheet")
            sheet.open()
        else if (page.over === "whole")
            whole.open(qsTr("Transfer and continuation of the basic old-age insurance relationship of urban and rural residents between provinces"))
        else
            dialog.open()
    }

    Column {
        x: Theme.margin
        y: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap
        Label { width: parent.width; text: qsTr("Social-insurance card"); size: Theme.headline; isStrong: true }
        Repeater {
            model: 4
            ChoiceCard {
                width: parent.width
                iconName: "records"
                text: qsTr("Application form")
                help: qsTr("Original, one copy")
            }
        }
    }
    WholeTextLoader { id: whole }
    Dialog {
        id: dialog
        title: qsTr("Mark A001 as no-show?")
        text: qsTr("The number was called three times. Whoever comes back later is queued again.")
        acceptText: qsTr("No-show")
        isDanger: true
        body: TextField {
            focus: true
            width: parent.width
            label: qsTr("Note")
        }
    }
    Sheet {
        id: sheet
        title: qsTr("Papers to bring")
        Column {
            width: parent.width
            spacing: Theme.gap
            CheckRow { width: parent.width; text: qsTr("Application form"); help: qsTr("Original, one copy"); checked: true }
            CheckRow { width: parent.width; text: qsTr("Identity card"); help: qsTr("Original is shown") }
            Busy { anchors.horizontalCenter: parent.horizontalCenter }
        }
    }
}
