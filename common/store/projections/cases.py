"""Cases: each event is noted as part of its case's story, and the case is what the story comes to."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache

import msgspec

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.limit import due
from common.domain.cases.story import TOLD, Happened, begin, go_on, tell
from common.domain.cases.way import OVER
from common.domain.order import mark, marked
from common.domain.workdays import Workdays, YearTable
from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.projections.registry import applies, is_newest
from common.store.projections.setup import text

_decode = msgspec.json.Decoder(Case).decode
_table = msgspec.json.Decoder(YearTable).decode


@applies(e.WorkdaysPublished)
def _published(db: Connection, event: Recorded, body: e.WorkdaysPublished) -> None:
    if not is_newest(db, f"workdays {body.table.year}", event):
        return
    db.execute("INSERT OR REPLACE INTO workday_year VALUES (?, ?)", (body.table.year, text(body.table)))
    still_open = db.execute("SELECT body FROM cases WHERE NOT is_over AND due_on > ''").fetchall()
    for (case,) in still_open:
        _set_due(db, _decode(case))


def go_on_with(db: Connection, event: Recorded) -> list[str]:
    """Go on with the story of an event's case; the case, where it has gone on beyond it or lacks its beginning."""
    body = event.body
    if body is None or type(body) not in TOLD:
        return []
    case_id: str = body.case  # type: ignore[attr-defined]  # as all of `TOLD` have
    db.execute("INSERT INTO case_event VALUES (?, ?, ?)", (case_id, event.key, event.oseq))
    row = db.execute("SELECT change_key, body FROM cases WHERE case_id = ?", (case_id,)).fetchone()
    if row is not None and event.key > row[0]:
        _write(db, go_on(_decode(row[1]), Happened(event.key, event.at_ms, body)), event.key)
        return []
    is_first = db.execute("SELECT count(*) FROM case_event WHERE case_id = ?", (case_id,)).fetchone() == (1,)
    if is_first and isinstance(body, e.CaseReceived):
        _write(db, begin(body), event.key)
        return []
    return [case_id]


def retell(db: Connection, journal: Journal, case_ids: Collection[str]) -> None:
    """Tell stories from their beginnings: needed when events arrive that belong before what was told already."""
    for case_id in case_ids:
        keys = db.execute("SELECT key, oseq FROM case_event WHERE case_id = ? ORDER BY key", (case_id,)).fetchall()
        story = _story(journal, keys)
        case = tell(story)
        if case is not None:
            _write(db, case, story[-1].key)


def story_of(journal: Journal, case_id: str) -> list[Happened]:
    """All that happened to a case as far as it is still in the journal, in the hall's order."""
    keys = journal.connection.execute("SELECT key, oseq FROM case_event WHERE case_id = ? ORDER BY key", (case_id,))
    return _story(journal, keys.fetchall())


def _story(journal: Journal, keys: list[tuple[int, int]]) -> list[Happened]:
    origins = {mark(name): number for number, name in journal.connection.execute("SELECT origin, name FROM origin")}
    events = (journal.at(origins[marked(key)], oseq) for key, oseq in keys)
    return [Happened(one.key, one.at_ms, one.body) for one in events if one is not None and one.body is not None]


def _write(db: Connection, case: Case, change_key: int) -> None:
    db.execute(
        "INSERT OR REPLACE INTO cases (case_id, number, item, state, is_over, department, claimed_by, applicant,"
        " representative, visit, counter, received_on, received_key, change_key, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT min(key) FROM case_event WHERE case_id = ?1), ?, ?)",
        (
            case.case,
            case.number,
            case.item,
            case.state,
            case.state in OVER,
            case.department,
            case.claimed_by,
            case.applicant,
            case.representative,
            case.visit,
            case.counter,
            case.received_on.isoformat(),
            change_key,
            text(case),
        ),
    )
    _set_due(db, case)


def _set_due(db: Connection, case: Case) -> None:
    limit = case.limit
    if limit is None or limit.is_still:
        return
    ends = due(limit, workdays(db), date.max)
    db.execute(
        "UPDATE cases SET due_on = ?, is_provisional = ? WHERE case_id = ?",
        (ends.on.isoformat(), ends.is_provisional, case.case),
    )


def workdays(db: Connection) -> Workdays:
    """The working days as far as their tables are here."""
    return _workdays(tuple(body for (body,) in db.execute("SELECT body FROM workday_year ORDER BY year")))


@lru_cache(maxsize=4)
def _workdays(bodies: tuple[str, ...]) -> Workdays:
    return Workdays(_table(body) for body in bodies)
