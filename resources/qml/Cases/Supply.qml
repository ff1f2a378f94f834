// Papers that were awaited are here: ticked off, and scanned, as at the acceptance.
import QtQuick
import Hall
import Pages
import "../Acceptance"

FocusScope {
    id: view

    required property SupplyForm form

    Column {
        width: parent.width
        spacing: 12
        Label {
            width: parent.width
            visible: text !== ""
            text: view.form.words
        }
        Rectangle {
            width: parent.width
            height: papers.height
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: Theme.hairline; color: Theme.line }
            PapersSection {
                id: papers
                isFirst: true
                focus: true
                papers: view.form.papers
                scans: view.form.scans
                sendsOn: false
            }
        }
    }
    Component.onCompleted: form.scans.watch(true)
    Component.onDestruction: form?.scans.watch(false)
    onActiveFocusChanged: if (activeFocus) papers.enter()
}
