"""A year of journal: how much room it takes, how fast every table can be made from it and its chain checked."""

from pathlib import Path
from time import perf_counter

from common.hall import Hall
from common.places import Home
from common.store.connect import connect, read_key
from counter.bench.figure import Figure
from counter.bench.year import Day, played_day, repeat

_A_YEAR = 1_200_000


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """A day of 600 visits played by the real commands and repeated until the year is full."""
    events, visits = (2000, 30) if is_quick else (_A_YEAR, 600)
    day = played_day(folder.with_name(f"{folder.name}-day"), visits)
    hall = Hall(Home(folder), create=True)
    written = repeat(hall, day, -(-events // len(day.events)))
    hall.store.fold_log()
    size = hall.home.store_file.stat().st_size
    began = perf_counter()
    rebuilt = hall.store.rebuild() / (perf_counter() - began)
    began = perf_counter()
    with hall.store.reading_journal() as journal:
        broken = journal.broken_links()
    checked = written / (perf_counter() - began)
    hall.close()
    bodies = sum(len(event.raw) for event in day.events) / len(day.events)
    year = f"{written:,} events"
    return [
        Figure(
            name="rebuild",
            title=f"Every table made anew from {year}",
            unit="events/s",
            value=rebuilt,
            baseline=_bare_rows(hall.home, day),
            baseline_title="bare rows of the same bodies written in one transaction, per second",
            at_least=None if is_quick else 50_000,
        ),
        Figure(
            name="bytes_per_event",
            title=f"On disk with all tables, {year}",
            unit="bytes/event",
            value=size / written,
            baseline=bodies,
            baseline_title="the event bodies alone",
            at_most=None if is_quick else 300,
        ),
        Figure(
            name="chain",
            title="Hash chain checked",
            unit="events/s",
            value=checked,
            note="whole" if not broken else f"{len(broken)} broken links",
        ),
    ]


def _bare_rows(home: Home, day: Day) -> float:
    """Rows per second into a bare table of the same library, key and settings."""
    db = connect(home.folder / "rows.db", read_key(home.key_file))
    db.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, row BLOB NOT NULL)")
    rows = [event.raw for event in day.events] * 20
    began = perf_counter()
    db.execute("BEGIN IMMEDIATE")
    for row in rows:
        db.execute("INSERT INTO bare (row) VALUES (?)", (row,))
    db.execute("COMMIT")
    rate = len(rows) / (perf_counter() - began)
    db.close()
    return rate
