"""Papers of cases: those that an act brings with it, in the same transaction, and any of them again."""

from collections.abc import Sequence

from common.domain import commands as c
from common.domain import events as e
from common.domain.cases import events as case_events
from common.domain.cases import station_events, supervision_events
from common.domain.cases.case import Case
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_made import PapersMadeOut
from common.domain.cases.paper_story import paper_of
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.services.cases.file import case_for, staff_at
from common.services.paper import printer_named
from common.services.scene import Scene, serves
from common.store.journal import Journal
from common.store.lookups import paper as jobs
from common.store.lookups.case_stories import happened

_BRINGS: dict[type[e.Event], tuple[CasePaper, ...]] = {
    case_events.NoticeGiven: (CasePaper.NOTICE,),
    case_events.CaseAccepted: (CasePaper.ACCEPTANCE, CasePaper.RECEIPT),
    case_events.CaseAcceptedProvisionally: (CasePaper.ACCEPTANCE, CasePaper.PROMISE, CasePaper.RECEIPT),
    case_events.CaseDeclined: (CasePaper.REJECTION,),
    case_events.OwedSupplied: (CasePaper.RECEIPT,),
    case_events.CorrectionRequested: (CasePaper.CORRECTION,),
    case_events.CaseSuspended: (CasePaper.SUSPENSION,),
    case_events.ResultReady: (CasePaper.DECISION,),
    case_events.ResultIssued: (CasePaper.DELIVERY,),
    supervision_events.SupervisionOrdered: (CasePaper.SUPERVISION,),
    station_events.BatchSent: (CasePaper.MANIFEST,),
}


def papers_with(scene: Scene, events: Sequence[e.Event]) -> list[e.Event]:
    """The print jobs that belong to what has just been decided, for the printers that this machine has.

    What begins and ends in one act needs no paper for the way between: only the receipt for the result.
    """
    if not scene.rules.printers:
        return []
    is_whole_way = {case_events.CaseAccepted, case_events.ResultIssued} <= {type(event) for event in events}
    rules = scene.rules.papers
    due = [
        (paper, event)
        for event in events
        for paper in _BRINGS.get(type(event), ())
        if paper not in rules.on_request
        and (paper is CasePaper.DELIVERY or not is_whole_way)
        and rules.printer_for(paper) in scene.rules.printers
    ]
    return [
        *(
            e.CasePaperQueued(job=new_id(), paper=paper, about=_about(event), printer=rules.printer_for(paper))
            for paper, event in due
        ),
        *_on_record(due),
    ]


def _on_record(due: Sequence[tuple[CasePaper, e.Event]]) -> list[e.Event]:
    """That the papers of cases were made out, for machines that know nothing of the print jobs."""
    of_cases: dict[tuple[str, str], list[CasePaper]] = {}
    for paper, event in due:
        if paper is not CasePaper.MANIFEST:
            of_cases.setdefault((_about(event), _whose(event)), []).append(paper)
    return [PapersMadeOut(case=case, papers=tuple(papers), staff=staff) for (case, staff), papers in of_cases.items()]


def _whose(event: e.Event) -> str:
    return str(getattr(event, "staff", "") or next(iter(getattr(event, "signed_by", ())), ""))


def _about(event: e.Event) -> str:
    """The batch or the case that an event is about."""
    if isinstance(event, station_events.BatchSent):
        return event.batch
    return str(event.case)  # type: ignore[attr-defined]  # as all others that bring a paper have


@serves(c.PrintCasePaper)
def print_case_paper(scene: Scene, command: c.PrintCasePaper) -> list[e.Event]:
    """Only what is due: nobody gets a notice of an acceptance that never was."""
    staff = staff_at(scene, command.counter)
    case = case_for(scene, command.case)
    return case_paper_again(scene, case, command.paper, command.printer, staff)


def case_paper_again(scene: Scene, case: Case, paper: CasePaper, printer: str | None, staff: str) -> list[e.Event]:
    """The next copy of a paper, on a printer or where the settings want it: the first one if nobody made it out."""
    known = paper_of(paper, case, happened(scene.db, Journal(scene.db), case.case))
    if known is None:
        raise Refused("paper_not_due", number=case.number, paper=paper.zh, paper_en=paper.en.lower())
    return [
        e.CasePaperQueued(
            job=new_id(),
            paper=paper,
            about=case.case,
            printer=printer_named(scene, printer or scene.rules.papers.printer_for(paper)),
            copy=known.copies + 1,
        ),
        PapersMadeOut(case=case.case, papers=(paper,), is_asked=True, staff=staff),
    ]


def manifest_again(scene: Scene, batch: str, printer: str | None) -> e.CasePaperQueued:
    """The next copy of a manifest, on a printer or where the settings want it."""
    paper = CasePaper.MANIFEST
    copies = jobs.copies_about(scene.db, batch, paper)
    return e.CasePaperQueued(
        job=new_id(),
        paper=paper,
        about=batch,
        printer=printer_named(scene, printer or scene.rules.papers.printer_for(paper)),
        copy=max((one.copy for one in copies), default=0) + 1,
    )
