// One bad rating: what was said, by hand too, who served, and the steps that were taken.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property FollowUpPart part
    readonly property int side: Theme.margin

    Flickable {
        id: sheet
        anchors.fill: parent
        contentHeight: column.height + 2 * view.side
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        activeFocusOnTab: contentHeight > height
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.row)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.row))

        Column {
            id: column
            x: view.side
            y: view.side
            width: sheet.width - 2 * view.side
            spacing: 12

            Item {
                width: parent.width
                height: level.height
                Label {
                    id: level
                    objectName: "rating.level"
                    text: view.part.level
                    size: Theme.headline
                    isStrong: true
                    wrapMode: Text.NoWrap
                }
                Lamp {
                    objectName: "rating.lamp"
                    anchors { left: level.right; leftMargin: 16; verticalCenter: level.verticalCenter }
                    mood: view.part.lamp_mood
                    text: view.part.lamp
                }
            }
            Label { width: parent.width; text: view.part.item; size: Theme.strong; isStrong: true; maximumLineCount: 2 }
            Label {
                width: parent.width
                text: [view.part.given, view.part.served_by].join("  ·  ")
                color: Theme.inkSoft
                maximumLineCount: 2
            }
            Label {
                width: parent.width
                text: view.part.applicant + "  ·  " + view.part.number
                color: Theme.inkSoft
                maximumLineCount: 1
            }
            Row {
                spacing: 8
                visible: view.part.indicators.length > 0
                Label { anchors.verticalCenter: parent.verticalCenter; text: qsTr("About"); color: Theme.inkSoft }
                Repeater {
                    model: view.part.indicators
                    Lamp { required property string modelData; mood: Lamp.Quiet; text: modelData }
                }
            }
            Rectangle {
                width: parent.width
                visible: view.part.words !== ""
                height: said.implicitHeight + 20
                radius: Theme.radius
                color: Theme.sunken
                Label { id: said; objectName: "rating.words"; anchors { left: parent.left; right: parent.right; margins: 12; verticalCenter: parent.verticalCenter } text: view.part.words }
            }
            InkPad {
                objectName: "rating.ink"
                width: parent.width
                height: Theme.sized(0, 120)
                visible: view.part.strokes !== "[]"
                readOnly: true
                label: qsTr("Written by hand")
                strokes: JSON.parse(view.part.strokes)
                ofWidth: view.part.ink_width
                ofHeight: view.part.ink_height
            }
            Repeater {
                model: view.part.done
                Item {
                    id: step
                    required property var modelData
                    required property int index
                    objectName: "rating.step." + (index + 1)
                    width: column.width
                    height: words.height
                    Icon { id: mark; y: 2; name: "check"; color: Theme.good; size: Theme.sized(0, 16) }
                    Column {
                        id: words
                        anchors { left: mark.right; leftMargin: 8; right: parent.right }
                        Label { width: parent.width; text: step.modelData.title; isStrong: true }
                        Label { width: parent.width; visible: text !== ""; text: step.modelData.words }
                        Label { width: parent.width; text: step.modelData.about; size: Theme.caption; color: Theme.inkSoft }
                    }
                }
            }
        }
    }
    ScrollMark { view: sheet }
}
