"""The candidates of a claim are what the call itself would choose, one after another."""

from pathlib import Path

from common.domain import commands as c
from common.domain.words import Priority
from common.hall import Hall
from common.store.lookups.candidates import candidates
from tests.halls import call, small_hall, take


def of(hall: Hall, counter: str, most: int = 64) -> list[str]:
    with hall.store.reading() as db:
        found = candidates(db, counter, 0, hall.rules.favoured_in_a_row, most)
        numbers = dict(db.execute("SELECT ticket, number FROM ticket").fetchall())
    return [numbers[one.ticket] for one in found]


def test_the_first_candidate_is_whom_the_call_names(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    for series, priority in (("A", None), ("B", None), ("A", Priority.AGE_65), ("A", None)):
        take(hall, series=series, priority=priority)
    assert of(hall, "3") == ["A002", "A001", "B001", "A003"]
    assert of(hall, "1") == ["A002", "A001", "A003"]
    assert of(hall, "1", most=1) == ["A002"]
    assert call(hall, "1") == "A002"
    assert of(hall, "3") == ["A001", "B001", "A003"]
    hall.close()


def test_a_missed_number_that_is_not_due_comes_last(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    for _ in range(3):
        take(hall)
    missed = call(hall, "1")
    hall.do(c.MarkNoShow(counter="1"))
    hall.do(c.Requeue(number=missed))
    assert of(hall, "1") == ["A002", "A003", "A001"]
    hall.close()
