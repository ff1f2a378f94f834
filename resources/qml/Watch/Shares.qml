// How all cases are shared out, by department, clerk, age or step: each line with its lamps; the one chosen filters the table.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: shares

    required property WatchPage page

    Segmented {
        id: by
        objectName: "watch.by"
        width: parent.width
        label: qsTr("Shared out by")
        value: shares.page.by
        choices: [
            { value: "departments", text: qsTr("Dept.") },
            { value: "clerks", text: qsTr("Clerk") },
            { value: "ages", text: qsTr("Age") },
            { value: "steps", text: qsTr("Step") }
        ]
        onChosen: value => shares.page.choose_by(value)
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: by.bottom; topMargin: 8; bottom: parent.bottom }
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: list.activeFocus ? Theme.focusWidth : Theme.hairline; color: list.activeFocus ? Theme.primary : Theme.line }

        Lines {
            id: list
            objectName: "watch.shares"
            property int under: 0
            anchors { fill: parent; margins: 6 }
            label: qsTr("Shared out by")
            model: shares.page.shares
            at: Math.min(under, count - 1)
            onChosen: at => under = at
            onCountChanged: under = Math.max(0, Math.min(under, count - 1))
            Keys.onReturnPressed: shares.page.choose_share(at)
            Keys.onEnterPressed: shares.page.choose_share(at)
            Keys.onSpacePressed: shares.page.choose_share(at)
            delegate: ShareRow {
                isCurrent: index === list.at && list.activeFocus
                isChosen: index === shares.page.share
                onChosen: {
                    list.under = index
                    shares.page.choose_share(index)
                }
            }
        }
    }
}
