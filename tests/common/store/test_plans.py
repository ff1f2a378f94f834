"""No command and no question reads through the whole journal, all tickets or all print jobs."""

from pathlib import Path
from typing import Any

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.words import Outcome, PrintState
from common.hall import Hall
from tests.halls import MovedClock, small_hall

_GROWING = ("event", "ticket", "print_job", "handled")
_SMALL_INDEXES = ("ticket_waiting", "ticket_aside")  # hold only what waits or stands aside just now


@pytest.fixture
def traced(tmp_path: Path) -> tuple[Hall, set[str]]:
    """A small hall, and the statements it runs from now on."""
    hall = small_hall(tmp_path, MovedClock())
    statements: set[str] = set()
    for connection in (hall.store._write, hall.store._read):
        connection.set_trace_callback(statements.add)
    return hall, statements


def _scans(hall: Hall, statements: set[str]) -> list[str]:
    """What is read through from end to end, of the tables that grow with every visit."""
    for connection in (hall.store._write, hall.store._read):
        connection.set_trace_callback(None)
    found = []
    for sql in statements:
        if not sql.lstrip().startswith(("SELECT", "UPDATE", "DELETE", "WITH")):
            continue
        with hall.store.reading() as db:
            steps = [str(row[3]) for row in db.execute(f"EXPLAIN QUERY PLAN {sql}")]
        for step in steps:
            words = step.split()
            reads_all = words[0] == "SCAN" and words[1] in (*_GROWING, "t", "p")  # t and p are tickets and print jobs
            if reads_all and not any(name in words for name in _SMALL_INDEXES):
                found.append(f"{step}: {sql}")
    return found


def test_a_visit_scans_nothing_that_grows(traced: tuple[Hall, set[str]]) -> None:
    hall, statements = traced
    for request in ("one", "two", "three"):
        hall.do(c.TakeTicket(series="A", kiosk="1", request=request))
    hall.do(c.TakeTicket(series="A", kiosk="1", request="three"))
    (begun,) = hall.do(c.ClaimPrint(printer="ticket"))
    hall.do(c.SettlePrint(job=begun.flat()["job"], state=PrintState.PRINTED))
    hall.do(c.Reprint(number="A001"))
    hall.do(c.CallNext(counter="1"))
    hall.do(c.Recall(counter="1"))
    hall.do(c.BeginService(counter="1"))
    hall.do(c.FinishService(counter="1", outcome=Outcome.DONE))
    hall.do(c.CallTicket(counter="2", number="A003"))
    hall.do(c.MarkNoShow(counter="2"))
    hall.do(c.Requeue(number="A003"))
    hall.do(c.CloseDay())
    assert statements
    assert _scans(hall, statements) == []
    hall.close()


def test_no_screen_scans_what_grows(traced: tuple[Hall, set[str]]) -> None:
    hall, statements = traced
    hall.do(c.TakeTicket(series="A", kiosk="1"))
    hall.do(c.CallNext(counter="1"))
    statements.clear()
    queries: tuple[q.Query[Any], ...] = (
        q.AskAhead(series="A"),
        q.AskBoard(),
        q.AskDesk(counter="1"),
        q.AskQueue(),
        q.AskTicket(number="A001"),
        q.AskFigures(),
        q.AskFigures(counter="1"),
        q.AskPrintJobs(),
        q.AskPrintJobs(only_open=False),
        q.AskCounters(),
        q.AskSeries(),
    )
    for query in queries:
        hall.ask(query)
    hall.since(hall.last_position() - 1)
    assert statements
    assert _scans(hall, statements) == []
    hall.close()
