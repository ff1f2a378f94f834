// The papers ticked off: Space ticks, a letter says in which form, a digit how many.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

Section {
    id: section

    required property PapersList papers
    // Where scans can be attached.
    property Scans scans
    // Where the papers are all there is to fill in, Enter is left to the form.
    property bool sendsOn: true
    signal wentOn()

    function enter() { list.forceActiveFocus() }
    function pressed(event) {
        event.accepted = sendsOn
        if (sendsOn && !event.isAutoRepeat)
            wentOn()
    }

    // A new dialog each time; when it is gone the keyboard is on the papers again.
    function browse() {
        chooser.active = false
        chooser.setSource("../Counter/FileChooser.qml", {
            took: files => scans.drop(files),
            ended: () => list.forceActiveFocus()
        })
        chooser.active = true
    }

    label: qsTr("Papers")

    Loader { id: chooser; objectName: "papers.chooser"; visible: false }
    Item {
        width: parent.width
        height: Math.max(Theme.control, lineAbove.height)
        Label {
            id: lineAbove
            objectName: "papers.count"
            anchors { left: parent.left; right: hint.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            text: section.papers.said || qsTr("The papers are listed once the item is chosen")
            color: section.papers.is_complete ? Theme.good : Theme.inkSoft
        }
        Row {
            id: hint
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: list.activeFocus && list.count > 0
            spacing: 6
            Label {
                objectName: "papers.scans"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), section.width * 0.4)
                text: section.scans ? section.scans.words : ""
                size: Theme.caption
                color: Theme.primary
                maximumLineCount: 1
            }
            KeyCap { anchors.verticalCenter: parent.verticalCenter; text: section.scans?.words ? "S" : "" }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                rightPadding: 12
                text: section.scans?.words ? qsTr("to this paper") : ""
                size: Theme.caption
                color: Theme.inkSoft
            }
            KeyCap { anchors.verticalCenter: parent.verticalCenter; text: section.scans ? "F" : "" }
            Label {
                objectName: "papers.browse"
                anchors.verticalCenter: parent.verticalCenter
                visible: section.scans !== null
                rightPadding: 12
                text: qsTr("a file")
                size: Theme.caption
                color: Theme.inkSoft
                TapHandler { onTapped: section.browse() }
            }
            KeyCap { anchors.verticalCenter: parent.verticalCenter; text: "A" }
            Label { anchors.verticalCenter: parent.verticalCenter; text: qsTr("all"); size: Theme.caption; color: Theme.inkSoft }
        }
    }
    Label {
        objectName: "papers.problem"
        width: parent.width
        visible: text !== ""
        text: section.papers.problem
        size: Theme.caption
        color: Theme.stop
    }
    Rectangle {
        width: parent.width
        height: Math.min(list.contentHeight, 9 * Theme.row) + 8
        visible: list.count > 0
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: list.activeFocus ? Theme.focusWidth : Theme.hairline; color: list.activeFocus ? Theme.primary : Theme.line }

        Lines {
            id: list
            objectName: "papers"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: section.label
            model: section.papers.rows
            at: section.papers.at
            onChosen: at => section.papers.choose(at)
            onActiveFocusChanged: if (activeFocus && at < 0 && count > 0) section.papers.choose(0)
            Keys.onReturnPressed: event => section.pressed(event)
            Keys.onEnterPressed: event => section.pressed(event)
            Keys.onSpacePressed: if (at >= 0) section.papers.toggle(at)
            Keys.onPressed: event => {
                const form = ({ O: "original", C: "copy", E: "electronic", L: "looked_up" })[event.text.toUpperCase()]
                const digit = event.key - Qt.Key_0
                event.accepted = true
                if (section.scans && event.matches(StandardKey.Paste))
                    section.scans.paste()
                else if (event.modifiers & ~Qt.KeypadModifier & ~Qt.ShiftModifier || at < 0)
                    event.accepted = false
                else if (event.text.toUpperCase() === "A")
                    section.papers.toggle_all()
                else if (section.scans && event.text.toUpperCase() === "S")
                    section.scans.take()
                else if (section.scans && event.text.toUpperCase() === "F")
                    section.browse()
                else if (section.scans && event.key === Qt.Key_Delete)
                    section.papers.detach(at)
                else if (form)
                    section.papers.set_form(at, form)
                else if (digit >= 1 && digit <= 9)
                    section.papers.set_count(at, digit)
                else
                    event.accepted = false
            }
            DropArea {
                anchors.fill: parent
                enabled: section.scans !== null
                onDropped: drop => {
                    const at = list.indexAt(drop.x, drop.y + list.contentY)
                    if (at >= 0)
                        section.papers.choose(at)
                    section.scans.drop(drop.urls)
                }
            }
            delegate: PaperRow {
                isCurrent: index === list.at && list.activeFocus
                onChosen: {
                    list.forceActiveFocus()
                    section.papers.choose(index)
                    section.papers.toggle(index)
                }
            }
        }
    }
}
