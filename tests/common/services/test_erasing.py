"""Erasing a person: what was sealed is unreadable for ever, and nothing else changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.refusals import Refused
from common.domain.words import Outcome
from common.hall import Hall
from common.store.seal import keep_keys, seal, unseal
from tests.faults.whole import NO_FAULTS
from tests.halls import body, call, small_hall, take

PIN = "274913"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    yield hall
    hall.close()


def test_the_note_of_a_visit_is_gone_and_the_visit_stays(hall: Hall) -> None:
    number = take(hall)
    call(hall)
    hall.do(c.BeginService(counter="1"))
    hall.do(c.FinishService(counter="1", outcome=Outcome.DONE, note="给李娜打过电话"))
    story = hall.ask(q.AskTicket(number=number))
    assert story.note == "给李娜打过电话"
    hall.do(c.ErasePerson(ticket=story.ticket.ticket))
    after = hall.ask(q.AskTicket(number=number))
    assert (after.note, after.ticket.outcome) == ("", Outcome.DONE)
    assert hall.faults() == NO_FAULTS
    hall.rebuild()
    assert hall.ask(q.AskTicket(number=number)).note == ""


def test_who_was_erased_cannot_sign_in(hall: Hall) -> None:
    hall.do(c.AddStaff(staff="1001", name="李娜", pin=PIN))
    hall.do(c.ErasePerson(staff="1001"))
    with pytest.raises(Refused, match="not right"):
        hall.do(c.SignIn(counter="1", staff="1001", pin=PIN))


def test_no_key_of_somebody_erased_comes_back(hall: Hall) -> None:
    ticket = str(body(hall.do(c.TakeTicket(series="A", slip=False)), "TicketTaken")["ticket"])
    visit = hall.ask(q.AskTicket(ticket=ticket)).ticket.visit
    hall.do(c.ErasePerson(ticket=ticket))
    with hall.store.transaction() as db:
        assert unseal(db, visit, seal(db, visit, "李娜")) is None
        keep_keys(db, [(visit, bytes(32)), ("somebody else", bytes(32))])
        assert db.execute("SELECT person, is_shared FROM person_key").fetchall() == [("somebody else", 1)]


def test_there_must_be_somebody(hall: Hall) -> None:
    for command in (c.ErasePerson(), c.ErasePerson(ticket="none"), c.ErasePerson(staff="none")):
        with pytest.raises(Refused, match="nobody"):
            hall.do(command)
