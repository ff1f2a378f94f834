"""What the hall is: its name and hours, series, counters, staff, catalogue."""

import msgspec

from common.domain import events as e
from common.domain.queue import counter_pool, series_pool
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies

_json = msgspec.json.Encoder(order="deterministic").encode


def text(value: object) -> str:
    """A value as the JSON text that a column holds."""
    return _json(value).decode()


@applies(e.HallSetUp)
def _hall_set_up(db: Connection, _: Recorded, body: e.HallSetUp) -> None:
    db.execute(
        "INSERT INTO hall (id, name, name_en, timezone, address, phone, hours, is_sample)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
        (body.name, body.name_en, body.timezone, body.address, body.phone, text(body.hours), body.is_sample),
    )


@applies(e.HoursSet)
def _hours_set(db: Connection, _: Recorded, body: e.HoursSet) -> None:
    db.execute("UPDATE hall SET hours = ?", (text(body.hours),))


@applies(e.NoticeSet)
def _notice_set(db: Connection, _: Recorded, body: e.NoticeSet) -> None:
    db.execute("UPDATE hall SET notice = ?, notice_en = ?", (body.text, body.text_en))


@applies(e.SeriesDefined)
def _series_defined(db: Connection, _: Recorded, body: e.SeriesDefined) -> None:
    db.execute(
        "INSERT INTO series VALUES (?, ?, ?, ?, ?) ON CONFLICT (series) DO UPDATE SET prefix = excluded.prefix,"
        " name = excluded.name, name_en = excluded.name_en, daily_limit = excluded.daily_limit",
        (body.series, body.prefix, body.name, body.name_en, body.daily_limit),
    )
    db.execute("INSERT INTO pool (pool) VALUES (?) ON CONFLICT DO NOTHING", (series_pool(body.series),))


@applies(e.CounterDefined)
def _counter_defined(db: Connection, _: Recorded, body: e.CounterDefined) -> None:
    db.execute(
        "INSERT INTO counter (counter, kind, name, name_en, serves) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (counter) DO UPDATE SET kind = excluded.kind, name = excluded.name, name_en = excluded.name_en,"
        " serves = excluded.serves",
        (body.counter, body.counter_kind, body.name, body.name_en, text(body.serves)),
    )
    db.execute("INSERT INTO pool (pool) VALUES (?) ON CONFLICT DO NOTHING", (counter_pool(body.counter),))
    set_pools(db, body.counter, body.serves)


def set_pools(db: Connection, counter: str, serves: tuple[str, ...]) -> None:
    """A counter serves the pools of its series and its own."""
    db.execute("DELETE FROM counter_pool WHERE counter = ?", (counter,))
    pools = [counter_pool(counter), *(series_pool(series) for series in serves)]
    db.executemany("INSERT INTO counter_pool VALUES (?, ?)", [(counter, pool) for pool in pools])


@applies(e.StaffAdded)
def _staff_added(db: Connection, _: Recorded, body: e.StaffAdded) -> None:
    db.execute(
        "INSERT INTO staff (staff, role, person, sealed) VALUES (?, ?, ?, ?)",
        (body.staff, body.role, body.person, body.sealed),
    )


@applies(e.PinChanged)
def _pin_changed(db: Connection, _: Recorded, body: e.PinChanged) -> None:
    db.execute("UPDATE staff SET sealed = ?, failures = 0, locked_until = 0 WHERE staff = ?", (body.sealed, body.staff))


@applies(e.CatalogueImported)
def _catalogue_imported(db: Connection, event: Recorded, body: e.CatalogueImported) -> None:
    db.execute("INSERT OR REPLACE INTO catalogue VALUES (1, ?, ?)", (body.source, event.at_ms))
    db.execute("DELETE FROM item")
    offered = set(body.offered)
    db.executemany(
        "INSERT INTO item VALUES (?, ?, ?, ?)",
        [(item["code"], item.get("series", "A"), item["code"] in offered, text(item)) for item in body.items],
    )
