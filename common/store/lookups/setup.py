"""Lookups of what the hall is: name, hours, series, counters, staff, items."""

from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from common.domain.catalogue.item import ServiceItem
from common.domain.records.ending import Ending
from common.domain.rows import Counter, Hall, Series, Staff
from common.store.connect import Connection
from common.store.lookups.read import first, rows, struct

# Every command and question reads the hall, every screen the items, and they hardly ever change.
_hall = lru_cache(maxsize=4)(struct)
_item = lru_cache(maxsize=512)(msgspec.json.Decoder(ServiceItem).decode)

_HALL_COLUMNS = Hall.__struct_fields__
_HALL = f"SELECT {', '.join(_HALL_COLUMNS)} FROM hall WHERE name > ''"
_COUNTER = (
    "SELECT c.*, t.ticket, t.number FROM counter c"
    " LEFT JOIN ticket t ON t.ticket = (SELECT ticket FROM ticket WHERE counter = c.counter"
    "  AND state IN ('called', 'serving') ORDER BY change_key DESC LIMIT 1) WHERE c.kind > ''"
)
_SERIES = (
    "SELECT s.*, p.n_ordinary + p.n_priority + p.n_returning AS waiting, p.n_priority + p.n_returning AS favoured,"
    " (SELECT count(*) FROM counter_pool cp JOIN counter c USING (counter)"
    "  WHERE cp.pool = p.pool AND c.state = 'open') AS counters_open"
    " FROM series s JOIN pool p ON p.pool = 'series:' || s.series"
)


class HelpCall(NamedTuple):
    """A kiosk that has called since a time; `ending` where a document did not come out there."""

    kiosk: str
    called_ms: int
    ending: Ending | None


def hall(db: Connection) -> Hall | None:
    """The hall, or None before it is set up."""
    cursor = db.execute(_HALL)
    values = cursor.fetchone()
    return None if values is None else _hall(Hall, _HALL_COLUMNS, values)


def all_series(db: Connection) -> list[Series]:
    """Every series with how many wait and how many open counters serve it."""
    return rows(db, Series, _SERIES + " ORDER BY s.series")


def one_series(db: Connection, series: str) -> Series | None:
    """One series."""
    return first(db, Series, _SERIES + " WHERE s.series = ?", (series,))


def counters(db: Connection) -> list[Counter]:
    """Every counter with the ticket at it, in the order of their codes."""
    return rows(db, Counter, _COUNTER + " ORDER BY length(c.counter), c.counter")


def counter(db: Connection, code: str) -> Counter | None:
    """One counter with the ticket at it."""
    return first(db, Counter, _COUNTER + " AND c.counter = ?", (code,))


def serving_series(db: Connection, code: str) -> list[str]:
    """The series a counter serves now."""
    found = db.execute("SELECT pool FROM counter_pool WHERE counter = ? AND pool LIKE 'series:%'", (code,))
    return [row[0].removeprefix("series:") for row in found]


def counters_of(db: Connection, pool: str) -> list[str]:
    """The counters that serve a pool: those that are open, or where none is, all."""
    serving = db.execute("SELECT counter, state FROM counter_pool JOIN counter USING (counter) WHERE pool = ?", (pool,))
    states = dict(serving.fetchall())
    return [counter for counter, state in states.items() if state == "open"] or list(states)


def counter_of_staff(db: Connection, staff: str) -> str | None:
    """The counter a member of staff is signed in at."""
    row = db.execute("SELECT counter FROM counter WHERE staff = ?", (staff,)).fetchone()
    return row[0] if row else None


def staff(db: Connection, number: str) -> Staff | None:
    """One member of staff."""
    return first(db, Staff, "SELECT * FROM staff WHERE staff = ? AND person > ''", (number,))


def all_staff(db: Connection) -> list[Staff]:
    """Everybody who may sign in."""
    return rows(db, Staff, "SELECT * FROM staff WHERE person > '' ORDER BY staff")


def item(db: Connection, code: str) -> ServiceItem | None:
    """One item of the catalogue, offered here or not."""
    row = db.execute("SELECT body FROM item WHERE code = ?", (code,)).fetchone()
    return _item(row[0]) if row else None


def items(db: Connection, *, only_offered: bool = True) -> list[ServiceItem]:
    """The items this hall handles, or the whole catalogue, by code."""
    where = " WHERE is_offered" if only_offered else ""
    return [_item(row[0]) for row in db.execute(f"SELECT body FROM item{where} ORDER BY code")]


def series_of_item(db: Connection, code: str) -> tuple[str, bool] | None:
    """The series of an item and whether this hall handles it; None for an item that is not in the catalogue."""
    row = db.execute("SELECT series, is_offered FROM item WHERE code = ?", (code,)).fetchone()
    return (row[0], bool(row[1])) if row else None


def offered_count(db: Connection) -> int:
    """How many items this hall handles."""
    return int(db.execute("SELECT count(*) FROM item WHERE is_offered").fetchone()[0])


def catalogue_source(db: Connection) -> dict[str, Any] | None:
    """Where the catalogue came from and when (ms since 1970 UTC)."""
    row = db.execute("SELECT source, imported_ms FROM catalogue").fetchone()
    return {"source": row[0], "imported_ms": row[1]} if row else None


def help_calls(db: Connection) -> list[HelpCall]:
    """Kiosks that have called for help, longest waiting first, with the time of the call in ms."""
    rows = db.execute("SELECT kiosk, called_ms, ending FROM help_call ORDER BY called_ms")
    return [HelpCall(kiosk, at_ms, None if ending is None else Ending(ending)) for kiosk, at_ms, ending in rows]
