"""Two counters that went on with one ticket while apart: both sides are told at both, and neither record is lost."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.words import Outcome
from tests.halls import MovedClock, call, small_hall, take
from tests.hubs import Machine, TestHub


@pytest.fixture
def machines(fresh_hub: TestHub, tmp_path: Path) -> Iterator[tuple[Machine, Machine, Machine]]:
    """Two counters and a kiosk that know of one waiting ticket."""
    clock = MovedClock()
    with ExitStack() as stack:
        one = Machine(fresh_hub.invited("counter"), stack.enter_context(closing(small_hall(tmp_path / "1", clock))))
        take(one.hall)
        one.meet()
        two, kiosk = (fresh_hub.machine(tmp_path / kind, kind, clock) for kind in ("counter", "kiosk"))
        for machine in (two, kiosk):
            stack.enter_context(closing(machine.hall))
            machine.meet()
        yield one, two, kiosk


def meet(*machines: Machine) -> None:
    """Everybody sends and fetches, until everybody has everything."""
    for machine in (*machines, *machines):
        machine.meet()


def test_what_both_wrote_is_read_and_settled_at_both(machines: tuple[Machine, Machine, Machine]) -> None:
    one, two, kiosk = machines
    for machine, counter in ((one, "1"), (two, "2")):
        call(machine.hall, counter)
        machine.hall.do(c.BeginService(counter=counter))
        machine.hall.do(c.FinishService(counter=counter, outcome=Outcome.DONE, note=f"由{counter}号记下"))
    meet(*machines)
    for machine in (one, two):
        (story,) = machine.hall.ask(q.AskConflicts())
        assert {deed.note for deed in story.deeds if deed.note} == {"由1号记下", "由2号记下"}
        assert machine.hall.ask(q.AskDesk(counter="1")).conflicts == (story.conflict,)
    two.hall.do(c.SettleConflict(number="A001", note="同一位居民"))
    meet(*machines)
    for machine in (one, two):
        (story,) = machine.hall.ask(q.AskConflicts())
        assert story.settlement is not None
        assert story.settlement.note == "同一位居民"
    assert "ConflictSettled" not in {event.kind for event in kiosk.hall.since(0)}


def test_why_a_counter_pauses_is_read_at_others_but_not_at_kiosks(machines: tuple[Machine, Machine, Machine]) -> None:
    one, two, kiosk = machines
    one.hall.do(c.OpenCounter(counter="1"))
    one.hall.do(c.PauseCounter(counter="1", reason="送王芳去医院"))
    meet(*machines)
    reasons = [machine.hall.ask(q.AskDesk(counter="1")).counter.reason for machine in (one, two, kiosk)]
    assert reasons == ["送王芳去医院", "送王芳去医院", ""]
