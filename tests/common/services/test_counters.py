"""Counters: opened, paused, closed, and put to work by a call."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.refusals import Refused
from common.hall import Hall
from tests.halls import MovedClock, small_hall, take


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hall(tmp_path: Path, clock: MovedClock) -> Iterator[Hall]:
    hall = small_hall(tmp_path, clock)
    yield hall
    hall.close()


def refusal(hall: Hall, command: c.Command) -> str:
    with pytest.raises(Refused) as refused:
        hall.do(command)
    return refused.value.reason


def test_counters_open_pause_and_close(hall: Hall) -> None:
    assert refusal(hall, c.PauseCounter(counter="1")) == "counter_not_open"
    hall.do(c.OpenCounter(counter="1", serves=("B",)))
    take(hall)
    assert refusal(hall, c.CallNext(counter="1")) == "queue_empty"
    hall.do(c.PauseCounter(counter="1", reason="lunch"))
    assert hall.ask(q.AskDesk(counter="1")).counter.reason == "lunch"
    hall.do(c.ResumeCounter(counter="1"))
    assert refusal(hall, c.ResumeCounter(counter="1")) == "counter_not_paused"
    hall.do(c.CloseCounter(counter="1"))
    assert refusal(hall, c.CloseCounter(counter="1")) == "counter_closed"
    assert refusal(hall, c.OpenCounter(counter="1", serves=())) == "serves_nothing"
    assert refusal(hall, c.OpenCounter(counter="1", serves=("X",))) == "unknown_series"


@pytest.mark.parametrize("command", [c.CallNext(counter="2"), c.ServeWalkIn(counter="2")])
def test_a_counter_works_since_it_was_put_to_work(hall: Hall, clock: MovedClock, command: c.Command) -> None:
    take(hall)
    hall.do(c.OpenCounter(counter="2"))
    hall.do(c.PauseCounter(counter="2"))
    clock.go(minutes=30)
    hall.do(command)
    counter = hall.ask(q.AskDesk(counter="2")).counter
    assert (counter.state, counter.since_ms) == ("open", hall.now().at_ms)


def test_why_a_counter_pauses_in_own_words_is_sealed(hall: Hall) -> None:
    hall.do(c.OpenCounter(counter="1"))
    (paused,) = hall.do(c.PauseCounter(counter="1", reason="送王芳去医院"))
    assert "王芳".encode() not in paused.raw
    assert hall.ask(q.AskDesk(counter="1")).counter.reason == "送王芳去医院"
    assert hall.ask(q.AskCounters())[0].reason == "送王芳去医院"
    with hall.store.transaction() as db:
        db.execute("DELETE FROM person_key")
    assert hall.ask(q.AskDesk(counter="1")).counter.reason == ""
