"""What machines that were apart did with one ticket is settled by a person, on record, and loses nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.conflict import ConflictStory
from common.domain.refusals import Refused
from common.domain.words import Outcome
from common.hall import Hall
from tests.common.store.test_interleaving import machines, meet, tables
from tests.faults.whole import NO_FAULTS
from tests.halls import body, call, take

Apart = tuple[Hall, Hall, Hall]


@pytest.fixture
def halls(tmp_path: Path) -> Iterator[Apart]:
    """Three machines that know of one waiting ticket, A001."""
    one, two, three = machines(tmp_path, 3)
    one.do(c.AddStaff(staff="1003", name="王芳", pin="496135"))
    take(one)
    meet(one, two, three)
    yield one, two, three
    for hall in (one, two, three):
        assert hall.faults() == NO_FAULTS
        hall.close()


def called_twice(one: Hall, two: Hall) -> None:
    assert (call(one, "1"), call(two, "2")) == ("A001", "A001")


def story_of(hall: Hall) -> ConflictStory:
    (story,) = hall.ask(q.AskConflicts())
    return story


def refusal(hall: Hall, command: c.Command) -> str:
    with pytest.raises(Refused) as refused:
        hall.do(command)
    return refused.value.reason


def test_both_sides_are_told_in_full(halls: Apart) -> None:
    one, two, three = halls
    called_twice(one, two)
    for hall, counter in ((one, "1"), (two, "2")):
        hall.do(c.BeginService(counter=counter))
        hall.do(c.FinishService(counter=counter, outcome=Outcome.DONE, note=f"在{counter}号办的"), actor="1003")
    meet(one, two, three)
    story = story_of(three)
    assert story.conflict.number == "A001"
    for counter in ("1", "2"):
        deeds = [deed for deed in story.deeds if deed.counter == counter]
        assert [deed.kind for deed in deeds] == ["TicketCalled", "ServiceBegun", "ServiceFinished"]
        assert {deed.is_beside for deed in deeds} == {counter != story.conflict.held_by}
        assert (deeds[-1].outcome, deeds[-1].actor) == ("done", "1003")


def test_it_is_settled_with_a_note_that_is_sealed(halls: Apart) -> None:
    one, two, _ = halls
    called_twice(one, two)
    meet(one, two)
    assert [conflict.number for conflict in two.ask(q.AskDesk(counter="1")).conflicts] == ["A001"]
    assert refusal(one, c.SettleConflict(number="A001", note="  ")) == "settlement_needed"
    settled = one.do(c.SettleConflict(number="a001", note="王芳去了2号窗口"), actor="1003")
    assert "王芳".encode() not in settled[0].raw
    assert body(settled, "ConflictSettled")["number"] == "A001"
    story = story_of(one)
    assert story.conflict.is_settled
    assert story.settlement is not None
    assert (story.settlement.staff_name, story.settlement.note) == ("王芳", "王芳去了2号窗口")
    assert one.ask(q.AskDesk(counter="1")).conflicts == ()
    assert refusal(one, c.SettleConflict(number="A001", note="再核实一次")) == "no_conflict"
    assert refusal(one, c.SettleConflict(number="A999", note="没有")) == "unknown_ticket"


def test_what_arrives_later_needs_another_look(halls: Apart) -> None:
    one, two, three = halls
    called_twice(one, two)
    assert call(three, "3") == "A001"
    meet(one, two)
    one.do(c.SettleConflict(number="A001", note="同一位居民"))
    meet(one, two, three)
    for hall in halls:
        assert not story_of(hall).conflict.is_settled
        assert set(story_of(hall).conflict.counters) == {"1", "2", "3"}
    three.do(c.SettleConflict(number="A001", note="三个窗口都叫了，在1号办理"))
    meet(one, two, three)
    assert all(story_of(hall).conflict.is_settled for hall in halls)
    assert tables(one) == tables(two) == tables(three)


def test_two_people_may_settle_the_same_while_apart(halls: Apart) -> None:
    one, two, three = halls
    called_twice(one, two)
    meet(one, two, three)
    one.do(c.SettleConflict(number="A001", note="甲"))
    two.do(c.SettleConflict(number="A001", note="乙"))
    meet(one, two, three)
    assert tables(one) == tables(two) == tables(three)
    events = one.ask(q.AskTicket(number="A001")).events
    assert sum(event["kind"] == "ConflictSettled" for event in events) == 2


def test_those_of_an_earlier_day_stay_until_they_are_settled(halls: Apart) -> None:
    one, two, _ = halls
    called_twice(one, two)
    meet(one, two)
    clock = one._clock
    clock.go(hours=24)  # type: ignore[attr-defined]  # the tests' clock
    assert not story_of(one).conflict.is_settled
    one.do(c.SettleConflict(number="A001", note="同一位居民"))
    assert one.ask(q.AskConflicts()) == []
