// Ratings: bad ones that are being put right step by step, and how content people were in numbers.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property RatingsPage page
    readonly property FollowUpPart part: page.follow_up
    readonly property bool isTotals: page.shows === "totals"
    readonly property var actTitles: ({ verify: qsTr("Look into it"), call: qsTr("Call back"), close: qsTr("Tell the result") })
    readonly property var actKeys: ({ verify: "F2", call: "F3", close: "F4" })
    readonly property var keys: page.form !== "" ? [
            { key: "Enter", text: qsTr("Put on record") }, { key: "Tab", text: qsTr("Next field") }, { key: "Esc", text: qsTr("Back; what you typed stays") }
        ] : [
            { key: "↑↓", text: qsTr("Choose") }, { key: "Alt U", text: page.is_lead ? qsTr("Next view") : "" }, { key: "Ctrl C", text: qsTr("Copy") }, { key: "Esc", text: qsTr("Back") }
        ].filter(one => one.text !== "")

    function enter() {
        if (isTotals)
            totals.enter()
        else if (page.form !== "")
            form.enter()
        else
            list.forceActiveFocus()
    }
    function nextView() {
        const order = ["open", "all", "totals"]
        page.choose(order[(order.indexOf(page.shows) + 1) % order.length])
    }

    focus: true
    onActiveFocusChanged: if (activeFocus && !totals.activeFocus && !list.activeFocus && !form.activeFocus) enter()
    Keys.onEscapePressed: page.back()
    Connections {
        target: view.page
        function onForm_changed() { view.enter() }
        function onShows_changed() { view.enter() }
    }

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        id: top
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        height: Theme.control
        Segmented {
            id: views
            objectName: "ratings.view"
            visible: view.page.is_lead
            label: qsTr("What is shown")
            value: view.page.shows
            choices: [
                { value: "open", text: view.page.count > 0 ? qsTr("To be put right %1").arg(view.page.count) : qsTr("To be put right") },
                { value: "all", text: qsTr("All bad ratings") }, { value: "totals", text: qsTr("Satisfaction") }
            ]
            onChosen: shows => view.page.choose(shows)
        }
        Label { visible: !views.visible; text: qsTr("Satisfaction"); size: Theme.title; isStrong: true }
        Lamp {
            objectName: "ratings.overdue"
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: view.page.overdue > 0
            mood: Lamp.Stop
            text: qsTr("%1 overdue").arg(view.page.overdue)
        }
    }
    Totals {
        id: totals
        anchors { left: parent.left; right: parent.right; top: top.bottom; bottom: parent.bottom; margins: Theme.margin; topMargin: 12 }
        visible: view.isTotals
        focus: visible
        page: view.page
    }
    Rectangle {
        id: side
        anchors { left: parent.left; top: top.bottom; bottom: parent.bottom; margins: Theme.margin; topMargin: 12 }
        width: Math.round(440 * Math.sqrt(Theme.factor))
        visible: !view.isTotals
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "ratings.list"
            anchors { fill: parent; margins: 4 }
            focus: !view.isTotals
            label: qsTr("Bad ratings")
            model: view.page.lines
            at: view.page.at
            onChosen: at => view.page.choose_line(at)
            Keys.onPressed: event => { if (event.matches(StandardKey.Copy)) view.page.lines.copy(at) }
            delegate: FollowUpRow {
                isCurrent: index === view.page.at
                onChosen: {
                    list.forceActiveFocus()
                    view.page.choose_line(index)
                }
            }
        }
        Label {
            anchors.centerIn: parent
            visible: list.count === 0 && !view.page.is_loaded
            text: qsTr("One moment, please")
            color: Theme.inkSoft
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: list.count === 0 && view.page.is_loaded
            iconName: "check"
            title: qsTr("Nothing has to be put right")
        }
    }
    Item {
        id: right
        anchors { left: side.right; right: parent.right; top: side.top; bottom: parent.bottom; margins: Theme.margin; topMargin: 0 }
        visible: !view.isTotals && view.part.rating !== ""
        Rectangle {
            id: card
            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: step.visible ? step.top : foot.top; bottomMargin: 8 }
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: Theme.hairline; color: Theme.line }
            FollowUpView { anchors.fill: parent; part: view.part }
        }
        Rectangle {
            id: step
            anchors { left: parent.left; right: parent.right; bottom: foot.top; bottomMargin: 8 }
            height: form.implicitHeight
            visible: view.page.form !== ""
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: Theme.focusWidth; color: Theme.primary }
            StepForm {
                id: form
                anchors.fill: parent
                focus: view.page.form !== ""
                page: view.page
            }
        }
        Item {
            id: foot
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: message.height + acts.height + 4
            Message {
                id: message
                width: parent.width
                problem: view.page.problem
                said: view.page.said
                slow: view.page.is_busy ? qsTr("One moment…") : ""
            }
            Flow {
                id: acts
                anchors { left: parent.left; right: parent.right; top: message.bottom; topMargin: 4 }
                spacing: 8
                Button {
                    objectName: "act.record"
                    visible: view.page.form !== ""
                    enabled: !view.page.is_busy
                    kind: Button.Primary
                    text: qsTr("Put on record")
                    shortcutText: "Enter"
                    onClicked: view.page.send()
                }
                Repeater {
                    model: view.part.acts
                    Button {
                        required property string modelData
                        required property int index
                        objectName: "act." + modelData
                        kind: index === 0 && view.page.form === "" ? Button.Primary : Button.Quiet
                        text: view.actTitles[modelData]
                        shortcut: view.actKeys[modelData]
                        onClicked: view.page.open_form(modelData)
                    }
                }
                Button { objectName: "act.case"; text: qsTr("Whole case"); shortcut: "F8"; onClicked: view.page.show_case() }
            }
        }
    }
    Shortcut { sequence: "Alt+U"; enabled: view.enabled && view.page.is_lead; onActivated: view.nextView() }
}
