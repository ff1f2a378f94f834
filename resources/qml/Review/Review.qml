// The worklist of the back office: figures by lamp, whose cases, the table; Enter opens a case, F3 claims it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property ReviewPage page
    readonly property WorkList work: page.list
    readonly property var keys: [
        { key: "Enter", text: qsTr("Open") },
        { key: "F3", text: work.is_mine ? "" : work.claimed_by ? qsTr("Take over") : qsTr("Claim") },
        { key: "F6", text: qsTr("Whose") },
        { key: "F7", text: qsTr("Lamp") },
        { key: "F8", text: qsTr("Asked about") },
        { key: "/", text: qsTr("Filter") },
        { key: "Alt 1–8", text: qsTr("Sort") },
        { key: "Ctrl C", text: qsTr("Copy") },
        { key: "Esc", text: qsTr("Back") }
    ].filter(one => one.text !== "")

    focus: true
    Keys.onEscapePressed: page.back()

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        id: body
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin }

        Item {
            id: head
            width: parent.width
            height: Math.max(title.height, whose.height)
            Label {
                id: title
                objectName: "review.title"
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("To do")
                size: Theme.title
                isStrong: true
                wrapMode: Text.NoWrap
            }
            Label {
                anchors { left: title.right; leftMargin: 12; right: whose.left; rightMargin: 12; baseline: title.baseline }
                text: view.page.departments
                color: Theme.inkSoft
                maximumLineCount: 1
            }
            Segmented {
                id: whose
                objectName: "whose"
                anchors.right: parent.right
                label: qsTr("Whose")
                value: view.work.whose
                choices: [
                    { value: "all", text: qsTr("All") },
                    { value: "mine", text: qsTr("Mine") },
                    { value: "nobodys", text: qsTr("Unclaimed") }
                ]
                onChosen: value => view.work.choose_whose(value)
            }
        }
        Item {
            id: figures
            anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 12 }
            height: chips.height
            LampChips {
                id: chips
                work: view.work
            }
            Lamp {
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: view.work.is_pressed
                mood: Lamp.Waiting
                text: qsTr("Only cases somebody asks about")
            }
        }
        Banner {
            id: provisional
            objectName: "review.provisional"
            anchors { left: parent.left; right: parent.right; top: figures.bottom; topMargin: text ? 12 : 0 }
            height: text ? implicitHeight : 0
            visible: text !== ""
            mood: Lamp.Waiting
            text: view.work.missing_years.length === 0 ? ""
                : qsTr("The working days of %1 are not published yet: the last day of %n case(s) is provisional.", "", view.work.provisional).arg(view.work.missing_years.join(", "))
        }
        WorkTable {
            id: table
            anchors { left: parent.left; right: parent.right; top: provisional.bottom; topMargin: 12; bottom: parent.bottom }
            focus: true
            work: view.work
            namePrefix: "work"
            label: title.text
            emptyTitle: qsTr("Nothing to do")
            emptyHelp: qsTr("New cases of your departments appear here by themselves.")
            onOpened: view.page.open_case()
        }
    }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: view.page.said
    }

    Shortcut { sequence: "F3"; autoRepeat: false; onActivated: view.page.claim() }
    Shortcut { sequence: "F6"; autoRepeat: false; onActivated: view.page.next_whose() }
    Shortcut { sequence: "F7"; autoRepeat: false; onActivated: view.page.next_lamp() }
    Shortcut { sequence: "F8"; autoRepeat: false; onActivated: view.work.toggle_pressed() }
}
