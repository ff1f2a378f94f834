"""Ratings in a hall of several machines: a kiosk takes a code and knows of no case; of two given apart one counts."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.ratings.queries import AskCodeOnReceipt, CheckRatingCode
from common.domain.ratings.rating import Rating, rating_of
from common.domain.ratings.words import Channel, Level, Occasion
from common.domain.refusals import Refused
from common.hall import Hall
from common.store.lookups import ratings
from tests.common.cases.conftest import hall, made
from tests.common.cases.counter import FRONT, CaseHall
from tests.common.sync.test_two_sides import meet
from tests.hubs import Machine, TestHub

__all__ = ["hall", "made"]


@pytest.fixture
def machines(fresh_hub: TestHub, tmp_path: Path, hall: CaseHall) -> Iterator[tuple[Machine, Machine, Machine]]:
    """The front desk, the hall manager's machine, and a kiosk."""
    with ExitStack() as stack:
        front = Machine(fresh_hub.invited("counter"), hall.hall)
        others = [fresh_hub.machine(tmp_path / name, name, hall.clock) for name in ("counter", "kiosk")]
        for machine in (front, *others):
            if machine is not front:
                stack.enter_context(closing(machine.hall))
            machine.meet()
        yield front, others[0], others[1]


def kept(machine: Hall, case: str) -> Rating | None:
    with machine.store.reading() as db:
        return ratings.rating(db, rating_of(case, Occasion.ACCEPTANCE))


def test_a_kiosk_takes_a_code_and_knows_nothing_of_the_case(
    hall: CaseHall, machines: tuple[Machine, Machine, Machine]
) -> None:
    front, office, kiosk = machines
    case = hall.accepted()
    meet(*machines)
    code = front.hall.ask(AskCodeOnReceipt(case=case, occasion=Occasion.ACCEPTANCE))
    assert office.hall.ask(AskCodeOnReceipt(case=case, occasion=Occasion.ACCEPTANCE)) == code
    kiosk.hall.do(c.RateByCode(code=code, level=Level.DISSATISFIED), "kiosk:1")
    meet(*machines)
    for machine in (front, office):
        rating = kept(machine.hall, case)
        assert rating is not None
        assert (rating.level, rating.channel) == (Level.DISSATISFIED, Channel.CODE)
        with pytest.raises(Refused, match="used already"):
            machine.hall.ask(CheckRatingCode(code=code))
    assert kept(kiosk.hall, case) is None
    known = {event.kind for event in kiosk.hall.since(0)}
    assert "RatingCodeMade" in known
    assert not known & {"RatingAsked", "CaseReceived", "PersonRecorded", "RatingSkipped"}


def test_of_two_given_apart_one_counts_and_the_other_is_kept_beside(
    hall: CaseHall, machines: tuple[Machine, Machine, Machine]
) -> None:
    front, office, kiosk = machines
    case = hall.accepted()
    meet(*machines)
    code = front.hall.ask(AskCodeOnReceipt(case=case, occasion=Occasion.ACCEPTANCE))
    rating_id = rating_of(case, Occasion.ACCEPTANCE)
    front.hall.do(c.GiveRating(rating=rating_id, level=Level.VERY_SATISFIED), f"pad:{FRONT}")
    kiosk.hall.do(c.RateByCode(code=code, level=Level.VERY_DISSATISFIED), "kiosk:1")
    meet(*machines)
    here, there = kept(front.hall, case), kept(office.hall, case)
    assert here == there
    assert here is not None
    levels = {here.level, *(late.level for late in here.beside)}
    assert levels == {Level.VERY_SATISFIED, Level.VERY_DISSATISFIED}
