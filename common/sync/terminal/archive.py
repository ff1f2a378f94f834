"""The whole history of a case whose first steps this machine has given up: the hub is asked for them."""

from collections.abc import Sequence
from contextlib import closing
from typing import NamedTuple

import psycopg

from common.answers.cases import told
from common.answers.view import View
from common.domain.cases.queries import AskCase, Said
from common.domain.cases.story import Happened
from common.domain.order import key
from common.hall import Hall
from common.store.journal import body_of
from common.store.lookups import cases, setup
from common.store.lookups.case_stories import given_up, happened
from common.sync.terminal.meeting import Copied, WrongHub
from common.sync.terminal.membership import read_membership
from common.sync.terminal.reaching import Reach
from common.sync.terminal.wire import Connection, HubRefused, ask

_DEADLINE_S = 20.0


class History(NamedTuple):
    """A case's steps. `missing` are those that lie in the hub's archive alone and could not be had now."""

    steps: tuple[Said, ...]
    missing: int = 0


def whole_history(hall: Hall, case: str) -> History:
    """All steps of a case; without the hub those that are here. Raises Refused where there is no such case."""
    seen = hall.ask(AskCase(case=case))
    membership = read_membership(hall.home)
    if not seen.archived or membership is None:
        return History(seen.history, seen.archived)
    with hall.store.reading_journal() as journal:
        wanted = given_up(journal.connection, journal, seen.case.case)
    try:
        with closing(Reach(hall.home, membership, hall.store, _DEADLINE_S)()) as connection:
            return _joined(hall, seen.case.case, archived(connection, wanted))
    except (psycopg.Error, OSError, HubRefused, WrongHub, Copied):
        return History(seen.history, seen.archived)


def archived(connection: Connection, wanted: Sequence[tuple[str, int]]) -> list[Happened]:
    """Events of the hub by origin and number. Raises HubRefused, psycopg's errors."""
    rows = ask(
        connection,
        "SELECT * FROM hub.events_at(%s::text[], %s::bigint[])",
        ([origin for origin, _ in wanted], [oseq for _, oseq in wanted]),
    )
    found = (
        (key(lamport, origin), at_ms, body_of(kind, version, bytes(raw)))
        for origin, _, lamport, kind, version, at_ms, raw in rows
    )
    return [Happened(place, at_ms, body) for place, at_ms, body in found if body is not None]


def _joined(hall: Hall, case_id: str, first: list[Happened]) -> History:
    now = hall.now()
    with hall.store.reading_journal() as journal:
        db = journal.connection
        view = View(db, journal, setup.hall(db), now, hall.rules, hall.home.attachments_folder)
        case = cases.case(db, case_id)
        assert case is not None
        missing = len(given_up(db, journal, case_id)) - len(first)
        story = sorted((*first, *happened(db, journal, case_id)), key=lambda one: one.key)
        return History(told(view, case, story), missing)
