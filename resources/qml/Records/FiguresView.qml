// What residents printed by themselves in the last weeks, in numbers: by kiosk, document and way of proving oneself.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property SelfServicePage page

    Label { id: top; objectName: "figures.since"; text: view.page.since ? qsTr("Since %1").arg(view.page.since) : ""; isStrong: true }
    Table {
        objectName: "figures"
        anchors { left: parent.left; right: parent.right; top: top.bottom; topMargin: 12; bottom: parent.bottom }
        focus: true
        label: qsTr("Figures")
        rows: view.page.tallies
        emptyText: qsTr("Nothing was printed in this time")
        columns: [
            { role: "kiosk", title: qsTr("Kiosk"), width: 150 },
            { role: "document", title: qsTr("Document"), isStrong: true },
            { role: "method", title: qsTr("Identified by"), width: 150 },
            { role: "begun", title: qsTr("Begun"), width: 72, isRight: true },
            { role: "printed", title: qsTr("Came out"), width: 80, isRight: true },
            { role: "pages", title: qsTr("Pages"), width: 72, isRight: true },
            { role: "not_out", title: qsTr("Did not"), width: 80, isRight: true },
            { role: "unknown", title: qsTr("Unknown"), width: 80, isRight: true }
        ]
    }
}
