// The guide at the service desk: at the left what somebody asks about, at the right what they have to bring.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"
import "../Acceptance"

FocusScope {
    id: view

    required property ItemGuidePage page
    readonly property bool hasItem: page.choice.code !== ""
    readonly property var keys: [
        { key: "F5", text: hasItem ? qsTr("Give a number") : "" },
        { key: "F9", text: hasItem ? qsTr("Print the list") : "" },
        { key: "F7", text: hasItem ? qsTr("By proxy") : "" },
        { key: "1–6", text: page.open_questions > 0 ? qsTr("Answer") : "" },
        { key: "Esc", text: hasItem ? qsTr("Next question") : qsTr("Back") }
    ].filter(one => one.text !== "")

    focus: true
    Keys.onEscapePressed: {
        const stays = hasItem
        page.back()
        if (stays)
            item.enter()
    }

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        id: body
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin + 8 }
        readonly property int half: Math.floor((width - 2 * Theme.margin) / 2)

        FocusScope {
            width: body.half
            height: parent.height
            focus: true
            ItemSection {
                id: item
                width: parent.width
                isFirst: true
                focus: true
                choice: view.page.choice
                onWentOn: papers.forceActiveFocus()
            }
        }
        Item {
            x: body.half + 2 * Theme.margin
            width: body.half
            height: parent.height
            visible: view.hasItem

            Column {
                id: head
                width: parent.width
                spacing: 4
                Label {
                    id: title
                    objectName: "guide.head"
                    width: parent.width
                    text: view.page.to_bring > 0 ? qsTr("%n paper(s) to bring", "", view.page.to_bring) : qsTr("Nothing to bring")
                    size: Theme.title
                    isStrong: true
                    Accessible.role: Accessible.Heading
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: view.page.open_questions > 0 ? qsTr("%n question(s) still open: all that may be needed is listed", "", view.page.open_questions) : ""
                    color: Theme.waiting
                }
            }
            Rectangle {
                anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: 12; bottom: acts.top; bottomMargin: 12 }
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: papers
                    objectName: "guide.papers"
                    property int shownAt: 0
                    anchors { fill: parent; margins: 4 }
                    label: title.text
                    model: view.page.papers
                    at: Math.min(shownAt, count - 1)
                    onChosen: at => shownAt = at
                    delegate: LineRow {
                        id: row
                        required property int index
                        required property int place
                        required property string name
                        required property string note
                        required property bool is_known
                        implicitHeight: Math.max(Theme.row, words_.implicitHeight + 12)
                        words: [name, note].filter(word => word !== "").join(", ")
                        isCurrent: index === papers.at && papers.activeFocus
                        onChosen: papers.shownAt = index
                        Label {
                            id: number
                            x: 12
                            anchors.verticalCenter: parent.verticalCenter
                            width: Theme.sized(0, 24)
                            text: row.is_known ? "" : row.place
                            color: Theme.primary
                            isStrong: true
                        }
                        Icon {
                            anchors { left: number.left; verticalCenter: parent.verticalCenter }
                            name: row.is_known ? "check" : ""
                            color: Theme.good
                        }
                        Column {
                            id: words_
                            anchors { left: number.right; leftMargin: 8; right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                            Label {
                                width: parent.width
                                text: row.name
                                color: row.is_known ? Theme.inkSoft : Theme.ink
                                maximumLineCount: 2
                                canUnfold: false
                            }
                            Label {
                                width: parent.width
                                visible: text !== ""
                                text: [row.is_known ? qsTr("no need to bring") : "", row.note].filter(word => word !== "").join("  ·  ")
                                size: Theme.caption
                                color: row.is_known ? Theme.good : Theme.inkSoft
                                canUnfold: false
                            }
                        }
                    }
                }
            }
            Row {
                id: acts
                anchors { right: parent.right; bottom: parent.bottom }
                spacing: 8
                Button {
                    objectName: "guide.proxy"
                    text: qsTr("By proxy")
                    iconName: view.page.is_represented ? "check" : ""
                    shortcut: "F7"
                    onClicked: view.page.toggle_represented()
                }
                Button {
                    objectName: "guide.print"
                    enabled: !view.page.is_busy
                    text: qsTr("Print the list")
                    shortcut: "F9"
                    onClicked: view.page.print_list()
                }
                Button {
                    objectName: "guide.take"
                    enabled: !view.page.is_busy
                    kind: Button.Primary
                    text: qsTr("Give a number")
                    shortcut: "F5"
                    onClicked: view.page.take_number()
                }
            }
        }
        EmptyState {
            x: body.half + 2 * Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: body.half
            visible: !view.hasItem
            iconName: "guide"
            title: qsTr("What do they want to know about?")
            help: qsTr("Type the item at the left: pinyin initials, characters or its code.")
        }
    }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: view.page.said
    }
}
