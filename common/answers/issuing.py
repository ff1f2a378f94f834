"""Answers for the issuing counter: what waits here, who may take it, whose number was shown, what was signed."""

from collections.abc import Sequence
from datetime import date, timedelta

from common.answers.cases import case_rows
from common.answers.view import View, answers
from common.domain.cases import issue_queries as q
from common.domain.cases.case import Case
from common.domain.cases.drawing import Drawing
from common.domain.cases.events import ResultIssued
from common.domain.cases.person import mask
from common.domain.cases.signature import read
from common.domain.cases.way import after
from common.domain.cases.words import CaseAct
from common.domain.id_number import tidy
from common.domain.refusals import Refused
from common.store.known import person
from common.store.lookups import cases, results
from common.store.lookups.case_stories import happened


@answers(q.AskReady)
def ready_results(view: View, query: q.AskReady) -> list[q.ReadyResult]:
    """What waits longest comes first."""
    found = _shown(view, results.ready(view.db, query.counter, query.limit))
    return [one for one in found if one.is_unfetched] if query.only_unfetched else found


@answers(q.AskHandover)
def handover(view: View, query: q.AskHandover) -> q.Handover:
    """The applicant first; a representative whose mandate has expired is shown as one who may not."""
    case = _case(view, query.case)
    after(CaseAct.ISSUE_RESULT, case.state, case.number)
    filed = cases.filed(view.db, case.case)
    assert filed is not None, "it was found a moment ago"
    known = cases.known(view.db, [one for one in (case.applicant, case.representative) if one])
    applicant = mask(case.applicant, known.get(case.applicant))
    receivers = [q.Receiver(person=applicant, mandate_until=None, may_receive=True)]
    if case.representative is not None:
        receivers.append(
            q.Receiver(
                person=mask(case.representative, known.get(case.representative)),
                mandate_until=case.mandate_until,
                may_receive=_holds(case, view.now.today),
            )
        )
    return q.Handover(result=_shown(view, [filed])[0], receivers=tuple(receivers))


@answers(q.CompareId)
def compare_id(view: View, query: q.CompareId) -> q.Comparison:
    """Yes or no; the number on record is told to nobody."""
    case, typed = _case(view, query.case), tidy(query.id_number)
    for one in (case.applicant, case.representative):
        known = person(view.db, one) if one else None
        if known is not None and typed and known.id_number == typed:
            return q.Comparison(person=one)
    return q.Comparison(person=None)


@answers(q.AskSignature)
def signature(view: View, query: q.AskSignature) -> Drawing | None:
    """Of the newest hand-out."""
    case = _case(view, query.case)
    story = happened(view.db, view.journal, case.case)
    sealed = next((one.body.signed for one in reversed(story) if isinstance(one.body, ResultIssued)), "")
    said = view.unsealed(case.applicant, sealed)
    return read(said).drawing if said else None


def _case(view: View, named: str) -> Case:
    case = cases.case(view.db, named.strip())
    if case is None:
        raise Refused("unknown_case", case=named)
    return case


def _holds(case: Case, today: date) -> bool:
    return case.mandate_until is not None and case.mandate_until >= today


def _shown(view: View, found: Sequence[cases.Filed]) -> list[q.ReadyResult]:
    patience = timedelta(days=view.rules.unfetched_days)
    return [
        q.ReadyResult(
            row=row,
            document=filed.case.document,
            counter=filed.case.issued_at_counter or "",
            ready_on=ready_on,
            waits_days=(view.now.today - ready_on).days,
            reminders=filed.case.fetch_reminders,
            reminded_on=filed.case.fetch_reminded_on,
            is_unfetched=view.now.today - (filed.case.fetch_reminded_on or ready_on) >= patience,
        )
        for filed, row in zip(found, case_rows(view, found), strict=True)
        for ready_on in (filed.case.ready_on or filed.case.received_on,)
    ]
