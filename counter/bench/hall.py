"""The hall that is measured, and the bare table beside it that is the baseline."""

from pathlib import Path

from common.domain import commands as c
from common.domain.hours import ALWAYS
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.domain.words import CounterKind, Outcome
from common.hall import Hall
from common.places import Home
from common.store.connect import connect, read_key
from common.store.store import begin

COUNTERS = tuple(str(n + 1) for n in range(8))
ITEM = "SB001"
_SERVED_TODAY = 60  # so that waiting times are worked out from real service times, as they are on any day
_ROW = b"x" * 100


def bench_hall(folder: Path) -> Hall:
    """A hall that is always open, with eight counters for one series, in the middle of a day."""
    hall = Hall(Home(folder), create=True)
    hall.do(c.SetUpHall(name="测速大厅", name_en="Bench hall", hours=ALWAYS, is_sample=True))
    hall.do(c.DefineSeries(series="A", prefix="A", name="综合受理", name_en="General services"))
    for code in COUNTERS:
        name, name_en = f"{code}号窗口", f"Counter {code}"
        hall.do(
            c.DefineCounter(counter=code, kind=CounterKind.COMPREHENSIVE, name=name, name_en=name_en, serves=("A",))
        )
        hall.do(c.OpenCounter(counter=code))
    hall.do(c.LoadSampleCatalogue())
    for _ in range(_SERVED_TODAY):
        hall.do_each([tap(), c.CallNext(counter="1"), c.BeginService(counter="1"), finished("1")])
    return hall


def tap() -> c.TakeTicket:
    """What the kiosk asks for at a touch."""
    return c.TakeTicket(item=ITEM, kiosk="1", request=new_id())


def finished(counter: str) -> c.FinishService:
    """What the desk asks for at the end of a visit."""
    return c.FinishService(counter=counter, outcome=Outcome.DONE)


def fill(hall: Hall, tickets: int) -> None:
    """Let so many more residents wait."""
    for start in range(0, tickets, 200):
        hall.do_each([tap() for _ in range(min(200, tickets - start))])


def drain(hall: Hall, counter: str) -> list[str]:
    """Call whoever waits until nobody does; the tickets called. Nobody comes, which frees the counter at once."""
    called: list[str] = []
    while True:
        try:
            (event,) = hall.do(c.CallNext(counter=counter))
        except Refused as refused:
            if refused.reason != "queue_empty":
                raise
            return called
        hall.do(c.MarkNoShow(counter=counter))
        called.append(str(event.flat()["ticket"]))


class Bare:
    """One-row commits through the same library, key and settings as the store: what durability costs by itself."""

    def __init__(self, home: Home) -> None:
        self._connection = connect(home.folder / "bare.db", read_key(home.key_file), busy_ms=0)
        begin(self._connection)
        self._connection.execute("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, row BLOB NOT NULL)")
        self._connection.execute("COMMIT")

    def commit(self) -> None:
        """One row, durable."""
        begin(self._connection)
        self._connection.execute("INSERT INTO bare (row) VALUES (?)", (_ROW,))
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
