"""A resident with paper from a kiosk that was cut off: served by the number on it, and not called once more."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.alone import Company
from common.domain.queries import AskFigures
from common.domain.refusals import Refused
from common.hall import Hall
from common.sync.terminal.matching import match_slips
from tests.common.store.test_interleaving import rows
from tests.faults.whole import NO_FAULTS
from tests.halls import body, call, small_hall, take
from tests.hubs import Machine, TestHub, standing

TICKETS = "SELECT number, state, counter FROM ticket ORDER BY number, state DESC, counter"


class Apart:
    """A counter's machine, another one, and a kiosk that has given out two numbers which nobody else knows."""

    def __init__(self, folder: Path, hub: TestHub) -> None:
        self.counter = Machine(hub.invited("counter"), small_hall(folder / "counter"))
        self.counter.meet()
        self.other, self.kiosk = hub.machine(folder / "other"), hub.machine(folder / "kiosk", "kiosk")
        self.meet()
        self.counter.hall.arbiter = standing(Company.ALONE)
        for _ in range(2):
            take(self.kiosk.hall, digit="2", kiosk="k2")

    def meet(self) -> None:
        for machine in (self.kiosk, self.other, self.counter) * 3:
            machine.meet()
            match_slips(machine.hall)

    @property
    def halls(self) -> list[Hall]:
        return [machine.hall for machine in (self.counter, self.other, self.kiosk)]


@pytest.fixture
def apart(tmp_path: Path, fresh_hub: TestHub) -> Iterator[Apart]:
    apart = Apart(tmp_path, fresh_hub)
    with closing(apart.counter.hall), closing(apart.other.hall), closing(apart.kiosk.hall):
        yield apart


def begin_from_paper(hall: Hall, number: str) -> str:
    """Serve whoever holds this number; what the desk and the boards show."""
    return str(body(hall.do(c.ServeWalkIn(counter="1", number=number)), "WalkInBegun")["number"])


def test_whoever_was_served_by_paper_waits_no_longer(apart: Apart) -> None:
    assert begin_from_paper(apart.counter.hall, " a201") == "A201"
    apart.meet()
    for hall in apart.halls:
        assert rows(hall, TICKETS) == [("A201", "serving", "1"), ("A201", "lapsed", None), ("A202", "waiting", None)]
        assert hall.faults() == NO_FAULTS
    apart.counter.hall.do(c.FinishService(counter="1", outcome="done"))  # type: ignore[arg-type]
    assert call(apart.other.hall, "2") == "A202"
    apart.meet()
    assert apart.other.hall.ask(AskFigures()).finished == 1


def test_whom_another_counter_has_called_meanwhile_stays_beside(apart: Apart) -> None:
    begin_from_paper(apart.counter.hall, "A201")
    for machine in (apart.kiosk, apart.other):
        machine.meet()
    assert call(apart.other.hall, "2") == "A201"
    apart.other.hall.do(c.BeginService(counter="2"))
    apart.meet()
    for hall in apart.halls:
        assert rows(hall, TICKETS)[:2] == [("A201", "serving", "1"), ("A201", "serving", "2")]


def test_the_kiosk_goes_on_with_its_own_numbers(apart: Apart) -> None:
    begin_from_paper(apart.counter.hall, "A299")
    apart.meet()
    assert take(apart.kiosk.hall, digit="2", kiosk="k2") == "A203"
    assert rows(apart.other.hall, TICKETS)[2] == ("A299", "serving", "1")


def test_a_number_that_is_known_is_called_and_one_that_cannot_be_is_refused(apart: Apart) -> None:
    hall = apart.counter.hall
    known = take(hall)
    for number, reason in ((known, "number_known"), ("X201", "unknown_ticket"), ("A2", "unknown_ticket")):
        with pytest.raises(Refused) as refused:
            begin_from_paper(hall, number)
        assert refused.value.reason == reason
    hall.arbiter = None
    with pytest.raises(Refused) as refused:
        begin_from_paper(hall, "A201")
    assert refused.value.reason == "unknown_ticket"  # a hall of one machine knows all its numbers


def test_paper_of_yesterday_is_not_waited_for_for_ever(apart: Apart) -> None:
    hall = apart.counter.hall
    begin_from_paper(hall, "A299")
    with hall.store.transaction() as db:
        db.execute("UPDATE unmet_slip SET on_date = '2026-11-18'")
    match_slips(hall)
    assert rows(hall, "SELECT * FROM unmet_slip") == []
