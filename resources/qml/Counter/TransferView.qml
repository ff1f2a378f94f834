// To which series or counter somebody is sent on, and whether they come back here.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    property DeskPage page
    property string name
    readonly property TransferForm form: page ? page.transfer_form : null

    Label {
        id: title
        width: parent.width
        text: Words.title(view.name)
        size: Theme.title
        isStrong: true
    }
    Rectangle {
        id: frame
        anchors { left: parent.left; right: parent.right; top: title.bottom; topMargin: 12 }
        height: Math.max(0, Math.min(view.height - title.height - back.height - 32, list.contentHeight + 8))
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "transfer"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: title.text
            model: view.form ? view.form.targets : null
            at: view.form ? view.form.at : -1
            onChosen: at => view.form.choose(at)
            Keys.onSpacePressed: view.form.toggle_comes_back()
            delegate: LineRow {
                id: row
                required property int index
                required property string name
                required property string kind
                required property string detail
                objectName: "transfer." + index
                isCurrent: index === list.at
                words: name
                onChosen: {
                    list.forceActiveFocus()
                    view.form.choose(index)
                }
                onActivated: view.page.send()
                Icon {
                    id: icon
                    x: 12
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.kind === "series" ? "stack" : "person"
                    color: Theme.inkSoft
                }
                Label {
                    anchors { left: icon.right; leftMargin: 10; right: note.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: row.name
                    isStrong: row.isCurrent
                    wrapMode: Text.NoWrap
                    canUnfold: false
                }
                Label {
                    id: note
                    anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: row.kind === "series" ? qsTr("%n waiting", "", Number(row.detail)) : Words.counterState(row.detail)
                    size: Theme.caption
                    color: Theme.inkSoft
                }
            }
        }
    }
    Row {
        id: back
        anchors { left: parent.left; leftMargin: 16; top: frame.bottom; topMargin: 12 }
        spacing: 10
        Tick {
            anchors.verticalCenter: parent.verticalCenter
            isOn: view.form !== null && view.form.comes_back
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Comes back to this counter afterwards")
        }
        KeyCap { anchors.verticalCenter: parent.verticalCenter; text: "Space" }
        TapHandler { onTapped: view.form.toggle_comes_back() }
    }
}
