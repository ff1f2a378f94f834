// What machines that were apart wrote of one case: versions side by side, what differs marked, one of each chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property EditsForm form

    Label {
        id: about
        width: parent.width
        text: view.form.can_choose
            ? qsTr("Choose with Left and Right what counts, on a heading for all of it. What counts now is chosen; Enter puts it on record and settles it on all machines.")
            : qsTr("Nothing can be changed here any more. Enter puts on record that you have seen it.")
        color: Theme.inkSoft
    }
    Label {
        id: masked
        anchors { left: parent.left; right: parent.right; top: about.bottom; topMargin: visible ? 4 : 0 }
        visible: view.form.is_masked
        height: visible ? implicitHeight : 0
        text: qsTr("People are masked. To compare them in full: %1").arg("Ctrl+H")
        color: Theme.waiting
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: masked.bottom; topMargin: 12; bottom: words.top; bottomMargin: 12 }
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        EditLines {
            id: list
            anchors { fill: parent; margins: 4 }
            focus: true
            lines: view.form.lines
            at: view.form.at
            onChosen: at => view.form.choose(at)
            onTaken: (at, place) => view.form.take(at, place)
            Keys.onLeftPressed: view.form.move_side(-1)
            Keys.onRightPressed: view.form.move_side(1)
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: list.count === 0
            iconName: view.form.is_loaded ? "check" : "hourglass"
            title: view.form.problem ? view.form.problem : view.form.is_loaded ? qsTr("Nothing differs any more") : qsTr("One moment, please")
        }
    }
    Draft {
        id: words
        objectName: "edits.words"
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        label: qsTr("What was found out, if anything; for colleagues, sealed")
        maximumLength: 500
        draft: view.form.words
        onTyped: text => view.form.type(text)
    }
}
