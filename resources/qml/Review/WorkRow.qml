// A case in a worklist: how much of its limit is left, what it is and whose, the step it is in, and who works on it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import "../Counter"

LineRow {
    id: row

    required property int index
    required property string number
    required property string item
    required property string applicant
    required property string department
    required property string received
    required property string age
    required property string due
    required property bool is_provisional
    required property string lamp
    required property int lamp_mood
    required property string step
    required property string step_left
    required property string who
    required property bool is_mine
    required property bool is_contested
    required property string pressed
    required property bool is_pressing
    required property int branches
    // {column: {x, width}}, the same for all rows.
    property var places: ({})

    objectName: "work." + number
    words: [lamp, number, item, pressed, applicant, department, due, step, step_left, who].filter(word => word !== "").join(", ")

    component Cell: Label {
        property string column
        readonly property var place: row.places[column] ?? null
        visible: place !== null
        x: place ? place.x : 0
        width: place ? place.width : 0
        height: row.height
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        canUnfold: false
    }

    Lamp {
        x: row.places.lamp?.x ?? 0
        anchors.verticalCenter: parent.verticalCenter
        visible: row.lamp !== ""
        isBare: true
        mood: row.lamp_mood
        text: row.lamp
    }
    Cell { column: "number"; text: row.number; isStrong: true }
    Cell {
        column: "item"
        width: (place ? place.width : 0) - (marks.width > 0 ? marks.width + 8 : 0)
        text: row.item
    }
    Row {
        id: marks
        x: (row.places.item?.x ?? 0) + (row.places.item?.width ?? 0) - width
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
        Mark {
            iconName: "stack"
            ink: Theme.inkSoft
            text: row.branches > 1 ? String(row.branches) : ""
            Accessible.name: qsTr("%1 departments").arg(row.branches)
        }
        Mark {
            iconName: "bell"
            ink: row.is_pressing ? Theme.stop : Theme.waiting
            text: row.pressed
        }
    }
    Cell { column: "applicant"; text: row.applicant; color: Theme.inkSoft }
    Cell { column: "department"; text: row.department; color: Theme.inkSoft }
    Cell { column: "received"; text: row.received; color: Theme.inkSoft }
    Cell { column: "age"; text: row.age; color: Theme.inkSoft }
    Cell { column: "due"; text: row.is_provisional ? qsTr("%1 (prov.)", "a date that is provisional").arg(row.due) : row.due; color: row.is_provisional ? Theme.waiting : Theme.ink }
    Cell {
        column: "step"
        width: (place ? place.width : 0) - (late.visible ? late.width + 6 : 0)
        text: row.step
    }
    Mark {
        id: late
        x: (row.places.step?.x ?? 0) + (row.places.step?.width ?? 0) - width
        anchors.verticalCenter: parent.verticalCenter
        iconName: "clock"
        ink: Theme.stop
        text: row.step_left
    }
    Cell {
        column: "who"
        width: (place ? place.width : 0) - (two.visible ? two.width + 6 : 0)
        text: row.who
        isStrong: row.is_mine
    }
    Mark {
        id: two
        x: (row.places.who?.x ?? 0) + (row.places.who?.width ?? 0) - width
        anchors.verticalCenter: parent.verticalCenter
        iconName: "people"
        ink: Theme.waiting
        text: row.is_contested ? qsTr("two") : ""
    }
}
