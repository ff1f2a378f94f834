"""The story of a case: what each event makes of it, told in the hall's total order.

What a machine that was apart did with a case that another one had moved on is kept beside it and changes nothing else.
"""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from common.domain.cases import (
    attachment_story,
    desk_story,
    edit_story,
    gateway_story,
    issue_story,
    review_story,
    station_story,
    supervision_story,
)
from common.domain.cases import events as e
from common.domain.cases.branches import Branch
from common.domain.cases.case import Attempt, Case
from common.domain.cases.telling import TELLINGS
from common.domain.cases.way import OVER, acts_in, after
from common.domain.events import Event

PARTS = (
    attachment_story,
    desk_story,
    edit_story,
    gateway_story,
    issue_story,
    review_story,
    station_story,
    supervision_story,
)
"""The modules that say what the kinds of events change."""


class Happened(NamedTuple):
    """An event about a case with its place in the hall's order."""

    key: int
    at_ms: int
    body: Event


def begin(body: e.CaseReceived) -> Case:
    """A case that has just been received."""
    return Case(
        case=body.case,
        number=body.number,
        item=body.item,
        domain=body.domain,
        department=body.domain,
        handling=body.handling,
        limit_days=body.limit_days,
        statutory_days=body.statutory_days,
        papers=body.papers,
        looked_up=body.looked_up,
        may_be_owed=body.may_be_owed,
        situations=body.situations,
        applicant=body.applicant,
        representative=body.representative,
        mandate_until=body.mandate_until,
        visit=body.visit,
        counter=body.counter,
        staff=body.staff,
        received_on=body.on,
        branches=tuple(Branch(department=one) for one in dict.fromkeys((body.domain, *body.approvals))),
        signatures=body.signatures,
        is_forwarded=body.is_forwarded,
        lies_at=body.counter if body.is_forwarded else "",
    )


def go_on(case: Case, happened: Happened) -> Case:
    """The case after one more event, which must be newer than all before.

    A second beginning is none: a machine that was copied tells once more what it wrote, under an origin of its own.
    """
    if isinstance(happened.body, e.CaseReceived):
        return case
    act, change, is_always = TELLINGS[type(happened.body)]
    is_possible = is_always or (case.state not in OVER if act is None else act in acts_in(case.state))
    changes = change(case, happened.body) if is_possible else None
    if changes is None:
        return _beside(case, happened)
    changes = changes | edit_story.lists_after(case, happened.key, happened.body)
    if act is not None:
        changes = {"state": after(act, case.state, case.number, stopped_in=case.stopped_in)} | changes
    if changes.get("state") in OVER and case.state not in OVER:
        changes["over_on"] = happened.body.on  # type: ignore[attr-defined]  # what ends a case has a date
    return msgspec.structs.replace(case, **changes)


def tell(happened: Iterable[Happened], case: Case | None = None) -> Case | None:
    """The case after all its events, in whatever order they come; None while its beginning is still on its way.

    `case` is what it had come to before them, where its beginning was given up.
    """
    story = sorted(happened, key=lambda one: one.key)
    for one in story:
        if case is not None:
            case = go_on(case, one)
        elif isinstance(one.body, e.CaseReceived):
            case = begin(one.body)
    return case


def _beside(case: Case, happened: Happened) -> Case:
    attempt = Attempt(key=happened.key, kind=type(happened.body).__name__, at_ms=happened.at_ms)
    return msgspec.structs.replace(case, beside=(*case.beside, attempt))


TOLD: frozenset[type[Event]] = frozenset({e.CaseReceived, *TELLINGS})
"""The kinds of event that belong to the story of a case; all name it in their field `case`."""
