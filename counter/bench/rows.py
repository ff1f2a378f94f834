"""The floor under taking a ticket: its rows written as they are, with nothing read, decided, encoded or hashed."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from common.domain import order
from common.domain.events import PrintQueued
from common.domain.ids import new_event_id, new_id
from common.hall import Hall
from common.store.connect import Connection
from common.store.store import begin
from counter.bench.hall import tap

Row = dict[str, Any]
Write = tuple[str, tuple[Any, ...]]

_COUNTED = (
    ("UPDATE pool SET n_ordinary = n_ordinary + 1 WHERE pool = ?", ("pool",)),
    ("UPDATE numbering SET seq = seq + 1 WHERE on_date = ? AND series = ?", ("on_date", "series")),
)


def rows_of_tickets(hall: Hall) -> Callable[[int], None]:
    """Takes one ticket; what is returned writes the rows of so many more like it, each ticket with a durable commit.

    The hall's store is of no use afterwards: its chain does not hold, and its numbers are not numbers.
    """
    recorded = hall.do(tap(), "kiosk 1")
    with hall.store.transaction() as db:
        events = [_row(db, "event", "position", event.position) for event in recorded]
        ticket = _row(db, "ticket", "ticket", recorded[0].flat()["ticket"])
        jobs = [
            _row(db, "print_job", "job", event.body.job) for event in recorded if isinstance(event.body, PrintQueued)
        ]
    last = recorded[-1]
    fresh = _fresh(events, ticket, jobs, oseqs=count(last.oseq + 1), lamports=count(last.lamport + 1))

    def write(tickets: int) -> None:
        # The connection that the store writes with, so that pages and prepared statements are as warm.
        connection = hall.store.journal.connection
        for _ in range(tickets):
            writes = next(fresh)
            begin(connection)
            for statement, values in writes:
                connection.execute(statement, values)
            connection.execute("COMMIT")

    return write


def _row(db: Connection, table: str, key: str, value: object) -> Row:
    found = db.execute(f"SELECT * FROM {table} WHERE {key} = ?", (value,))
    return dict(zip((column[0] for column in found.description), found.fetchone(), strict=True))


def _fresh(
    events: list[Row], ticket: Row, jobs: list[Row], oseqs: Iterator[int], lamports: Iterator[int]
) -> Iterator[list[Write]]:
    """The same rows with the keys of ever new tickets."""
    while True:
        one = new_id()
        lamport = next(lamports)
        keys = {name: order.key(lamport, "bench") for name in ("taken_key", "change_key", "queue_key")}
        written = [
            _insert(
                "event", row, position=None, oseq=next(oseqs), id=new_event_id(), request=row["request"] and new_id()
            )
            for row in events
        ]
        written.append(_insert("ticket", ticket, ticket=one, number=f"A{lamport}", **keys))
        written += [_insert("print_job", row, job=one, ticket=one) for row in jobs]
        yield written + [(sql, tuple(ticket[name] for name in names)) for sql, names in _COUNTED]


def _insert(table: str, row: Row, **changed: object) -> Write:
    values = {**row, **changed}
    marks = ", ".join("?" * len(values))
    return f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
