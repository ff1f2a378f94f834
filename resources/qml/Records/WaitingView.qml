// Who waits for a code at which kiosk, documents whose end nobody knows, and what to do about the one at hand.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property SelfServicePage page
    readonly property bool isCode: page.kind === "code"

    Rectangle {
        id: side
        width: Math.round(parent.width * 0.4)
        height: parent.height
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "self_service.waiting"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: qsTr("Waiting")
            model: view.page.waiting
            at: view.page.at
            onChosen: at => view.page.choose(at)
            Keys.onReturnPressed: event => { if (!event.isAutoRepeat) view.page.release() }
            Keys.onEnterPressed: event => { if (!event.isAutoRepeat) view.page.release() }
            delegate: WaitingLine {
                isCurrent: index === view.page.at
                onChosen: {
                    list.forceActiveFocus()
                    view.page.choose(index)
                }
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: list.count === 0
            iconName: view.page.is_loaded ? "check" : "hourglass"
            title: view.page.is_loaded ? qsTr("Nobody waits") : qsTr("One moment, please")
            help: view.page.is_loaded ? qsTr("Residents who type their number at a kiosk appear here.") : ""
        }
    }
    Card {
        id: card
        anchors { left: side.right; leftMargin: Theme.margin; right: parent.right }
        height: column.height + 2 * padding
        visible: view.page.kind !== ""

        Column {
            id: column
            width: parent.width
            spacing: Theme.sized(0, 12)
            Label { objectName: "self_service.kiosk"; width: parent.width; text: view.page.kiosk; size: Theme.title; isStrong: true; maximumLineCount: 2 }
            Label {
                width: parent.width
                text: view.isCode ? qsTr("Number typed at the kiosk") : view.page.detail
                color: Theme.inkSoft
            }
            Label {
                objectName: "self_service.seen"
                width: parent.width
                visible: view.isCode
                text: view.page.seen || qsTr("It cannot be read on this machine")
                size: Theme.headline
                isStrong: true
                wrapMode: Text.NoWrap
            }
            Banner {
                width: parent.width
                visible: text !== "" && view.page.code === ""
                text: view.isCode ? qsTr("Look at the resident's ID card: the person and the figures shown must agree. Then release a code.")
                    : qsTr("Look whether the pages lie at the kiosk. What came out counts to the resident's limit; pages that nobody took are to be destroyed.")
            }
            Rectangle {
                width: parent.width
                height: told.height + 2 * Theme.sized(0, 16)
                visible: view.page.code !== ""
                radius: Theme.radius
                color: Theme.goodCalm
                Column {
                    id: told
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.sized(0, 16) }
                    spacing: 4
                    Label { width: parent.width; text: qsTr("One-time code, for this kiosk alone"); color: Theme.inkSoft }
                    Label {
                        objectName: "self_service.code"
                        width: parent.width
                        text: view.page.code
                        size: Theme.number
                        isStrong: true
                        color: Theme.good
                        wrapMode: Text.NoWrap
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 8
                Button {
                    objectName: "self_service.release"
                    visible: view.isCode && view.page.code === ""
                    enabled: !view.page.is_busy && view.page.seen !== ""
                    kind: Button.Primary
                    text: qsTr("Release a code")
                    shortcutText: "Enter"
                    onClicked: view.page.release()
                }
                Button {
                    objectName: "self_service.turn_away"
                    visible: view.isCode
                    enabled: !view.page.is_busy
                    text: qsTr("Turn away")
                    shortcutText: "F8"
                    onClicked: view.page.turn_away()
                }
                Button {
                    objectName: "self_service.came_out"
                    visible: view.page.kind === "unknown"
                    enabled: !view.page.is_busy
                    text: qsTr("It came out")
                    shortcutText: "F2"
                    onClicked: view.page.settle(true)
                }
                Button {
                    objectName: "self_service.did_not"
                    visible: view.page.kind === "unknown"
                    enabled: !view.page.is_busy
                    text: qsTr("It did not")
                    shortcutText: "F3"
                    onClicked: view.page.settle(false)
                }
            }
        }
    }
}
