// The flow itself: applicant, representative, item, papers, under one another on one sheet.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: filling

    required property AcceptancePage page
    signal finished()

    function enter(section) {
        ({ applicant: applicant, item: item, papers: papers })[section].enter()
    }
    function afterApplicant() {
        if (page.people.is_represented && page.people.representative.mode === "search")
            representative.enter("search")
        else
            afterPeople()
    }
    function afterPeople() {
        if (page.item.code === "" || page.item.situations.some(one => one.value === ""))
            item.enter()
        else
            papers.enter()
    }
    function enterRepresentative() {
        page.people.toggle_representative()
        if (!page.people.is_represented)
            applicant.enter("")
    }

    Connections {
        target: filling.page.people
        function onLeads_on(field) { field === "mandate" ? mandate.forceActiveFocus() : representative.enter("") }
    }

    Flickable {
        id: flick
        readonly property Item focused: Window.activeFocusItem
        anchors.fill: parent
        contentHeight: sheet.height
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        onFocusedChanged: reveal()
        onContentHeightChanged: reveal()
        onHeightChanged: reveal()

        function reveal() {
            let section = focused
            while (section && section.parent !== sections)
                section = section.parent
            if (section)
                contentY = Math.max(0, Math.min(contentHeight - height, Math.min(section.y, Math.max(contentY, section.y + section.height - height))))
        }

        Rectangle {
            id: sheet
            width: flick.width
            height: sections.height
            radius: Theme.cardRadius
            color: Theme.surface
            border { width: Theme.hairline; color: Theme.line }

            Column {
                id: sections
                width: parent.width

                PersonSection {
                    id: applicant
                    isFirst: true
                    focus: true
                    label: qsTr("Applicant")
                    namePrefix: "applicant"
                    enabled: filling.page.number === ""
                    hasReader: filling.page.people.has_reader
                    person: filling.page.people.applicant
                    onWentOn: filling.afterApplicant()
                }
                PersonSection {
                    id: representative
                    visible: filling.page.people.is_represented
                    label: qsTr("Representative")
                    namePrefix: "representative"
                    hasReader: filling.page.people.has_reader
                    person: filling.page.people.representative
                    onWentOn: mandate.forceActiveFocus()

                    Item {
                        width: parent.width
                        height: mandate.implicitHeight
                        Draft {
                            id: mandate
                            objectName: "mandate"
                            width: Math.round((parent.width - 24) / 3)
                            label: qsTr("Mandate valid until")
                            hint: qsTr("1231, 2027-06-30 or +90")
                            maximumLength: 12
                            inputMethodHints: Qt.ImhNoPredictiveText
                            problem: filling.page.people.mandate_problem
                            draft: filling.page.people.mandate_until
                            onTyped: text => filling.page.people.type_mandate(text)
                            Keys.onReturnPressed: filling.afterPeople()
                            Keys.onEnterPressed: filling.afterPeople()
                        }
                        Label {
                            objectName: "mandate.words"
                            x: mandate.width + 12
                            y: mandate.input.y + Math.round((mandate.input.height - height) / 2)
                            text: filling.page.people.mandate_words
                            color: Theme.inkSoft
                        }
                    }
                }
                ItemSection {
                    id: item
                    choice: filling.page.item
                    onWentOn: papers.enter()
                }
                PapersSection {
                    id: papers
                    papers: filling.page.papers
                    scans: filling.page.scans
                    onWentOn: filling.finished()
                }
            }
        }
        ScrollMark { view: flick }
    }
}
