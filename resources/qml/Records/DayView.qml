// What residents printed on a day: when, where, which document, how it ended; nothing of whom.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property SelfServicePage page

    Item {
        id: top
        width: parent.width
        height: Theme.control
        Row {
            spacing: 8
            Button { objectName: "day.before"; text: qsTr("Day before"); shortcutText: "←"; onClicked: view.page.step(-1) }
            Button { objectName: "day.after"; enabled: !view.page.is_today; text: qsTr("Day after"); shortcutText: "→"; onClicked: view.page.step(1) }
            Label { objectName: "day.date"; anchors.verticalCenter: parent.verticalCenter; text: view.page.day; isStrong: true; wrapMode: Text.NoWrap }
        }
        Label { objectName: "day.totals"; anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: view.page.totals; color: Theme.inkSoft; wrapMode: Text.NoWrap }
    }
    Table {
        id: table
        objectName: "day"
        anchors { left: parent.left; right: parent.right; top: top.bottom; topMargin: 12; bottom: parent.bottom }
        focus: true
        label: qsTr("Printed")
        rows: view.page.printed
        emptyText: qsTr("Nothing was printed on this day")
        Keys.onLeftPressed: view.page.step(-1)
        Keys.onRightPressed: view.page.step(1)
        columns: [
            { role: "at", title: qsTr("Time"), width: 64 },
            { role: "kiosk", title: qsTr("Kiosk"), width: 140 },
            { role: "document", title: qsTr("Document"), isStrong: true },
            { role: "method", title: qsTr("Identified by"), width: 150 },
            { role: "pages", title: qsTr("Pages"), width: 60, isRight: true },
            { role: "result", title: qsTr("Result"), width: 190 },
            { role: "query_number", title: qsTr("Query number"), width: 150 }
        ]
    }
}
