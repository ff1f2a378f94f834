// At the foot: a word about the last act, then the acts, the one that fits large at the left.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: foot

    required property AcceptancePage page
    readonly property var first: page.acts[0] ?? null
    readonly property bool isFilling: page.stage === "form"
    readonly property bool isEnding: page.stage === "ending"
    readonly property bool isDone: page.stage === "done"
    signal calledRepresentative()

    function enter() { primary.forceActiveFocus() }

    height: (message.visible ? message.height : 4) + primary.height + Theme.margin + 12
    Rectangle { anchors.fill: parent; color: Theme.surface }
    Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }

    Message {
        id: message
        // What is done has said so above.
        visible: !foot.isDone || problem !== ""
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 4 }
        problem: foot.page.problem || foot.page.people.problem
        said: foot.isFilling ? foot.page.said : ""
        slow: foot.page.is_busy ? qsTr("One moment…") : ""
    }
    Row {
        objectName: "acceptance.kept"
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: message.verticalCenter }
        visible: foot.page.unfinished.is_kept && !message.problem && !message.slow
        spacing: 6
        Icon { anchors.verticalCenter: parent.verticalCenter; name: "check"; size: Theme.sized(0, 14); color: Theme.inkSoft }
        Label { text: qsTr("Kept on this machine"); size: Theme.caption; color: Theme.inkSoft; wrapMode: Text.NoWrap }
    }
    Button {
        id: primary
        objectName: "act.primary"
        anchors { left: parent.left; leftMargin: Theme.margin; top: message.visible ? message.bottom : parent.top; topMargin: message.visible ? 8 : 12 }
        width: Math.max(Theme.sized(0, 200), implicitWidth)
        height: Theme.sized(0, 52)
        enabled: !foot.page.is_busy && foot.first !== null
        focus: true
        kind: Button.Primary
        size: Theme.title
        text: foot.isDone ? qsTr("Next case, same applicant") : foot.isEnding ? foot.page.ending.title : foot.first?.title ?? ""
        shortcutText: foot.isDone ? "F2" : foot.isEnding ? "Enter" : foot.first?.key ?? ""
        onClicked: foot.page.primary()
    }
    Flow {
        anchors { left: primary.right; leftMargin: 16; right: parent.right; rightMargin: Theme.margin; verticalCenter: primary.verticalCenter }
        spacing: 8
        Button {
            objectName: "act.back"
            visible: foot.isEnding
            text: qsTr("Back")
            shortcutText: "Esc"
            onClicked: foot.page.back()
        }
        Repeater {
            model: foot.isFilling ? foot.page.acts.slice(1) : []
            Button {
                required property var modelData
                objectName: "act." + modelData.name
                enabled: !foot.page.is_busy && modelData.fits
                text: modelData.title
                shortcutText: modelData.key
                onClicked: foot.page.act(modelData.name)
            }
        }
        Button {
            objectName: "act.representative"
            visible: foot.isFilling && foot.page.number === ""
            text: foot.page.people.is_represented ? qsTr("No representative") : qsTr("Representative")
            shortcutText: "F3"
            onClicked: foot.calledRepresentative()
        }
        Button {
            objectName: "act.anew"
            visible: !foot.isEnding
            text: foot.isDone ? qsTr("Another applicant") : qsTr("Start anew")
            shortcutText: foot.isDone ? "F3" : "Ctrl+N"
            onClicked: foot.page.begin_anew()
        }
        Button {
            objectName: "act.open_case"
            visible: foot.isDone
            text: qsTr("Open the case")
            shortcutText: "F4"
            onClicked: foot.page.open_case(foot.page.done.case_id)
        }
    }
}
