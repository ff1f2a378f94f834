"""A year of a busy hall as a journal: one day played by the real commands, then repeated with new ids and dates."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from common.domain import commands as c
from common.domain import events as e
from common.domain.hours import ALWAYS
from common.domain.ids import new_id
from common.domain.words import CounterKind, Outcome, PrintState, Priority
from common.hall import Hall
from common.places import Home
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections import apply
from common.store.seal import seal

MORNING = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)  # 09:00 in Shanghai
_COUNTERS = ("1", "2", "3", "4")
_ITEMS = ("SB001", "SB002", "SB003")
_IDS = ("ticket", "visit", "job")
_NOTE = "材料齐全，已受理"


class Day(NamedTuple):
    """What one day wrote into the journal."""

    on: date
    events: list[Recorded]


def played_day(folder: Path, visits: int) -> Day:
    """Play a day of visits through the hall; about eight events each, as the product writes them."""
    now = [MORNING]
    hall = Hall(Home(folder), create=True, clock=lambda: now[0])
    _set_up(hall)
    before = hall.last_position()
    for n, counter in enumerate(_COUNTERS):
        hall.do(c.OpenCounter(counter=counter, serves=("AB"[n % 2], "A")), f"100{n}")
    for n in range(visits):
        now[0] += timedelta(seconds=40)
        _visit(hall, now, n)
    events = hall.since(before)
    hall.close()
    return Day(MORNING.date(), events)


def _set_up(hall: Hall) -> None:
    hall.do(c.SetUpHall(name="一年", name_en="A year", hours=ALWAYS, is_sample=True))
    for series in "AB":
        hall.do(c.DefineSeries(series=series, prefix=series, name=series, name_en=series))
    for code in _COUNTERS:
        kind = CounterKind.COMPREHENSIVE
        hall.do(c.DefineCounter(counter=code, kind=kind, name=f"{code}号窗口", name_en=code, serves=("A",)))
    hall.do(c.LoadSampleCatalogue())


def _visit(hall: Hall, now: list[datetime], n: int) -> None:
    """One visit: every fifth is recalled, some do not come, some are sent on, every third ends with a note."""
    counter, clerk = _COUNTERS[n % 4], f"100{n % 4}"

    def do(actor: str, command: c.Command) -> list[Recorded]:
        now[0] += timedelta(milliseconds=1500)
        return hall.do(command, actor)

    priority = Priority.AGE_65 if n % 7 == 0 else None
    do("kiosk 1", c.TakeTicket(item=_ITEMS[n % 3], kiosk="1", priority=priority, request=new_id()))
    (begun,) = do("printer", c.ClaimPrint(printer="ticket"))
    do("printer", c.SettlePrint(job=begun.flat()["job"], state=PrintState.PRINTED))
    do(clerk, c.CallNext(counter=counter, request=new_id()))
    if n % 5 == 0:
        do(clerk, c.Recall(counter=counter))
    if n % 17 == 0:
        do(clerk, c.MarkNoShow(counter=counter))
        return
    do(clerk, c.BeginService(counter=counter))
    if n % 23 == 0:
        do(clerk, c.Transfer(counter=counter, to_series="A"))
        do(clerk, c.CallNext(counter=counter, request=new_id()))
        do(clerk, c.BeginService(counter=counter))
    outcome = Outcome.ACCEPTED if n % 2 else Outcome.DONE
    do(clerk, c.FinishService(counter=counter, outcome=outcome, note=_NOTE if n % 3 == 0 else ""))


def repeat(hall: Hall, day: Day, days: int, told: Callable[[int], None] = lambda _: None) -> int:
    """Write the day into an empty hall's journal and projections so many times; the number of events written.

    Each day is one transaction without waiting for the disk: what is measured is the result.
    """
    _set_up(hall)
    written = hall.last_position()
    for n in range(days):
        with hall.store.transaction() as db:
            written += _write_day(hall, db, day, timedelta(days=n))
        told(n + 1)
    return written


def _write_day(hall: Hall, db: Connection, day: Day, later: timedelta) -> int:
    ids: dict[str, str] = {}
    on = (day.on + later).isoformat()
    shift_ms = int(later.total_seconds() * 1000)
    for event in day.events:
        assert event.body is not None
        body = _renewed(db, event.body, ids, on)
        request = new_id() if event.request else event.request
        for recorded in hall.store.journal.append([body], event.at_ms + shift_ms, event.actor, request):
            apply(db, recorded)
    return len(day.events)


def _renewed(db: Connection, body: e.Event, ids: dict[str, str], on: str) -> e.Event:
    """The same on another date, for another resident: new ids, and notes sealed under new keys."""
    fields: dict[str, Any] = {}
    for name in _IDS:
        old = getattr(body, name, None)
        if old is not None:
            if old not in ids:
                ids[old] = new_id()
            fields[name] = ids[old]
    if hasattr(body, "on"):
        fields["on"] = on
    if getattr(body, "note", ""):
        fields["note"] = seal(db, fields["visit"], _NOTE)
    return msgspec.structs.replace(body, **fields) if fields else body
