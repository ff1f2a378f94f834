// At the right: the applicant's other cases, newest first; Enter opens one.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"
import "../Cases"

FocusScope {
    id: column

    required property AcceptancePage page
    property int at: -1
    readonly property alias count: list.count

    function enter() { if (list.count) list.forceActiveFocus() }

    Label {
        id: title
        width: parent.width
        text: list.count ? qsTr("Earlier cases of this applicant") : qsTr("Earlier cases")
        isStrong: true
        color: Theme.inkSoft
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: title.bottom; topMargin: 12 }
        height: Math.min(list.contentHeight + 8, parent.height - title.height - 12)
        visible: list.count > 0
        radius: Theme.cardRadius
        color: Theme.surface
        border { width: Theme.hairline; color: Theme.line }
        Lines {
            id: list
            objectName: "earlier"
            anchors { fill: parent; margins: 4 }
            focus: true
            label: title.text
            model: column.page.earlier.rows
            at: Math.min(column.at, count - 1)
            onChosen: at => column.at = at
            onActiveFocusChanged: if (activeFocus && column.at < 0) column.at = 0
            Keys.onReturnPressed: column.page.open_case(column.page.earlier.case_at(at))
            Keys.onEnterPressed: column.page.open_case(column.page.earlier.case_at(at))
            delegate: CaseRow {
                hasApplicant: false
                isCurrent: index === list.at && list.activeFocus
                onChosen: column.at = index
                onActivated: column.page.open_case(case_id)
            }
        }
    }
    Label {
        anchors { left: parent.left; right: parent.right; top: title.bottom; topMargin: 12 }
        visible: list.count === 0
        text: column.page.people.applicant.mode === "known" ? qsTr("None so far") : qsTr("They are shown once it is clear who the applicant is.")
        size: Theme.caption
        color: Theme.inkSoft
    }
}
