// What is written down about a step: what came out, whether they were reached, what they were told.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property RatingsPage page
    readonly property FollowUpPart part: page.follow_up
    readonly property var titles: ({ verify: qsTr("Look into it"), call: qsTr("Call back"), close: qsTr("Tell them what came of it") })
    readonly property var labels: ({
        verify: qsTr("What was found, and how it was put right; sealed"), call: qsTr("What was said; sealed"), close: qsTr("What they were told; sealed")
    })

    implicitHeight: column.height + 2 * Theme.margin
    function enter() { words.forceActiveFocus() }
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) page.send() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) page.send() }

    Column {
        id: column
        x: Theme.margin
        y: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: 10
        Label { text: view.titles[view.page.form] ?? ""; size: Theme.strong; isStrong: true }
        Segmented {
            objectName: "rating.finding"
            visible: view.page.form === "verify"
            label: qsTr("What came out")
            choices: view.part.findings()
            value: view.part.finding
            onChosen: finding => view.part.choose_finding(finding)
        }
        Row {
            spacing: 12
            visible: view.page.form === "call"
            Segmented {
                objectName: "rating.reached"
                label: qsTr("Whether they were reached")
                choices: [{ value: true, text: qsTr("Reached") }, { value: false, text: qsTr("Not reached") }]
                value: view.part.was_reached
                onChosen: reached => view.part.choose_reached(reached)
            }
            Button {
                objectName: "rating.look"
                visible: view.part.people.length === 0
                iconName: "person"
                text: qsTr("Show the telephone")
                help: qsTr("That you looked goes on record")
                shortcut: "Alt+T"
                onClicked: view.part.look()
            }
            Label {
                objectName: "rating.phone"
                anchors.verticalCenter: parent.verticalCenter
                text: view.part.problem || view.part.people.map(one => one.name + " " + one.phone).join("   ")
                isStrong: true
            }
        }
        Draft {
            id: words
            objectName: "rating.draft"
            width: parent.width
            focus: true
            label: view.labels[view.page.form] ?? ""
            maximumLength: 500
            draft: view.part.drafts[view.page.form] ?? ""
            onTyped: text => view.part.type(view.page.form, text)
        }
    }
}
