"""The case as it stood when a paper was due: a second copy says what the first one said."""

from collections.abc import Sequence
from typing import NamedTuple

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.paper_kinds import CasePaper
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


def moment_of(paper: CasePaper, case: Case, story: Sequence[Happened]) -> Moment | None:
    """When a paper was due; None while it is not. What came to nothing, being kept beside the case, made no paper.

    A story whose beginning was given up leaves the case as it stands now.
    """
    beside = {one.key for one in case.beside}
    made = [one for one in story if isinstance(one.body, _MADE_BY[paper]) and one.key not in beside]
    if not made:
        return None
    last = made[-1]
    then = tell(one for one in story if one.key <= last.key)
    return Moment(then or case, last.body, last.at_ms)


def is_due(paper: CasePaper, case: Case, story: Sequence[Happened]) -> bool:
    """Whether a case has come as far as a paper says."""
    return moment_of(paper, case, story) is not None
