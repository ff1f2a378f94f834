"""Where the papers and the result of a case lie, as part of its story.

That a batch was taken over outweighs that it was sent, and that a case was found in it that somebody missed it there:
machines that were apart tell these in any order.
"""

from common.domain.cases import station_events as s
from common.domain.cases.case import Case
from common.domain.cases.telling import Changes, tells
from common.domain.cases.words import CaseState


@tells(s.CaseSent, is_always=True)
def _sent(case: Case, body: s.CaseSent) -> Changes | None:
    return None if body.batch in (case.arrived_in, case.missed_in) else {"lies_at": ""}


@tells(s.CaseArrived, is_always=True)
def _arrived(case: Case, body: s.CaseArrived) -> Changes:
    changes: Changes = {"lies_at": body.counter, "arrived_in": body.batch}
    return changes | ({"issued_at_counter": body.counter} if case.state is CaseState.READY else {})


@tells(s.CaseMissed, is_always=True)
def _missed(case: Case, body: s.CaseMissed) -> Changes | None:
    return None if body.batch == case.arrived_in else {"lies_at": body.counter, "missed_in": body.batch}
