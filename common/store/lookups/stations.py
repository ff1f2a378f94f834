"""Lookups of community stations: their items, the cases that wait to be packed, and batches."""

from typing import cast

import msgspec

from common.domain.cases.case import Case
from common.domain.cases.station_batch import Batch, BatchState, BatchStep, tell_batch
from common.domain.cases.station_events import BATCH_EVENTS
from common.domain.cases.words import CaseState
from common.store.connect import Connection

_KINDS = {kind.__name__: msgspec.json.Decoder(kind).decode for kind in BATCH_EVENTS}
_case = msgspec.json.Decoder(Case).decode
_codes = msgspec.json.Decoder(tuple[str, ...]).decode
_MOST_WAITING = 100
"""A batch that has not left after a hundred newer ones never will."""
_AFTER_ALL = "\U0010ffff"


def items_of(db: Connection, counter: str) -> tuple[str, ...]:
    """The items that a station takes in; none where nobody has said so."""
    row = db.execute("SELECT items FROM station WHERE counter = ?", (counter,)).fetchone()
    return () if row is None else _codes(row[0])


def to_street(db: Connection, station: str) -> list[Case]:
    """Accepted cases whose papers lie at the station, the oldest first."""
    return [
        case
        for case in _forwarded(db, " AND station = ?", (station,))
        if case.lies_at == station and case.accepted_on is not None and case.state is not CaseState.READY
    ]


def to_stations(db: Connection) -> list[Case]:
    """Cases of stations whose results lie ready elsewhere, the oldest first."""
    ready = (case for case in _forwarded(db, "", ()) if case.state is CaseState.READY)
    return [case for case in ready if case.lies_at not in ("", case.counter)]


def _forwarded(db: Connection, condition: str, parameters: tuple[str, ...]) -> list[Case]:
    rows = db.execute(
        f"SELECT body FROM cases WHERE station > '' AND NOT is_over{condition} ORDER BY received_key", parameters
    )
    return [_case(body) for (body,) in rows]


def batch(db: Connection, named: str) -> Batch | None:
    """A batch by its id, or by its number: of several with one number (machines were apart) the newest."""
    row = (
        db.execute("SELECT batch_id FROM batch WHERE batch_id = ?", (named,)).fetchone()
        or db.execute("SELECT batch_id FROM batch WHERE number = ? ORDER BY key DESC LIMIT 1", (named,)).fetchone()
    )
    return None if row is None else _told(db, row[0])


def batches(db: Connection, station: str | None, limit: int) -> list[Batch]:
    """The newest batches of a station or of all, newest first."""
    condition, parameters = (" WHERE station = ?", (station,)) if station is not None else ("", ())
    rows = db.execute(f"SELECT batch_id FROM batch{condition} ORDER BY key DESC LIMIT {limit:d}", parameters).fetchall()
    return [batch for (batch_id,) in rows if (batch := _told(db, batch_id)) is not None]


def packed_cases(db: Connection, station: str) -> set[str]:
    """The cases that lie in batches of a station which have not left."""
    waiting = (one for one in batches(db, station, _MOST_WAITING) if one.state is BatchState.PACKED)
    return {line.case for one in waiting for line in one.made.packed}


def last_number(db: Connection, beginning: str) -> str | None:
    """The largest number of a batch that begins so."""
    (number,) = db.execute(
        "SELECT max(number) FROM batch WHERE number >= ? AND number < ?", (beginning, beginning + _AFTER_ALL)
    ).fetchone()
    return cast(str | None, number)


def _told(db: Connection, batch_id: str) -> Batch | None:
    steps = db.execute("SELECT key, kind, body FROM batch_step WHERE batch_id = ? ORDER BY key", (batch_id,))
    return tell_batch(BatchStep(key, _KINDS[kind](body)) for key, kind, body in steps)
