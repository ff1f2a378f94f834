"""Reminders and supervision orders, as part of a case's story."""

import msgspec

from common.domain.cases import events as e
from common.domain.cases import supervision_events as s
from common.domain.cases.case import Case
from common.domain.cases.supervision_order import Order
from common.domain.cases.telling import Changes, tells
from common.domain.cases.words import CaseAct as A


@tells(e.CaseReminded, A.REMIND)
def _reminded(case: Case, body: e.CaseReminded) -> Changes:
    return {"reminders": case.reminders + 1, "unanswered": case.unanswered + 1}


@tells(s.RemindersAnswered, is_always=True)
def _reminders_answered(case: Case, body: s.RemindersAnswered) -> Changes:
    return {"unanswered": 0}


@tells(s.SupervisionOrdered, A.SUPERVISE)
def _ordered(case: Case, body: s.SupervisionOrdered) -> Changes:
    order = Order(order=body.order, by=body.staff, on=body.on, answer_by=body.answer_by)
    return {"orders": (*case.orders, order)}


@tells(s.SupervisionAnswered, is_always=True)
def _answered(case: Case, body: s.SupervisionAnswered) -> Changes | None:
    if not any(one.order == body.order and one.answered_on is None for one in case.orders):
        return None
    answered = {"answered_by": body.staff, "answered_on": body.on}
    return {
        "orders": tuple(
            msgspec.structs.replace(one, **answered) if one.order == body.order else one for one in case.orders
        )
    }
