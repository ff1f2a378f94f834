// A line to find cases by, and what was found: newest first.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: finder

    required property CasePage page

    function enter() { line.forceActiveFocus() }

    Draft {
        id: line
        objectName: "case.search"
        width: parent.width
        focus: true
        iconName: "search"
        label: qsTr("Find a case")
        hint: qsTr("Number, name, initials, telephone")
        inputMethodHints: Qt.ImhNoPredictiveText
        draft: finder.page.text
        onTyped: text => finder.page.search(text)
        Keys.onDownPressed: finder.page.choose(finder.page.at + 1)
        Keys.onUpPressed: finder.page.choose(finder.page.at - 1)
        Keys.onReturnPressed: finder.page.take_found()
        Keys.onEnterPressed: finder.page.take_found()
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: line.bottom; topMargin: 8 }
        height: Math.min(list.contentHeight + 8, parent.height - line.height - 8)
        visible: list.count > 0
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "case.found"
            anchors { fill: parent; margins: 4 }
            activeFocusOnTab: false
            label: qsTr("Cases found")
            model: finder.page.found
            at: finder.page.at
            delegate: CaseRow {
                isCurrent: index === finder.page.at
                onChosen: {
                    finder.page.choose(index)
                    finder.page.take(index)
                }
            }
        }
    }
    Label {
        objectName: "case.nothing"
        anchors { left: parent.left; right: parent.right; top: line.bottom; topMargin: 12 }
        visible: finder.page.has_answered && list.count === 0
        text: qsTr("No case was found by this")
        color: Theme.inkSoft
    }
}
