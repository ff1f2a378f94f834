"""Print jobs: claiming, settling, reprinting, giving up. A person decides whatever is not certain."""

from common.domain import commands as c
from common.domain import events as e
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_made import PapersMadeOut
from common.domain.ids import new_id
from common.domain.paper_events import HospitalSlipQueued
from common.domain.refusals import Refused
from common.domain.rows import PrintJob
from common.domain.words import JobSlip, PrintState, SlipKind
from common.services.calling import ticket_named
from common.services.day import is_of_an_earlier_day
from common.services.scene import Scene, serves
from common.store.lookups import paper

_AFTER_SENDING = (PrintState.PRINTED, PrintState.FAILED, PrintState.UNKNOWN, PrintState.QUEUED)
_MAY_BE_CANCELLED = (PrintState.QUEUED, PrintState.FAILED, PrintState.UNKNOWN)


def _job(scene: Scene, job: str) -> PrintJob:
    found = paper.print_job(scene.db, job)
    if found is None:
        raise Refused("unknown_print_job")
    return found


def printer_named(scene: Scene, name: str) -> str:
    """The name of a printer, refused when the machine's settings name others only."""
    if scene.rules.printers and name not in scene.rules.printers:
        raise Refused("unknown_printer", printer=name)
    return name


@serves(c.PrintTestPage)
def print_test_page(scene: Scene, command: c.PrintTestPage) -> list[e.Event]:
    """What the printer can do, on one page."""
    return [e.PrintQueued(job=new_id(), slip=SlipKind.TEST_PAGE, printer=printer_named(scene, command.printer))]


@serves(c.PrintHospital)
def print_hospital(scene: Scene, command: c.PrintHospital) -> list[e.Event]:
    """A slip to take along. What stands on it is read from the list when it is printed."""
    return [
        HospitalSlipQueued(
            job=new_id(),
            hospital=command.hospital,
            printer=scene.rules.ticket_printer,
            care=command.care,
            language=command.language,
        )
    ]


@serves(c.Reprint)
def reprint(scene: Scene, command: c.Reprint) -> list[e.Event]:
    """A new job with the next copy number; the slip says that it is a second copy."""
    if command.job is not None:
        slip = _job(scene, command.job).job.partition(".")[0]
    else:
        slip = ticket_named(scene, command.ticket, command.number).ticket
    copies = paper.copies_of(scene.db, slip)
    if not copies:  # a ticket that was taken without a slip
        return [e.PrintQueued(job=slip, slip=SlipKind.TICKET, printer=scene.rules.ticket_printer, ticket=slip)]
    last = copies[-1]
    job, copy = f"{slip}.{last.copy + 1}", last.copy + 1
    if last.slip is None:
        assert last.paper is not None, "what is no slip is a paper about something"
        assert last.about is not None
        queued = e.CasePaperQueued(job=job, paper=last.paper, about=last.about, printer=last.printer, copy=copy)
        if last.paper is CasePaper.MANIFEST:
            return [queued]
        return [queued, PapersMadeOut(case=last.about, papers=(last.paper,), is_asked=True, staff=scene.actor)]
    if last.slip is JobSlip.HOSPITAL:
        assert last.item is not None, "a hospital's slip is of a hospital"
        return [
            HospitalSlipQueued(
                job=job, hospital=last.item, printer=last.printer, copy=copy, care=last.care, language=last.language
            )
        ]
    return [
        e.PrintQueued(
            job=job,
            slip=SlipKind(last.slip),
            printer=last.printer,
            ticket=last.ticket,
            item=last.item,
            situations=last.situations,
            is_represented=last.is_represented,
            copy=copy,
            care=last.care,
            language=last.language,
        )
    ]


@serves(c.CancelPrint)
def cancel_print(scene: Scene, command: c.CancelPrint) -> list[e.Event]:
    """Staff decide that no more is to be expected of this job."""
    job = _job(scene, command.job)
    if job.state not in _MAY_BE_CANCELLED:
        raise Refused("print_not_waiting", state=job.state)
    return [e.PrintSettled(job=job.job, state=PrintState.CANCELLED)]


@serves(c.RedirectPrint)
def redirect_print(scene: Scene, command: c.RedirectPrint) -> list[e.Event]:
    """Only where nothing was printed, so that it is no second copy: a printer is broken, or not set up any more."""
    job = _job(scene, command.job)
    if job.state not in (PrintState.QUEUED, PrintState.FAILED):
        raise Refused("print_not_waiting", state=job.state)
    return [e.PrintRedirected(job=job.job, printer=printer_named(scene, command.printer))]


@serves(c.ClaimPrint)
def claim_print(scene: Scene, command: c.ClaimPrint) -> list[e.Event]:
    """The oldest waiting job, marked before its first byte goes out; no event when none waits.

    Slips that were left waiting on an earlier day are given up on the way: with the new roll in the morning nobody
    wants yesterday's numbers.
    """
    oldest = paper.oldest_waiting(scene.db, command.printer)
    if oldest is None:
        return []
    if not is_of_an_earlier_day(scene, oldest.queued_ms):
        return [e.PrintBegun(job=oldest.job)]
    waiting = paper.waiting_jobs(scene.db, command.printer)
    lapsed = [job for job in waiting if is_of_an_earlier_day(scene, job.queued_ms)]
    return [
        *(e.PrintSettled(job=job.job, state=PrintState.CANCELLED, detail="lapsed") for job in lapsed),
        *(e.PrintBegun(job=job.job) for job in waiting[len(lapsed) : len(lapsed) + 1]),
    ]


@serves(c.SettlePrint)
def settle_print(scene: Scene, command: c.SettlePrint) -> list[e.Event]:
    """Only a job that is being sent can be settled."""
    job = _job(scene, command.job)
    if job.state is not PrintState.SENDING or command.state not in _AFTER_SENDING:
        raise Refused("print_not_waiting", state=job.state)
    return [e.PrintSettled(job=job.job, state=command.state, detail=command.detail[:200])]
