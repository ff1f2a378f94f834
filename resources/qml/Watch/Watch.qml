// The hall manager's screen: figures, shares by department, clerk, age or step, all cases, orders, and the working days.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages
import "../Counter"
import "../Review"

FocusScope {
    id: view

    required property WatchPage page
    readonly property WorkList work: page.list
    readonly property var keys: page.form !== "" ? [
        { key: "Enter", text: page.form === "order" ? qsTr("Send the order") : qsTr("Import") },
        { key: "Esc", text: qsTr("Back") }
    ] : [
        { key: "Enter", text: qsTr("Open") },
        { key: "F3", text: work.selected ? qsTr("Supervision order") : "" },
        { key: "F6", text: qsTr("Department, clerk, age, step") },
        { key: "F7", text: qsTr("Lamp") },
        { key: "F8", text: qsTr("Asked about") },
        { key: "F9", text: qsTr("Working days") },
        { key: "Alt 1–8", text: qsTr("Sort") },
        { key: "Esc", text: qsTr("Back") }
    ].filter(one => one.text !== "")

    focus: true
    Keys.onEscapePressed: page.back()

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        id: body
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin }

        WatchFigures {
            id: figures
            width: parent.width
            page: view.page
        }
        Banner {
            id: provisional
            objectName: "watch.provisional"
            anchors { left: parent.left; right: parent.right; top: figures.bottom; topMargin: text ? 12 : 0 }
            height: text ? implicitHeight : 0
            visible: text !== ""
            mood: Lamp.Waiting
            text: view.work.missing_years.length === 0 ? ""
                : qsTr("The working days of %1 are not published yet: the last day of %n case(s) is provisional.", "", view.work.provisional).arg(view.work.missing_years.join(", "))
            actionText: qsTr("Import them")
            shortcutText: "F9"
            onActed: view.page.show_years()
        }
        Shares {
            id: shares
            anchors { left: parent.left; top: provisional.bottom; topMargin: 12; bottom: parent.bottom }
            width: Math.round(Theme.sized(0, 264))
            page: view.page
        }
        WorkTable {
            id: table
            anchors {
                left: shares.right
                leftMargin: 16
                right: parent.right
                top: shares.top
                bottom: form.item ? form.top : parent.bottom
                bottomMargin: form.item ? 12 : 0
            }
            // A large form leaves no room for it.
            visible: height > Theme.sized(0, 160)
            focus: view.page.form === ""
            work: view.work
            namePrefix: "watch"
            isOfAll: true
            label: qsTr("Cases under way")
            emptyTitle: qsTr("No case is under way")
            onOpened: view.page.open_case()
        }
        Loader {
            id: form
            anchors { left: table.left; right: table.right; bottom: parent.bottom }
            focus: view.page.form !== ""
            sourceComponent: view.page.form === "order" ? order : view.page.form === "years" ? years : null
            Component {
                id: order
                OrderView { form: view.page.order; focus: true }
            }
            Component {
                id: years
                YearsView { form: view.page.years; focus: true }
            }
        }
    }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: view.page.said
    }
    Connections {
        target: view.page
        function onForm_changed() { if (view.page.form === "") table.enter() }
    }

    Shortcut { sequence: "F3"; enabled: view.page.form === ""; autoRepeat: false; onActivated: view.page.begin_order() }
    Shortcut { sequence: "F6"; enabled: view.page.form === ""; autoRepeat: false; onActivated: view.page.next_by() }
    Shortcut { sequence: "F7"; enabled: view.page.form === ""; autoRepeat: false; onActivated: view.page.next_lamp() }
    Shortcut { sequence: "F8"; enabled: view.page.form === ""; autoRepeat: false; onActivated: view.work.toggle_pressed() }
    Shortcut { sequence: "F9"; autoRepeat: false; onActivated: view.page.show_years() }
}
