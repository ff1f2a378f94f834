"""Answers about tickets with which several counters went on while their machines were apart."""

from typing import Any

import msgspec

from common.answers.setup import staff_name
from common.answers.view import View, answers
from common.domain import queries as q
from common.domain.conflict import ConflictStory, Deed, Settlement
from common.domain.rows import Conflict, Ticket
from common.store.journal import Recorded
from common.store.lookups import conflicts, queue

_END, _RECORD = "ServiceFinished", "VisitRecorded"


@answers(q.AskConflicts)
def conflict_stories(view: View, query: q.AskConflicts) -> list[ConflictStory]:
    """For people to settle: nothing of what is kept beside was applied, and nothing is lost."""
    return [_story(view, one) for one in conflicts.conflicts(view.db, view.today, query.counter)]


def _story(view: View, conflict: Conflict) -> ConflictStory:
    ticket = queue.ticket(view.db, conflict.ticket)
    assert ticket is not None
    beside = conflicts.kept_beside(view.db, conflict.ticket)
    deeds = [
        _deed(view, ticket, event, said, is_beside=event.key in beside)
        for event in view.journal.about_ticket(conflict.ticket)
        if "counter" in (said := event.flat())
    ]
    return ConflictStory(
        conflict=conflict,
        item=view.item(ticket.item),
        deeds=tuple(_joined(deeds)),
        settlement=_settlement(view, ticket),
    )


def _joined(deeds: list[Deed]) -> list[Deed]:
    """The end of a service and its record as one deed."""
    told: list[Deed] = []
    for deed in deeds:
        ends = [at for at, end in enumerate(told) if (end.kind, end.counter) == (_END, deed.counter)]
        if deed.kind == _RECORD and ends:
            told[ends[-1]] = msgspec.structs.replace(deed, kind=_END, is_beside=told[ends[-1]].is_beside)
        else:
            told.append(deed)
    return told


def _deed(view: View, ticket: Ticket, event: Recorded, said: dict[str, Any], *, is_beside: bool) -> Deed:
    return Deed(
        counter=said["counter"],
        kind=event.kind,
        actor=event.actor,
        staff_name=staff_name(view, event.actor),
        at_ms=event.at_ms,
        is_beside=is_beside,
        outcome=said.get("outcome", ""),
        note=view.unsealed(ticket.visit, said.get("note")),
    )


def _settlement(view: View, ticket: Ticket) -> Settlement | None:
    settled = conflicts.settled(view.db, ticket.ticket)
    if settled is None:
        return None
    return Settlement(
        actor=settled.actor,
        staff_name=staff_name(view, settled.actor),
        at_ms=settled.at_ms,
        note=view.unsealed(ticket.visit, settled.note),
    )
