// What the resident sees on the screen in front of them: what they sign for, and where.
import QtQuick
import Hall
import Pages

Rectangle {
    id: sheet

    required property HandoverPart page

    implicitWidth: 1024
    implicitHeight: 600
    color: "#F6F8FA"

    Column {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 40; topMargin: 28 }
        spacing: 4
        Label {
            width: parent.width
            text: qsTr("Please sign for what you receive")
            size: 44
            isStrong: true
            maximumLineCount: 1
        }
        Label {
            objectName: "sign.document"
            width: parent.width
            text: sheet.page.document + "  ·  " + sheet.page.item
            size: 28
            color: Theme.inkSoft
            maximumLineCount: 2
        }
    }
    InkPad {
        id: ink
        objectName: "sign.ink"
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: again.top; margins: 40; topMargin: 20; bottomMargin: 20 }
        label: qsTr("Sign here")
        // What was signed before this screen was there is shown; who signs again begins with an empty one.
        readOnly: ofWidth > 0
        onWritten: {
            ofWidth = ofHeight = 0
            sheet.page.write(width, height, JSON.stringify(strokes))
        }
        Component.onCompleted: {
            if (sheet.page.strokes === "[]")
                return
            ofWidth = sheet.page.pad_width
            ofHeight = sheet.page.pad_height
            strokes = JSON.parse(sheet.page.strokes)
        }
        Connections {
            target: sheet.page
            function onStrokes_changed() {
                if (sheet.page.strokes === "[]" && !ink.isEmpty)
                    ink.clear()
            }
        }
    }
    Button {
        id: again
        objectName: "sign.again"
        anchors { right: parent.right; bottom: parent.bottom; margins: 40; bottomMargin: 28 }
        enabled: !ink.isEmpty
        implicitWidth: 240
        implicitHeight: 88
        size: 32
        text: qsTr("Sign again")
        onClicked: ink.clear()
    }
    Label {
        anchors { left: parent.left; leftMargin: 40; right: again.left; rightMargin: 24; verticalCenter: again.verticalCenter }
        text: sheet.page.is_signed ? qsTr("Thank you. The member of staff goes on.") : qsTr("With your finger or the pen")
        size: 28
        color: sheet.page.is_signed ? Theme.good : Theme.inkSoft
        maximumLineCount: 2
    }
}
