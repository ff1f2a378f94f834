// What has come of it: the number to tell the resident, the promised day, what is owed; and what comes next.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property AcceptancePage page
    readonly property DoneCard done: page.done

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Math.min(parent.height, body.height + 2 * Theme.sized(0, 24))
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }

        Flickable {
            id: flick
            anchors { fill: parent; margins: Theme.sized(0, 24) }
            contentHeight: body.height
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: body
                width: parent.width
                spacing: Theme.sized(0, 14)

                Column {
                    width: parent.width
                    spacing: 8
                    Lamp {
                        objectName: "done.stands"
                        mood: view.done.stands_mood
                        text: view.done.stands
                    }
                    Label {
                        objectName: "done.number"
                        width: parent.width
                        text: view.done.number
                        size: Math.min(56, Theme.sized(0, 52))
                        isStrong: true
                        wrapMode: Text.NoWrap
                    }
                    Label {
                        width: parent.width
                        text: [view.page.people.applicant.name, view.done.item].filter(word => word !== "").join("  ·  ")
                        size: Theme.strong
                        color: Theme.inkSoft
                    }
                }
                Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }
                Grid {
                    width: parent.width
                    columns: 2
                    columnSpacing: Theme.sized(0, 24)
                    rowSpacing: Theme.sized(0, 10)
                    verticalItemAlignment: Grid.AlignVCenter
                    readonly property real nameWidth: Theme.sized(0, 92)
                    readonly property real valueWidth: width - nameWidth - columnSpacing

                    Label { visible: view.done.promised !== ""; width: parent.nameWidth; text: qsTr("Promised"); color: Theme.inkSoft }
                    Label {
                        objectName: "done.promised"
                        visible: view.done.promised !== ""
                        width: parent.valueWidth
                        text: view.done.promised + (view.done.lamp ? "  ·  " + view.done.lamp : "")
                        size: Theme.title
                        isStrong: true
                    }
                    Label { visible: view.done.owed.length > 0; width: parent.nameWidth; text: qsTr("Owed"); color: Theme.inkSoft }
                    Label {
                        objectName: "done.owed"
                        visible: view.done.owed.length > 0
                        width: parent.valueWidth
                        text: qsTr("%1, by %2").arg(view.done.owed.join(qsTr(", "))).arg(view.done.owed_by)
                    }
                    Label { visible: view.done.missing.length > 0; width: parent.nameWidth; text: qsTr("Missing"); color: Theme.inkSoft }
                    Label {
                        objectName: "done.missing"
                        visible: view.done.missing.length > 0
                        width: parent.valueWidth
                        text: view.done.missing.join(qsTr(", "))
                    }
                    Label { visible: view.done.reason !== ""; width: parent.nameWidth; text: qsTr("Reason"); color: Theme.inkSoft }
                    Label { objectName: "done.reason"; visible: view.done.reason !== ""; width: parent.valueWidth; text: view.done.reason }
                    Label { visible: view.done.document !== ""; width: parent.nameWidth; text: qsTr("Handed out"); color: Theme.inkSoft }
                    Label {
                        objectName: "done.document"
                        visible: view.done.document !== ""
                        width: parent.valueWidth
                        text: view.done.document
                        size: Theme.title
                        isStrong: true
                    }
                }
                Banner {
                    objectName: "done.provisional"
                    width: parent.width
                    mood: Lamp.Waiting
                    text: view.done.is_provisional
                        ? qsTr("The table of working days of that year is not published yet: the day is provisional. Say so to the resident.") : ""
                }
                Flow {
                    width: parent.width
                    spacing: 8
                    visible: view.done.prints.length > 0
                    Repeater {
                        model: view.done.prints
                        Lamp {
                            required property var modelData
                            required property int index
                            objectName: "done.print." + index
                            mood: modelData.mood
                            text: modelData.words
                        }
                    }
                }
            }
            ScrollMark { view: flick }
        }
    }
}
