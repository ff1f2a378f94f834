// The printer page: how each printer is, what waits for a decision, and a slip once more by its number.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

FocusScope {
    id: view

    required property PrinterPage page
    readonly property bool hasJob: page.job_state !== ""
    signal wentBack()

    focus: true
    Keys.onEscapePressed: wentBack()

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        id: body
        anchors { fill: parent; margins: Theme.margin; bottomMargin: message.height + Theme.margin + 8 }

        Column {
            id: leftSide
            width: Math.round(parent.width * 0.42)
            spacing: 16

            Label { text: qsTr("Printers"); size: Theme.title; isStrong: true }
            Rectangle {
                width: parent.width
                height: Math.max(Theme.row, printers.contentHeight) + 8
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: printers
                    objectName: "printers"
                    anchors { fill: parent; margins: 4 }
                    focus: true
                    label: qsTr("Printers")
                    model: view.page.printers
                    at: view.page.printer_at
                    onChosen: at => view.page.choose_printer(at)
                    delegate: PrinterLine {
                        isCurrent: index === view.page.printer_at
                        onChosen: {
                            printers.forceActiveFocus()
                            view.page.choose_printer(index)
                        }
                    }
                }
                Label {
                    anchors.centerIn: parent
                    visible: printers.count === 0
                    text: view.page.is_loaded ? qsTr("No printer is set up in settings.toml") : qsTr("One moment, please")
                    color: Theme.inkSoft
                }
            }
            Button {
                objectName: "act.test_page"
                enabled: printers.count > 0 && !view.page.is_busy
                iconName: "printer"
                text: qsTr("Print a test page")
                shortcut: "F2"
                onClicked: view.page.print_test_page()
            }
            Rectangle { width: parent.width; height: Theme.hairline; color: Theme.line }
            Label { text: qsTr("Reprint a ticket"); size: Theme.title; isStrong: true }
            Row {
                spacing: 8
                Draft {
                    id: number
                    objectName: "reprint.number"
                    width: Theme.sized(0, 200)
                    label: qsTr("The number, such as A012")
                    maximumLength: 12
                    input.font.capitalization: Font.AllUppercase
                    draft: view.page.number
                    onTyped: text => view.page.type_number(text)
                    onAccepted: view.page.reprint()
                }
                Button {
                    objectName: "act.reprint"
                    anchors.bottom: number.bottom
                    enabled: !view.page.is_busy
                    text: qsTr("Print again")
                    shortcutText: "Enter"
                    onClicked: view.page.reprint()
                }
            }
            Label {
                width: parent.width
                text: qsTr("The copy says that it is a second one, so that nobody is called twice.")
                color: Theme.inkSoft
                size: Theme.caption
            }
        }
        Column {
            anchors { left: leftSide.right; leftMargin: 2 * Theme.margin; right: parent.right; top: parent.top; bottom: parent.bottom }
            spacing: 16
            Label { id: jobsTitle; text: qsTr("Slips not printed yet"); size: Theme.title; isStrong: true }
            ListHead {
                id: tools
                namePrefix: "jobs"
                width: parent.width
                rows: view.page.jobs
                label: qsTr("Slips not printed yet")
                columns: [
                    { role: "number", title: qsTr("Slip"), width: 160 },
                    { role: "printer", title: qsTr("Printer") },
                    { role: "state_", title: qsTr("State"), width: 120, isRight: true }
                ]
                onEntered: jobs.forceActiveFocus()
            }
            Rectangle {
                width: parent.width
                height: parent.height - jobsTitle.height - tools.height - decisions.height - 3 * parent.spacing
                radius: Theme.cardRadius
                color: Theme.surface
                border { width: Theme.hairline; color: Theme.line }
                Lines {
                    id: jobs
                    objectName: "jobs"
                    anchors { fill: parent; margins: 4 }
                    label: qsTr("Slips not printed yet")
                    model: view.page.jobs
                    at: view.page.job_at
                    onChosen: at => view.page.choose_job(at)
                    onActiveFocusChanged: if (activeFocus && at < 0) view.page.choose_job(0)
                    Keys.onPressed: event => tools.take(event, at)
                    delegate: JobLine {
                        isCurrent: index === view.page.job_at
                        onChosen: {
                            jobs.forceActiveFocus()
                            view.page.choose_job(index)
                        }
                    }
                }
                EmptyState {
                    anchors.centerIn: parent
                    visible: jobs.count === 0 && view.page.is_loaded
                    iconName: "check"
                    title: tools.isFiltering ? qsTr("Nothing fits the filter") : qsTr("No slip is waiting")
                }
            }
            Flow {
                id: decisions
                width: parent.width
                spacing: 8
                Button {
                    objectName: "act.print_again"
                    enabled: ["failed", "unknown"].includes(view.page.job_state) && !view.page.is_busy
                    text: qsTr("It is not there: print again")
                    shortcut: "F3"
                    onClicked: view.page.print_again()
                }
                Button {
                    objectName: "act.redirect"
                    enabled: view.page.other !== "" && !view.page.is_busy
                    text: view.page.other ? qsTr("Print it on “%1”").arg(view.page.other) : qsTr("Print it on another printer")
                    shortcut: "F5"
                    onClicked: view.page.redirect()
                }
                Button {
                    objectName: "act.give_up"
                    enabled: view.hasJob && view.page.job_state !== "sending" && !view.page.is_busy
                    text: view.page.job_state === "unknown" ? qsTr("It is there, or not needed") : qsTr("Not needed any more")
                    shortcut: "F4"
                    onClicked: view.page.give_up()
                }
            }
        }
    }
    Message {
        id: message
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        problem: view.page.problem
        said: Words.done(view.page.said)
    }
}
