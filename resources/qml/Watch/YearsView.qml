// Which years' working days are published, and the file that brings the next one.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property YearsForm form

    width: parent ? parent.width : 0
    height: fields.height + 2 * Theme.margin
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) form.send() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) form.send() }

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
    }
    Column {
        id: fields
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        spacing: 12
        Label { width: parent.width; text: qsTr("Working days"); size: Theme.title; isStrong: true }
        Column {
            width: parent.width
            spacing: 6
            Repeater {
                model: view.form.rows
                Item {
                    id: line
                    required property var modelData
                    objectName: "year." + modelData.year
                    width: fields.width
                    height: Math.max(name.implicitHeight, state.implicitHeight)
                    Label {
                        id: name
                        width: Theme.sized(0, 56)
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.year
                        isStrong: true
                        wrapMode: Text.NoWrap
                    }
                    Lamp {
                        id: state
                        x: name.width + 8
                        anchors.verticalCenter: parent.verticalCenter
                        mood: line.modelData.is_out ? Lamp.Good : Lamp.Waiting
                        text: line.modelData.is_out ? qsTr("Published") : qsTr("Not published: dates are provisional")
                    }
                    Label {
                        anchors { left: state.right; leftMargin: 12; right: parent.right; verticalCenter: parent.verticalCenter }
                        text: !line.modelData.is_out ? "" : qsTr("%1 weekdays off, %2 weekends on").arg(line.modelData.off).arg(line.modelData.on) + "  ·  " + line.modelData.source
                        color: Theme.inkSoft
                        size: Theme.caption
                        maximumLineCount: 1
                    }
                }
            }
        }
        Row {
            id: last
            width: parent.width
            spacing: 12
            Draft {
                objectName: "years.file"
                width: parent.width - send.width - last.spacing
                focus: true
                label: qsTr("CSV file with the columns 日期 and 类别 (休 or 班)")
                hint: qsTr("Such as /media/usb/2027.csv")
                maximumLength: 400
                inputMethodHints: Qt.ImhNoPredictiveText
                draft: view.form.file
                onTyped: text => view.form.type_file(text)
            }
            Button {
                id: send
                objectName: "years.send"
                anchors.bottom: parent.bottom
                enabled: !view.form.is_busy
                kind: Button.Primary
                text: qsTr("Import")
                shortcutText: "Enter"
                onClicked: view.form.send()
            }
        }
        Label {
            objectName: "years.problem"
            width: parent.width
            visible: text !== ""
            text: view.form.problem
            color: Theme.stop
        }
    }
}
