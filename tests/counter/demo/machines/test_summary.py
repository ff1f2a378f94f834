"""A double is a resident at two counters at once, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain.commands import CallNext, CallTicket, MarkNoShow, Requeue
from common.domain.events import TicketCalled
from common.hall import Hall, Recorded
from counter.demo.machines.summary import doubles
from tests.halls import small_hall, take


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    opened = small_hall(tmp_path)
    yield opened
    opened.close()


def called_elsewhere(event: Recorded, counter: str) -> Recorded:
    """The same call, as a machine that was apart would have made it."""
    assert isinstance(event.body, TicketCalled)
    body = TicketCalled(ticket=event.body.ticket, number=event.body.number, counter=counter, out_of_turn=True)
    return event._replace(body=body)


def test_calls_of_several_residents_are_no_doubles(hall: Hall) -> None:
    for _ in range(2):
        take(hall)
    hall.do(CallNext(counter="1"))
    hall.do(CallNext(counter="2"))
    assert list(doubles(hall.since(0))) == []


def test_a_resident_who_waited_again_in_between_is_no_double(hall: Hall) -> None:
    number = take(hall)
    hall.do(CallNext(counter="1"))
    hall.do(MarkNoShow(counter="1"))
    hall.do(Requeue(number=number))
    hall.do(CallTicket(counter="2", number=number))
    assert list(doubles(hall.since(0))) == []


def test_a_resident_who_was_called_to_two_counters_is_one(hall: Hall) -> None:
    take(hall)
    (call,) = hall.do(CallNext(counter="1"))[-1:]
    found = list(doubles([*hall.since(0), called_elsewhere(call, "2")]))
    assert [(one.counter, other.counter, other.out_of_turn) for one, other in found] == [("1", "2", True)]
