"""Answers about gateways: how each stands, what is pending, what departments have said, what differs at day's end."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from common.answers.view import View, answers
from common.domain.cases import gateway_queries as q
from common.domain.cases.gateway_events import Difference
from common.domain.cases.gateway_letters import Answer
from common.domain.cases.gateway_words import DIFFERENCE_WORDS, STANDING_WORDS
from common.domain.catalogue.item import Domain
from common.domain.refusals import WORDS, Refused
from common.store.lookups import cases, gateway, gateway_again, gateway_ends

_DAY_MS = 24 * 60 * 60 * 1000


@answers(q.AskGateways)
def gateways(view: View, query: q.AskGateways) -> list[q.GatewayNow]:
    """One that was never used does not stand here."""
    wanted = gateway.departments(view.db) if query.department is None else [query.department]
    return [_gateway(view, department) for department in wanted]


def _gateway(view: View, department: Domain) -> q.GatewayNow:
    now = gateway.standing(view.db, department)
    end = gateway_ends.end(view.db, department)
    taken = list(gateway.packages(view.db, department, "from"))
    newest = gateway.reconciliations(view.db, department=department, on=None, only_differing=False, limit=1)
    return q.GatewayNow(
        department=department,
        pending=now.pending,
        unsent=now.unsent,
        oldest_pending_ms=now.oldest_pending_ms,
        acknowledged=now.acknowledged,
        acknowledged_ms=now.acknowledged_ms,
        answers=now.answers,
        answers_open=now.answers_open,
        packages_taken=len(taken),
        missing=gateway.missing(taken),
        reconciled_on=newest[0][1].on if newest else None,
        differences=len(newest[0][1].differences) if newest else 0,
        machine=end.machine,
        is_here=end.is_ours,
        untaken=end.untaken,
        untaken_ms=end.untaken_ms,
        overdue=gateway_again.overdue(view.db, department, view.now.at_ms - q.OVERDUE_DAYS * _DAY_MS),
    )


@answers(q.AskDispatches)
def dispatches(view: View, query: q.AskDispatches) -> list[q.DispatchRow]:
    """A case may be named by its number."""
    found = gateway.dispatches(
        view.db,
        case_id=_case_id(view, query.case),
        department=query.department,
        only_pending=query.only_pending,
        limit=query.limit,
    )
    return [
        q.DispatchRow(
            dispatch=one.dispatch,
            department=one.department,
            running=one.running,
            case=one.case_id,
            number=_number(view, one.case_id),
            subject=one.subject,
            on=one.on_date,
            queued_ms=one.queued_ms,
            package=one.package,
            acknowledged_ms=one.acknowledged_ms,
            their_number=one.their_number,
        )
        for one in found
    ]


@answers(q.AskGatewayAnswers)
def gateway_answers(view: View, query: q.AskGatewayAnswers) -> list[q.AnswerRow]:
    """Without their words, which may describe a person."""
    found = gateway.answers(
        view.db,
        case_id=_case_id(view, query.case),
        department=query.department,
        only_open=query.only_open,
        limit=query.limit,
    )
    return [_row(view, one) for one in found]


@answers(q.AskGatewayAnswer)
def gateway_answer(view: View, query: q.AskGatewayAnswer) -> q.AnswerInHand:
    """With its words."""
    found = gateway.answer(view.db, query.answer)
    if found is None:
        raise Refused("unknown_answer")
    content = view.unsealed(found.owner, found.sealed)
    return q.AnswerInHand(
        row=_row(view, found),
        said=msgspec.json.decode(content, type=Answer) if content else None,
        note=view.unsealed(found.owner, found.note),
    )


@answers(q.AskReconciliation)
def reconciliation(view: View, query: q.AskReconciliation) -> list[q.Reconciliation]:
    """The newest comparison of each day."""
    found = gateway.reconciliations(
        view.db,
        department=query.department,
        on=query.on,
        only_differing=query.only_differing,
        limit=query.limit,
    )
    return [
        q.Reconciliation(
            department=one.department,
            on=one.on,
            at_ms=at_ms,
            ours=one.ours,
            theirs=one.theirs,
            differences=one.differences,
            numbers=tuple(_number(view, differing.case) or differing.id for differing in one.differences),
            words_zh=_words(view, one.differences, 0),
            words_en=_words(view, one.differences, 1),
        )
        for at_ms, one in found
    ]


def _words(view: View, differences: Sequence[Difference], language: int) -> tuple[str, ...]:
    """Each difference as a line that names the case by its number."""
    return tuple(f"{_number(view, one.case) or one.id}: {DIFFERENCE_WORDS[one.kind][language]}" for one in differences)


def _row(view: View, one: gateway.Returned) -> q.AnswerRow:
    standing_zh, standing_en = STANDING_WORDS[one.standing]
    why_zh, why_en = WORDS.get(one.reason, ("", ""))
    return q.AnswerRow(
        answer=one.answer,
        department=one.department,
        case=one.case_id,
        number=_number(view, one.case_id),
        subject=one.subject,
        standing=one.standing,
        standing_zh=standing_zh,
        standing_en=standing_en,
        why_zh=_without_fields(why_zh),
        why_en=_without_fields(why_en),
        on=one.on_date,
        taken_ms=one.taken_ms,
        is_open=one.is_open,
        settled_by=one.settled_by,
    )


def _without_fields(words: str) -> str:
    """The words of a refusal whose fields were not kept, as they might name somebody."""
    return words.format_map(defaultdict(lambda: "…"))


def _number(view: View, case_id: str) -> str:
    case = cases.case(view.db, case_id) if case_id else None
    return case.number if case is not None else ""


def _case_id(view: View, named: str | None) -> str | None:
    if named is None:
        return None
    case = cases.case(view.db, named.strip())
    if case is None:
        raise Refused("unknown_case", case=named)
    return case.case
