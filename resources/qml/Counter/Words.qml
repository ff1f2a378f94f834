// The words of the desk: what acts, states, reasons and outcomes are called on the screen.
pragma Singleton
import QtQuick

QtObject {
    function act(name) {
        return ({
            answer_help: qsTr("I am going"), call_next: qsTr("Call next"), recall: qsTr("Recall"),
            no_show: qsTr("No-show"), begin: qsTr("Begin"), finish: qsTr("Finish"), park: qsTr("Park"),
            transfer: qsTr("Transfer"), call_number: qsTr("Call a number"), walk_in: qsTr("Without a ticket"),
            send_back: qsTr("Send back"), pause: qsTr("Pause"), resume: qsTr("Resume calling"),
            open: qsTr("Open the counter"), series: qsTr("Series served"), close: qsTr("Close the counter")
        })[name] ?? ""
    }
    // What the primary button of a form says.
    function send(form) {
        return ({
            open: qsTr("Open the counter"), series: qsTr("Serve these"), park: qsTr("Park"),
            transfer: qsTr("Transfer"), call_number: qsTr("Call this number"), walk_in: qsTr("Begin"),
            finish: qsTr("Finish"), pause: qsTr("Pause")
        })[form] ?? ""
    }
    function title(form) {
        return ({
            open: qsTr("What does this counter serve today?"), series: qsTr("What does this counter serve today?"),
            park: qsTr("Why is it parked?"), transfer: qsTr("Where to?"), call_number: qsTr("Which number?"),
            walk_in: qsTr("Somebody without a ticket"), finish: qsTr("What was handled?"), pause: qsTr("Why the pause?")
        })[form] ?? ""
    }
    function done(name, number) {
        return ({
            call_next: qsTr("Called"), call_number: qsTr("Called"), recall: qsTr("Called again"),
            no_show: qsTr("Noted as missed; the number is kept below the queue"), begin: qsTr("Service has begun"),
            finish: qsTr("The visit is on record"), park: qsTr("Parked; it stands below the queue"),
            transfer: qsTr("Sent on"), send_back: qsTr("Sent back"), walk_in: qsTr("Service has begun"),
            pause: qsTr("Paused: nobody is called"), resume: qsTr("Calling resumed"), open: qsTr("The counter is open"),
            series: qsTr("What this counter serves has been changed"), close: qsTr("The counter is closed"),
            requeue: qsTr("Waits again"), unpark: qsTr("Waits again"), answer_help: qsTr("The call for help is answered"),
            test_page: qsTr("The test page is on its way"), print_again: qsTr("Printed anew, marked as a second copy"),
            give_up: qsTr("Given up"), redirect: qsTr("Sent to the other printer"), settle: qsTr("On record"), reprint: qsTr("On its way, marked as a second copy")
        })[name] ?? ""
    }
    function counterState(state) {
        return ({ open: qsTr("Open"), paused: qsTr("Paused"), closed: qsTr("Closed") })[state] ?? ""
    }
    function counterKind(kind) {
        return ({
            comprehensive: qsTr("Comprehensive counter"), special: qsTr("Special counter"), issuing: qsTr("Issuing counter"),
            accessible: qsTr("Accessible counter"), service_desk: qsTr("Service desk"),
            office: qsTr("Back office"), station: qsTr("Community station")
        })[kind] ?? ""
    }
    function priority(reason) {
        return ({
            age_65: qsTr("65 or older"), disability: qsTr("Disability"), pregnancy: qsTr("Pregnancy"),
            soldier: qsTr("Soldier"), veteran: qsTr("Veteran")
        })[reason] ?? ""
    }
    function outcome(name) {
        return ({
            done: qsTr("Done"), accepted: qsTr("Accepted"), told_missing: qsTr("Told what is missing"),
            advice: qsTr("Advice only"), left: qsTr("Left")
        })[name] ?? ""
    }
    readonly property var outcomes: ["done", "accepted", "told_missing", "advice", "left"]

    function slip(kind) {
        return ({
            ticket: qsTr("Ticket"), papers: qsTr("List of papers"), test_page: qsTr("Test page"),
            hospital: qsTr("Hospital")
        })[kind] ?? kind
    }
    function printState(state) {
        return ({
            queued: qsTr("Waiting"), sending: qsTr("Being sent"), failed: qsTr("Failed"), unknown: qsTr("Not certain")
        })[state] ?? state
    }
    // What happened to a number at two counters, in one sentence.
    function conflict(one) {
        const others = one.others.map(counter => qsTr("counter %1").arg(counter)).join(qsTr(", "))
        return one.is_held_here
            ? qsTr("%1 was also dealt with at %2 while machines were apart. It counts here.").arg(one.number).arg(others)
            : qsTr("%1 was dealt with at %2 while machines were apart. It counts there, not here.").arg(one.number).arg(others)
    }
    function deed(kind) {
        return ({
            TicketCalled: qsTr("Called"), TicketRecalled: qsTr("Called again"), ServiceBegun: qsTr("Service begun"),
            TicketMissed: qsTr("Noted as missed"), TicketParked: qsTr("Parked"), TicketTransferred: qsTr("Sent on"),
            WalkInBegun: qsTr("Served without a ticket"), ServiceFinished: qsTr("Finished")
        })[kind] ?? kind
    }
    function settled(isSettled) { return isSettled ? qsTr("Settled") : qsTr("To settle") }
    // What is said when an act takes its time.
    function slow(name, hasCompany) {
        if (name === "")
            return ""
        return hasCompany && ["call_next", "call_number"].includes(name) ? qsTr("Asking the hall…") : qsTr("One moment…")
    }
    function parkReasons() { return [qsTr("Fetches a paper"), qsTr("Makes copies"), qsTr("Fills in a form"), qsTr("Waits for somebody")] }
    function minutes(count) { return qsTr("%n min", "", count) }
    function mood(state) { return ({ ok: 1, warning: 2, fault: 3 })[state] ?? 0 }
}
