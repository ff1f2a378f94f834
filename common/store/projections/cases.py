"""Cases: each event is noted as part of its case's story, and the case is what the story comes to."""

from collections.abc import Collection
from datetime import date

import msgspec

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.limit import due
from common.domain.cases.story import TOLD, Happened, begin, go_on, tell
from common.domain.cases.way import OVER
from common.store.base import row_of
from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.lookups.case_stories import happened
from common.store.lookups.workdays import workdays
from common.store.projections.case_work import write_work
from common.store.projections.edits import note_case
from common.store.projections.registry import applies, is_newest
from common.store.projections.setup import text

_decode = msgspec.json.Decoder(Case).decode


@applies(e.WorkdaysPublished)
def _published(db: Connection, event: Recorded, body: e.WorkdaysPublished) -> None:
    if not is_newest(db, f"workdays {body.table.year}", event):
        return
    db.execute("INSERT OR REPLACE INTO workday_year VALUES (?, ?)", (body.table.year, text(body.table)))
    # Closed ones, too: on another machine the table may have come before they were closed.
    reaching = db.execute("SELECT body FROM cases WHERE due_on >= ?", (f"{body.table.year}-01-01",)).fetchall()
    for (case,) in reaching:
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
        before = _decode(row[1])
        _rewrite(db, before, go_on(before, Happened(event.key, event.at_ms, body)), event.key)
        return []
    is_first = db.execute("SELECT count(*) FROM case_event WHERE case_id = ?", (case_id,)).fetchone() == (1,)
    if is_first and isinstance(body, e.CaseReceived):
        _write(db, begin(body), event.key)
        return []
    return [case_id]


def retell(db: Connection, journal: Journal, case_ids: Collection[str]) -> None:
    """Tell stories from their beginnings: needed when events arrive that belong before what was told already.

    A story whose beginning was given up is told from how the base has the case; what belongs before that came too late.
    """
    for case_id in case_ids:
        kept = row_of(journal.connection, "cases", case_id)
        begun, until = (None, 0) if kept is None else (_decode(kept["body"]), int(kept["change_key"]))
        story = [one for one in happened(db, journal, case_id) if kept is None or one.key > until]
        case = tell(story, begun)
        if case is not None:
            _write(db, case, story[-1].key if story else until)


def _write(db: Connection, case: Case, change_key: int) -> None:
    columns = {"case_id": case.case, **_columns(case), "change_key": change_key}
    db.execute(
        f"INSERT OR REPLACE INTO cases ({', '.join(columns)}, received_key)"
        f" VALUES ({', '.join('?' * len(columns))}, (SELECT min(key) FROM case_event WHERE case_id = ?1))",
        (*columns.values(),),
    )
    note_case(db, case)
    _set_due(db, case)


def _rewrite(db: Connection, before: Case, case: Case, change_key: int) -> None:
    """Write what an event has changed and nothing else: an index is touched whenever its column is written."""
    if case == before:
        db.execute("UPDATE cases SET change_key = ? WHERE case_id = ?", (change_key, case.case))
        return
    was, columns = _columns(before), _columns(case)
    changed = {name: value for name, value in columns.items() if value != was[name]} | {"change_key": change_key}
    db.execute(
        f"UPDATE cases SET {', '.join(f'{name} = ?' for name in changed)} WHERE case_id = ?",
        (*changed.values(), case.case),
    )
    if (case.lists, case.beside, case.settled) != (before.lists, before.beside, before.settled):
        note_case(db, case)
    _set_due(db, case)


def _columns(case: Case) -> dict[str, object]:
    """The whole case, and what it is found by."""
    return {
        "number": case.number,
        "item": case.item,
        "state": case.state,
        "is_over": case.state in OVER,
        "department": case.department,
        "claimed_by": case.claimed_by,
        "applicant": case.applicant,
        "representative": case.representative,
        "visit": case.visit,
        "counter": case.counter,
        "received_on": case.received_on.isoformat(),
        "station": case.counter if case.is_forwarded else None,
        "body": text(case),
    }


def _set_due(db: Connection, case: Case) -> None:
    limit = case.limit
    ends = None if limit is None or limit.is_still else due(limit, workdays(db), date.max)
    last, is_provisional = (None, False) if ends is None else (ends.on.isoformat(), ends.is_provisional)
    db.execute(
        "UPDATE cases SET due_on = ?1, is_provisional = ?2"
        " WHERE case_id = ?3 AND (due_on IS NOT ?1 OR is_provisional <> ?2)",
        (last, is_provisional, case.case),
    )
    write_work(db, case, ends)
