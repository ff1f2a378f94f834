// The acts, always at the same place: the primary large at the left, the others beside it, a word about the last one above.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: bar

    required property DeskPage page
    property string form
    readonly property var others: form === "" ? page.acts.filter(act => !act.is_primary)
        : form === "open" && page.form === "" ? page.acts.filter(act => act.name !== "open") : []
    readonly property string primary: page.acts.length ? page.acts[0].name : ""

    // Two rows of acts always have room, so that nothing moves when there are more or fewer of them.
    readonly property int actsHeight: Math.max(2 * Theme.control + 8, flow.height)

    height: message.height + actsHeight + Theme.margin + 12
    color: Theme.surface
    Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }

    Message {
        id: message
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 4 }
        problem: bar.page.problem
        said: Words.done(bar.page.said)
        slow: Words.slow(bar.page.slow, bar.page.company !== "")
    }
    Item {
        id: buttons
        anchors { left: parent.left; right: parent.right; top: message.bottom; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 8 }
        height: bar.actsHeight

        Button {
            id: first
            objectName: "act.primary"
            width: Math.max(Theme.sized(0, 200), implicitWidth)
            anchors.verticalCenter: parent.verticalCenter
            height: 2 * Theme.control + 8
            visible: bar.primary !== ""
            enabled: !bar.page.is_busy
            kind: Button.Primary
            size: Theme.title
            text: bar.form !== "" ? Words.send(bar.form) : Words.act(bar.primary)
            shortcutText: bar.form !== "" || !bar.page.acts.length ? "Enter" : "Enter  " + bar.page.acts[0].key
            onClicked: bar.page.primary()
        }
        Flow {
            id: flow
            anchors { left: first.right; leftMargin: 16; right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: 8
            Button {
                objectName: "act.back"
                visible: bar.page.form !== ""
                text: qsTr("Back")
                shortcutText: "Esc"
                onClicked: bar.page.back()
            }
            Repeater {
                model: bar.others
                Button {
                    required property var modelData
                    objectName: "act." + modelData.name
                    enabled: !bar.page.is_busy
                    text: Words.act(modelData.name)
                    shortcutText: modelData.key
                    onClicked: bar.page.act(modelData.name)
                }
            }
        }
    }
}
