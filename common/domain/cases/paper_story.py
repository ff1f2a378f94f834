"""The case as it stood when a paper was due: a second copy says what the first one said."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_made import PapersMadeOut
from common.domain.cases.story import Happened, tell
from common.domain.cases.supervision_events import SupervisionOrdered
from common.domain.events import Event

_MADE_BY: dict[CasePaper, tuple[type[Event], ...]] = {
    CasePaper.NOTICE: (e.NoticeGiven,),
    CasePaper.ACCEPTANCE: (e.CaseAccepted, e.CaseAcceptedProvisionally),
    CasePaper.RECEIPT: (e.PapersHanded, e.OwedSupplied, e.CorrectionSupplied),
    CasePaper.PROMISE: (e.CaseAcceptedProvisionally,),
    CasePaper.REJECTION: (e.CaseDeclined,),
    CasePaper.CORRECTION: (e.CorrectionRequested,),
    CasePaper.SUSPENSION: (e.CaseSuspended,),
    CasePaper.DECISION: (e.CaseDecided, e.ResultReady),
    CasePaper.DELIVERY: (e.ResultIssued,),
    CasePaper.SUPERVISION: (SupervisionOrdered,),
    CasePaper.MANIFEST: (),
}


class Moment(NamedTuple):
    """What brought a paper about, and the case with it; of several the newest."""

    case: Case
    event: Event
    at_ms: int


class PaperOfCase(msgspec.Struct, frozen=True, kw_only=True):
    """A paper that is due: since when, how often it was made out since, and when and by whom last."""

    paper: CasePaper
    due_ms: int
    copies: int
    made_ms: int | None
    made_by: str


def moment_of(paper: CasePaper, case: Case, story: Sequence[Happened]) -> Moment | None:
    """When a paper was due; None while it is not. What came to nothing, being kept beside the case, made no paper.

    A story whose beginning was given up leaves the case as it stands now.
    """
    last = _newest(paper, case, story)
    if last is None:
        return None
    then = tell(one for one in story if one.key <= last.key)
    return Moment(then or case, last.body, last.at_ms)


def paper_of(paper: CasePaper, case: Case, story: Sequence[Happened]) -> PaperOfCase | None:
    """How often a paper was made out anywhere in the hall; None while it is not due.

    A new receipt for further papers is a first copy, whatever came before.
    """
    due = _newest(paper, case, story)
    if due is None:
        return None
    made = [
        (one.at_ms, one.body.staff)
        for one in story
        if isinstance(one.body, PapersMadeOut) and paper in one.body.papers and one.key > due.key
    ]
    made_ms, made_by = made[-1] if made else (None, "")
    return PaperOfCase(paper=paper, due_ms=due.at_ms, copies=len(made), made_ms=made_ms, made_by=made_by)


def papers_of(case: Case, story: Sequence[Happened]) -> tuple[PaperOfCase, ...]:
    """All papers that are due, in the order in which they came to be."""
    due = (paper_of(paper, case, story) for paper in CasePaper)
    return tuple(sorted((one for one in due if one is not None), key=lambda one: one.due_ms))


def _newest(paper: CasePaper, case: Case, story: Sequence[Happened]) -> Happened | None:
    """The newest event that brought a paper about."""
    beside = {one.key for one in case.beside}
    made = (one for one in reversed(story) if isinstance(one.body, _MADE_BY[paper]) and one.key not in beside)
    return next(made, None)
