"""Midnight with the hall open, and a clock that is set back."""

from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.words import TicketState
from common.store.connect import DatabaseError
from tests.halls import MovedClock, call, serve, small_hall, take


def test_numbers_begin_anew_at_the_halls_midnight(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    clock.go(hours=14, minutes=58)  # 23:58 in Shanghai
    assert take(hall) == "A001"
    clock.go(minutes=1)
    assert take(hall) == "A002"
    clock.go(minutes=2)  # 00:01, while UTC is still on the day before
    assert take(hall) == "A001"
    called = []
    for _ in range(3):
        called.append(call(hall))
        serve(hall)
    assert called == ["A001", "A002", "A001"]
    hall.close()


def test_a_number_on_paper_means_the_one_under_way(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    clock.go(hours=14, minutes=59)
    take(hall)
    clock.go(minutes=2)
    take(hall)
    assert hall.ask(q.AskTicket(number="A001")).ticket.on_date == "2026-11-21"
    call(hall)  # the one of the evening
    hall.do(c.MarkNoShow(counter="1"))
    call(hall)
    serve(hall)
    assert hall.ask(q.AskTicket(number="A001")).ticket.on_date == "2026-11-20"
    hall.close()


def test_a_clock_set_back_gives_no_number_twice(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    numbers = [take(hall)]
    clock.go(hours=-1)
    numbers.append(take(hall))
    clock.go(days=-1)
    yesterday = take(hall)
    clock.go(days=1)
    numbers.append(take(hall))
    assert numbers == ["A001", "A002", "A003"]
    assert yesterday == "A001"
    assert call(hall) == "A001"
    hall.close()


def test_a_clock_set_back_an_hour_over_midnight(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    clock.go(hours=15, minutes=10)  # 00:10 on the 21st
    assert take(hall) == "A001"
    clock.go(hours=-1)  # 23:10 on the 20th
    assert take(hall) == "A001"
    clock.go(hours=1)
    assert take(hall) == "A002"
    hall.close()


def test_what_nobody_finished_lapses_in_the_morning(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    for _ in range(3):
        take(hall)
    call(hall)
    hall.do(c.MarkNoShow(counter="1"))
    clock.go(hours=24)
    assert take(hall) == "A001"
    assert hall.ask(q.AskAhead(series="A")).ahead == 1
    assert call(hall) == "A001"
    story = hall.ask(q.AskTicket(number="A003"))
    assert story.ticket.state is TicketState.LAPSED
    assert hall.faults() == {"pages": [], "hash_chain": [], "projections_match_journal": []}
    hall.close()


def test_the_day_can_be_closed_by_hand(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    clock.go(hours=14, minutes=59)
    take(hall)
    clock.go(minutes=2)
    hall.do(c.CloseDay())
    assert hall.ask(q.AskQueue()) == []
    hall.close()


def test_a_look_that_was_undone_is_made_again(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    take(hall)
    clock.go(hours=24)
    with hall.store.transaction() as db:
        db.execute("CREATE TEMP TRIGGER ill BEFORE INSERT ON main.event BEGIN SELECT RAISE(ABORT, 'ill'); END")
    with pytest.raises(DatabaseError, match="ill"):
        take(hall)
    with hall.store.transaction() as db:
        db.execute("DROP TRIGGER ill")
    take(hall)
    assert [row.waited_minutes for row in hall.ask(q.AskQueue())] == [0]
    hall.close()
