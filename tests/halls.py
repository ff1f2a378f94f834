"""Halls for tests: a small one made by commands, and a clock that a test moves."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from common.domain import commands as c
from common.domain.hours import ALWAYS, Hours
from common.domain.rules import Rules
from common.domain.words import CounterKind
from common.hall import Hall, Recorded
from common.places import Home

MORNING = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)  # a Friday, 09:00 in Shanghai


class MovedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go(self, **step: float) -> None:
        """Move by a timedelta; negative steps set the clock back."""
        self.now += timedelta(**step)


def bare_hall(folder: Path, clock: MovedClock | None = None, rules: Rules | None = None) -> Hall:
    """A store without a hall in it."""
    return Hall(Home(folder / "home"), create=True, clock=clock or MovedClock(), rules=rules)


def small_hall(
    folder: Path,
    clock: MovedClock | None = None,
    rules: Rules | None = None,
    hours: Hours = ALWAYS,
    limit: int | None = None,
) -> Hall:
    """A hall with series A and B and counters 1, 2 (A), 3 (A and B); every counter closed."""
    hall = bare_hall(folder, clock, rules)
    hall.do(c.SetUpHall(name="样例中心", name_en="Sample centre", hours=hours, is_sample=True))
    hall.do(c.DefineSeries(series="A", prefix="A", name="综合", name_en="General", daily_limit=limit))
    hall.do(c.DefineSeries(series="B", prefix="B", name="出件", name_en="Collect"))
    for code, kind, serves in (
        ("1", CounterKind.COMPREHENSIVE, ("A",)),
        ("2", CounterKind.COMPREHENSIVE, ("A",)),
        ("3", CounterKind.ISSUING, ("A", "B")),
    ):
        name = f"{code}号窗口"
        hall.do(c.DefineCounter(counter=code, kind=kind, name=name, name_en=f"Counter {code}", serves=serves))
    return hall


def body(events: list[Recorded], kind: str) -> dict[str, object]:
    """The one event of a kind among others, flat."""
    found = [event.flat() for event in events if event.kind == kind]
    assert len(found) == 1, f"{len(found)} events {kind}"
    return found[0]


def take(hall: Hall, **fields: object) -> str:
    """Take a number without a slip; its printed form."""
    command = c.TakeTicket(**{"series": "A", "slip": False, **fields})  # type: ignore[arg-type]
    return str(body(hall.do(command), "TicketTaken")["number"])


def call(hall: Hall, counter: str = "1") -> str:
    """Call the next number; its printed form."""
    return str(body(hall.do(c.CallNext(counter=counter)), "TicketCalled")["number"])


def serve(hall: Hall, counter: str = "1") -> None:
    """Begin and finish whoever was called."""
    hall.do(c.BeginService(counter=counter))
    hall.do(c.FinishService(counter=counter, outcome="done"))  # type: ignore[arg-type]
