// Who has looked at the people of a case, when, where and why.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property LooksForm form

    Label {
        id: about
        width: parent.width
        text: qsTr("Who has seen, exported or erased the people of this case, the newest first. The person may ask for this list.")
        color: Theme.inkSoft
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: about.bottom; topMargin: 12; bottom: parent.bottom }
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "looks.list"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: about.text
            model: view.form.lines
            onChosen: at => positionViewAtIndex(at, ListView.Contain)
            Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.row)
            Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.row))
            delegate: LineRow {
                id: row
                required property int index
                required property string at
                required property string who
                required property string kind
                required property string whom
                required property string why
                required property string number
                objectName: "looks." + index
                implicitHeight: Math.ceil(first.implicitHeight + second.implicitHeight) + Theme.sized(0, 14)
                words: [at, who, kind, whom, number, why].filter(word => word !== "").join(", ")
                Label {
                    id: when
                    x: 12
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.sized(0, 128)
                    text: row.at
                    size: Theme.caption
                    color: Theme.inkSoft
                    wrapMode: Text.NoWrap
                    canUnfold: false
                }
                Label {
                    id: first
                    anchors { left: when.right; leftMargin: 12; right: parent.right; rightMargin: 12; top: parent.top; topMargin: Theme.sized(0, 6) }
                    text: row.who + "  ·  " + row.kind + " " + row.whom
                    maximumLineCount: 1
                }
                Label {
                    id: second
                    anchors { left: first.left; right: first.right; top: first.bottom; topMargin: 2 }
                    text: [row.why, row.number].filter(word => word !== "").join("  ·  ")
                    size: Theme.caption
                    color: Theme.inkSoft
                    maximumLineCount: 1
                }
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: list.count === 0
            iconName: view.form.is_loaded ? "shield" : "hourglass"
            title: view.form.problem ? view.form.problem : view.form.is_loaded ? qsTr("Nobody has looked") : qsTr("One moment, please")
        }
    }
    Shortcut { sequence: "Ctrl+Shift+C"; onActivated: view.form.copy() }
}
