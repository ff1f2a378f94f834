// The papers of a case that are due: arrows or a digit choose one, Enter prints it. A second copy says so.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property ReprintForm form

    Label {
        id: about
        width: parent.width
        text: qsTr("A paper says what it said the first time. One that was printed anywhere in the hall before is marked as a second copy.")
        color: Theme.inkSoft
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: about.bottom; topMargin: 12 }
        height: Math.min(list.contentHeight + 8, view.height - about.height - 12)
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "reprint.papers"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: qsTr("Papers of this case")
            model: view.form.papers
            at: view.form.at
            onChosen: at => view.form.choose(at)
            Keys.onDigit1Pressed: view.form.choose(0)
            Keys.onDigit2Pressed: view.form.choose(1)
            Keys.onDigit3Pressed: view.form.choose(2)
            Keys.onDigit4Pressed: view.form.choose(3)
            Keys.onDigit5Pressed: view.form.choose(4)
            Keys.onDigit6Pressed: view.form.choose(5)
            delegate: LineRow {
                id: row
                required property int index
                required property string paper
                required property string name
                required property string note
                required property int copies
                objectName: "reprint." + paper
                implicitHeight: Math.ceil(what.implicitHeight + when.implicitHeight) + Theme.sized(0, 14)
                words: [name, note, mark.text].join(", ")
                isCurrent: index === list.at
                onChosen: {
                    list.forceActiveFocus()
                    view.form.choose(index)
                }
                KeyCap {
                    id: digit
                    x: 12
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.index + 1
                }
                Label {
                    id: what
                    anchors { left: digit.right; leftMargin: 12; right: mark.left; rightMargin: 12; top: parent.top; topMargin: Theme.sized(0, 6) }
                    text: row.name
                    maximumLineCount: 1
                }
                Label {
                    id: when
                    anchors { left: what.left; right: what.right; top: what.bottom; topMargin: 2 }
                    text: row.note
                    size: Theme.caption
                    color: Theme.inkSoft
                    maximumLineCount: 1
                }
                Lamp {
                    id: mark
                    anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    mood: row.copies > 0 ? Lamp.Waiting : Lamp.Good
                    text: row.copies > 0 ? qsTr("Second copy") : qsTr("First copy")
                }
            }
        }
    }
}
