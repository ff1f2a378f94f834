// The scans of a case: arrows choose one, Enter opens it. Why somebody looks goes on record first.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property ScansForm form

    FormScroll {
        anchors { fill: parent; leftMargin: -ring; rightMargin: -ring }
        Label {
            width: parent.width
            text: view.form.is_on_record ? qsTr("Your look is on record: the scans of this case open without another reason for half an hour.")
                : qsTr("Who looks, when and why is on record, and the person may ask for it.")
            color: Theme.inkSoft
        }
        Flow {
            width: parent.width
            spacing: 8
            visible: !view.form.is_on_record
            Repeater {
                model: view.form.usual
                Button {
                    required property string modelData
                    required property int index
                    objectName: "scans.why." + (index + 1)
                    text: modelData
                    shortcut: view.form.is_on_record ? "" : "Alt+" + (index + 1)
                    onClicked: view.form.type(modelData)
                }
            }
        }
        Draft {
            objectName: "scans.why"
            width: parent.width
            visible: !view.form.is_on_record
            label: qsTr("Why")
            maximumLength: 200
            draft: view.form.text
            onTyped: text => view.form.type(text)
        }
        Rectangle {
            width: parent.width
            // As high as there is room for, and never less than a few lines.
            height: Math.min(list.contentHeight + 8, Math.max(3 * Theme.row, view.height - y))
            visible: list.count > 0
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: list.activeFocus ? Theme.focusWidth : Theme.hairline; color: list.activeFocus ? Theme.primary : Theme.line }
            Lines {
                id: list
                objectName: "scans.list"
                anchors { fill: parent; margins: 4 }
                focus: true
                label: qsTr("Scans of this case")
                model: view.form.scans
                at: view.form.at
                onChosen: at => view.form.choose(at)
                delegate: LineRow {
                    id: row
                    required property int index
                    required property string attachment
                    required property string paper
                    required property string note
                    required property bool is_here
                    objectName: "scans." + index
                    implicitHeight: Math.ceil(what.implicitHeight + how.implicitHeight) + Theme.sized(0, 14)
                    words: [paper, note, away.text].filter(word => word !== "").join(", ")
                    isCurrent: index === list.at
                    onChosen: {
                        list.forceActiveFocus()
                        view.form.choose(index)
                    }
                    Label {
                        id: what
                        anchors { left: parent.left; leftMargin: 12; right: away.left; rightMargin: 12; top: parent.top; topMargin: Theme.sized(0, 6) }
                        text: row.paper
                        maximumLineCount: 1
                        canUnfold: false
                    }
                    Label {
                        id: how
                        anchors { left: what.left; right: what.right; top: what.bottom; topMargin: 2 }
                        text: row.note
                        size: Theme.caption
                        color: Theme.inkSoft
                        maximumLineCount: 1
                        canUnfold: false
                    }
                    Lamp {
                        id: away
                        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                        mood: Lamp.Waiting
                        text: row.is_here ? "" : qsTr("Not here yet")
                        visible: text !== ""
                    }
                }
            }
        }
        EmptyState {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: list.count === 0
            iconName: view.form.is_loaded ? "empty" : "hourglass"
            title: view.form.is_loaded ? qsTr("This case has no scans") : qsTr("One moment, please")
        }
    }
}
