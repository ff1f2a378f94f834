// The hall's staff: the list, and what is done about one of them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property StaffPage page
    readonly property bool isAsking: page.form.kind !== ""
    readonly property var keys: isAsking ? [
        { key: "Enter", text: form.title },
        { key: "Tab", text: qsTr("Next field") },
        { key: "Esc", text: qsTr("Back") }
    ] : [
        { key: "F2", text: qsTr("New") },
        { key: "F3", text: page.has_left ? "" : qsTr("Role and departments") },
        { key: "F4", text: qsTr("New PIN") },
        { key: "F8", text: page.has_left ? "" : qsTr("Has left") },
        { key: "/", text: qsTr("Filter") },
        { key: "Ctrl Shift C", text: qsTr("Copy the list") },
        { key: "Esc", text: qsTr("Back") }
    ].filter(one => one.text !== "")

    function begin(kind) { page.begin(kind) }

    focus: true
    Keys.onEscapePressed: page.back()

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin }

        Item {
            id: leftSide
            width: view.isAsking ? Math.round(parent.width * 0.42) : Math.min(parent.width, Math.round(Theme.sized(0, 860)))
            height: parent.height
            Item {
                id: head
                width: parent.width
                height: title.implicitHeight
                Label {
                    id: title
                    text: qsTr("Staff")
                    size: Theme.title
                    isStrong: true
                    wrapMode: Text.NoWrap
                }
                Label {
                    anchors { left: title.right; leftMargin: 12; baseline: title.baseline }
                    text: view.page.is_loaded ? qsTr("%1 work here").arg(view.page.working) : ""
                    color: Theme.inkSoft
                    wrapMode: Text.NoWrap
                }
            }
            Draft {
                id: filter
                objectName: "staff.filter"
                anchors { top: head.bottom; topMargin: 12 }
                width: parent.width
                iconName: "search"
                label: qsTr("Filter")
                hint: qsTr("Number, name, role or department")
                inputMethodHints: Qt.ImhNoPredictiveText
                maximumLength: 40
                draft: view.page.lines.filtered_by
                onTyped: text => view.page.lines.filter(text)
                Keys.onDownPressed: list.forceActiveFocus()
                Keys.onReturnPressed: list.forceActiveFocus()
            }
            Rectangle {
                anchors { left: parent.left; right: parent.right; top: filter.bottom; topMargin: 12; bottom: acts.top; bottomMargin: 12 }
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: list
                    objectName: "staff.list"
                    anchors { fill: parent; margins: 4 }
                    focus: !view.isAsking
                    label: title.text
                    model: view.page.lines
                    at: view.page.at
                    onChosen: at => view.page.choose(at)
                    Keys.onReturnPressed: view.begin("duty")
                    delegate: StaffRow {
                        isCurrent: index === view.page.at
                        onChosen: {
                            list.forceActiveFocus()
                            view.page.choose(index)
                        }
                        onActivated: view.begin("duty")
                    }
                }
            }
            Flow {
                id: acts
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                spacing: 8
                visible: !view.isAsking
                height: visible ? implicitHeight : 0
                Button { objectName: "staff.add"; kind: Button.Primary; text: qsTr("New"); shortcutText: "F2"; onClicked: view.begin("add") }
                Button { objectName: "staff.duty"; enabled: !view.page.has_left; text: qsTr("Role and departments"); shortcutText: "F3"; onClicked: view.begin("duty") }
                Button { objectName: "staff.new_pin"; text: qsTr("New PIN"); shortcutText: "F4"; onClicked: view.begin("pin") }
                Button { objectName: "staff.leave"; enabled: !view.page.has_left; text: qsTr("Has left"); shortcutText: "F8"; onClicked: view.begin("leave") }
            }
        }
        FocusScope {
            anchors { left: leftSide.right; leftMargin: 2 * Theme.margin; right: parent.right; top: parent.top; bottom: parent.bottom }
            visible: view.isAsking
            focus: view.isAsking
            Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.send() }
            Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.send() }
            StaffFormView {
                id: form
                anchors { left: parent.left; right: parent.right; top: parent.top; bottom: buttons.top; bottomMargin: 12 }
                focus: true
                form: view.page.form
            }
            Flow {
                id: buttons
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                spacing: 8
                Button { objectName: "staff.send"; enabled: !view.page.is_busy; kind: Button.Primary; text: form.title; shortcutText: "Enter"; onClicked: view.page.send() }
                Button { objectName: "staff.back"; text: qsTr("Back"); shortcutText: "Esc"; onClicked: view.page.back() }
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
        target: view.page.form
        function onKind_changed() { if (!view.isAsking) list.forceActiveFocus() }
    }

    Shortcut { sequence: "F2"; enabled: !view.isAsking; autoRepeat: false; onActivated: view.begin("add") }
    Shortcut { sequence: "F3"; enabled: !view.isAsking && !view.page.has_left; autoRepeat: false; onActivated: view.begin("duty") }
    Shortcut { sequence: "F4"; enabled: !view.isAsking; autoRepeat: false; onActivated: view.begin("pin") }
    Shortcut { sequence: "F8"; enabled: !view.isAsking && !view.page.has_left; autoRepeat: false; onActivated: view.begin("leave") }
    Shortcut { sequence: "/"; enabled: !view.isAsking && !filter.activeFocus; onActivated: filter.forceActiveFocus() }
    Shortcut { sequence: "Ctrl+Shift+C"; onActivated: view.page.lines.copy_all() }
}
