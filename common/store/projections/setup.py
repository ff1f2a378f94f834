"""What the hall is: its name and hours, series, counters, staff, catalogue."""

import msgspec

from common.domain import events as e
from common.domain.hours import Hours
from common.domain.queue import counter_pool, series_pool
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies, is_newest

_json = msgspec.json.Encoder(order="deterministic").encode


def text(value: object) -> str:
    """A value as the JSON text that a column holds."""
    return _json(value).decode()


def _hours(db: Connection, event: Recorded, hours: Hours) -> None:
    if is_newest(db, "hours", event):
        db.execute(
            "INSERT INTO hall (id, hours) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET hours = excluded.hours",
            (text(hours),),
        )


@applies(e.HallSetUp)
def _hall_set_up(db: Connection, event: Recorded, body: e.HallSetUp) -> None:
    if is_newest(db, "hall", event):
        db.execute(
            "INSERT INTO hall (id, name, name_en, timezone, address, phone, is_sample) VALUES (1, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en,"
            " timezone = excluded.timezone, address = excluded.address, phone = excluded.phone,"
            " is_sample = excluded.is_sample",
            (body.name, body.name_en, body.timezone, body.address, body.phone, body.is_sample),
        )
    _hours(db, event, body.hours)


@applies(e.HoursSet)
def _hours_set(db: Connection, event: Recorded, body: e.HoursSet) -> None:
    _hours(db, event, body.hours)


@applies(e.NoticeSet)
def _notice_set(db: Connection, event: Recorded, body: e.NoticeSet) -> None:
    if is_newest(db, "notice", event):
        db.execute(
            "INSERT INTO hall (id, notice, notice_en) VALUES (1, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET notice = excluded.notice, notice_en = excluded.notice_en",
            (body.text, body.text_en),
        )


@applies(e.SeriesDefined)
def _series_defined(db: Connection, event: Recorded, body: e.SeriesDefined) -> None:
    if is_newest(db, f"series {body.series}", event):
        db.execute(
            "INSERT OR REPLACE INTO series VALUES (?, ?, ?, ?, ?)",
            (body.series, body.prefix, body.name, body.name_en, body.daily_limit),
        )
    db.execute("INSERT INTO pool (pool) VALUES (?) ON CONFLICT DO NOTHING", (series_pool(body.series),))


@applies(e.CounterDefined)
def _counter_defined(db: Connection, event: Recorded, body: e.CounterDefined) -> None:
    if is_newest(db, f"counter {body.counter}", event):
        db.execute(
            "INSERT INTO counter (counter, kind, name, name_en, serves) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (counter) DO UPDATE SET kind = excluded.kind, name = excluded.name,"
            " name_en = excluded.name_en, serves = excluded.serves",
            (body.counter, body.counter_kind, body.name, body.name_en, text(body.serves)),
        )
    db.execute("INSERT INTO pool (pool) VALUES (?) ON CONFLICT DO NOTHING", (counter_pool(body.counter),))
    set_pools(db, event, body.counter, body.serves)


def set_pools(db: Connection, event: Recorded, counter: str, serves: tuple[str, ...]) -> None:
    """A counter serves the pools of its series and its own."""
    if is_newest(db, f"pools of counter {counter}", event):
        db.execute("DELETE FROM counter_pool WHERE counter = ?", (counter,))
        pools = {counter_pool(counter), *(series_pool(series) for series in serves)}
        db.executemany("INSERT INTO counter_pool VALUES (?, ?)", [(counter, pool) for pool in pools])


def _secret(db: Connection, event: Recorded, staff: str, sealed: str) -> None:
    if is_newest(db, f"PIN of staff {staff}", event):
        db.execute(
            "INSERT INTO staff (staff, sealed) VALUES (?, ?)"
            " ON CONFLICT (staff) DO UPDATE SET sealed = excluded.sealed",
            (staff, sealed),
        )


@applies(e.StaffAdded)
def _staff_added(db: Connection, event: Recorded, body: e.StaffAdded) -> None:
    _secret(db, event, body.staff, body.sealed)
    if is_newest(db, f"staff {body.staff}", event):
        db.execute("UPDATE staff SET person = ? WHERE staff = ?", (body.person, body.staff))
    _assign(db, event, body)


@applies(e.StaffAssigned)
def _assign(db: Connection, event: Recorded, body: e.StaffAdded | e.StaffAssigned) -> None:
    if is_newest(db, f"duty of staff {body.staff}", event):
        db.execute(
            "INSERT INTO staff (staff, role, departments) VALUES (?, ?, ?)"
            " ON CONFLICT (staff) DO UPDATE SET role = excluded.role, departments = excluded.departments",
            (body.staff, body.role, text(body.departments)),
        )


@applies(e.PinChanged)
def _pin_changed(db: Connection, event: Recorded, body: e.PinChanged) -> None:
    _secret(db, event, body.staff, body.sealed)
    set_tries(db, event, body.staff, 0, 0)
    _set_left(db, event, body.staff, has_left=False)


@applies(e.StaffLeft)
def _left(db: Connection, event: Recorded, body: e.StaffLeft) -> None:
    _set_left(db, event, body.staff, has_left=True)


def _set_left(db: Connection, event: Recorded, staff: str, *, has_left: bool) -> None:
    if is_newest(db, f"leaving of staff {staff}", event):
        db.execute(
            "INSERT INTO staff (staff, has_left) VALUES (?, ?)"
            " ON CONFLICT (staff) DO UPDATE SET has_left = excluded.has_left",
            (staff, has_left),
        )


def set_tries(db: Connection, event: Recorded, staff: str, failures: int, locked_until: int) -> None:
    """Wrong PINs in a row, and until when the next try is refused (ms since 1970 UTC)."""
    if is_newest(db, f"tries of staff {staff}", event):
        db.execute(
            "INSERT INTO staff (staff, failures, locked_until) VALUES (?, ?, ?)"
            " ON CONFLICT (staff) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until",
            (staff, failures, locked_until),
        )


@applies(e.CatalogueImported)
def _catalogue_imported(db: Connection, event: Recorded, body: e.CatalogueImported) -> None:
    if not is_newest(db, "catalogue", event):
        return
    db.execute("INSERT OR REPLACE INTO catalogue VALUES (1, ?, ?)", (body.source, event.at_ms))
    db.execute("DELETE FROM item")
    offered = set(body.offered)
    db.executemany(
        "INSERT INTO item VALUES (?, ?, ?, ?)",
        [(item["code"], item.get("series", "A"), item["code"] in offered, text(item)) for item in body.items],
    )
