"""The table of acts: in each situation one primary act, a key for each act, nothing the hall would refuse."""

from __future__ import annotations

import pytest

from common.domain import commands as c
from common.domain.queries import AskDesk
from common.hall import Hall
from counter.desk.acts import FORMS, KEYS, Situation, acts, situation
from tests.counter.desk.conftest import take


def names(hall: Hall) -> list[str]:
    return [act.name for act in acts(hall.ask(AskDesk(counter="3")))]


def stands(hall: Hall) -> Situation:
    return situation(hall.ask(AskDesk(counter="3")))


def test_a_visit_leads_through_every_situation(hall: Hall) -> None:
    take(hall)
    assert (stands(hall), names(hall)[0]) == (Situation.CLOSED, "open")
    hall.do(c.OpenCounter(counter="3"))
    assert (stands(hall), names(hall)[0]) == (Situation.FREE, "call_next")
    hall.do(c.PauseCounter(counter="3"))
    assert (stands(hall), names(hall)[0]) == (Situation.PAUSED, "resume")
    hall.do(c.ResumeCounter(counter="3"))
    hall.do(c.CallNext(counter="3"))
    assert (stands(hall), names(hall)[0]) == (Situation.CALLED, "begin")
    for _ in range(3):
        hall.do(c.Recall(counter="3"))
    assert (stands(hall), names(hall)[:2]) == (Situation.MISSING, ["no_show", "begin"])
    hall.do(c.BeginService(counter="3"))
    assert (stands(hall), names(hall)[0]) == (Situation.SERVING, "finish")


def test_sending_back_is_offered_only_to_whom_it_leads_somewhere(hall: Hall) -> None:
    take(hall)
    hall.do(c.CallNext(counter="1"))
    hall.do(c.Transfer(counter="1", to_counter="3", comes_back=True))
    hall.do(c.OpenCounter(counter="3"))
    hall.do(c.CallNext(counter="3"))
    assert "send_back" in names(hall)
    hall.do(c.SendBack(counter="3"))
    take(hall)
    hall.do(c.CallNext(counter="3"))
    assert "send_back" not in names(hall)


def test_a_paused_counter_with_somebody_at_it_offers_to_go_on(hall: Hall) -> None:
    take(hall)
    hall.do(c.OpenCounter(counter="3"))
    hall.do(c.CallNext(counter="3"))
    hall.do(c.PauseCounter(counter="3"))
    assert "resume" in names(hall)
    assert "pause" not in names(hall)


def test_no_two_acts_of_one_situation_share_a_key(hall: Hall) -> None:
    take(hall)
    hall.do(c.OpenCounter(counter="3"))
    for command in (None, c.CallNext(counter="3"), c.BeginService(counter="3")):
        if command is not None:
            hall.do(command)
        keys = [act.key for act in acts(hall.ask(AskDesk(counter="3")))]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_a_key(form: str) -> None:
    assert KEYS[form]
