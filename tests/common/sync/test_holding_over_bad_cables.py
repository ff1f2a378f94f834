"""Two counters that hold, give back and call while messages are lost, late, doubled and reordered, and programs die.

Whatever happens, no ticket may be called twice, and at last everybody has to be called. Each rule of the protocol has a
test of its own that fails without it; the last one lets chance and hypothesis look for what nobody has thought of.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from common.hall import Hall
from common.store.store import Store
from tests.common.sync.bad_cables import CABLES, DEATHS, TICKETS, Desk, Meanwhile, Place
from tests.hubs import TestHub

_MEMORY = Path("/dev/shm")


@pytest.fixture
def place(fresh_hub: TestHub, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """In memory and without waiting for the disk: thousands of commits are made here, and no power fails."""
    with fresh_hub.owner() as owner:
        owner.execute(f"ALTER DATABASE {owner.info.dbname} SET synchronous_commit = off".encode())
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        monkeypatch.setattr(Store, "transaction", Meanwhile.transaction)
        monkeypatch.setattr(Hall, "watch", lambda *_: lambda: None)  # nobody waits for news: the test says when to look
        yield Place(Path(folder), fresh_hub)


@pytest.fixture
def desks(place: Place) -> Iterator[list[Desk]]:
    desks = place.desks()
    yield desks
    for desk in desks:
        desk.close()


def call_on(desk: Desk, most: int = TICKETS) -> list[str]:
    """Call until nobody is left, at most so many."""
    called: list[str] = []
    while len(called) < most and (number := desk.call()):
        called.append(number)
    return called


def go_alone(desk: Desk) -> None:
    """Find out that the cable is cut."""
    desk.cable = "cut"
    desk.look()


def test_what_is_given_back_is_not_counted_on_even_if_nobody_has_heard_of_it(desks: list[Desk]) -> None:
    one, two = desks
    one.look()
    called = call_on(two, 3)
    one.hear(called)
    one.over("deaf", one.look)  # the hub hears that A004 is given back, and its counter hears nothing of that
    called += call_on(two, 2)
    go_alone(one)
    called += call_on(one)
    assert sorted(called) == sorted(set(called))


def test_what_is_asked_for_is_not_counted_on_before_the_answer(desks: list[Desk]) -> None:
    one, two = desks
    called = call_on(two, 5)
    one.over("cut", one.look)
    one.cable = "cut"
    assert call_on(one) == []
    assert called == ["A001", "A002", "A003", "A004", "A005"]


def test_a_word_from_before_changes_nothing_when_it_arrives_at_last(desks: list[Desk]) -> None:
    one, two = desks
    one.look()
    one.over("slow", one.end)  # it gives back everything, but that is under way for long
    one.look()
    for late in one.late:
        late.arrive()
    go_alone(one)
    called = call_on(two) + call_on(one)
    assert sorted(called) == sorted(set(called))
    assert "A004" in called


def test_a_key_pressed_in_the_middle_of_giving_back_calls_only_what_is_still_held(desks: list[Desk]) -> None:
    one, two = desks
    one.look()
    called = call_on(two, 3)
    go_alone(one)
    one.hear(called)
    Meanwhile.act = lambda: one.over("good", one.look)  # A004 is given back just before it would be called
    called += call_on(one, 1)
    called += call_on(two)
    assert sorted(called) == sorted(set(called))


def test_what_is_called_in_the_middle_of_giving_back_stays_held(desks: list[Desk]) -> None:
    one, two = desks
    one.look()
    called = call_on(two, 3)
    one.hear(called)
    Meanwhile.act = lambda: one.over("cut", lambda: called.extend(call_on(one, 1)))
    one.look()
    assert called[3] == "A004"
    called += call_on(two)
    assert sorted(called) == sorted(set(called))


def test_what_was_called_alone_is_told_before_anything_is_given_back(desks: list[Desk]) -> None:
    one, two = desks
    one.look()
    go_alone(one)
    called = call_on(one)
    one.cable = "good"
    one.look()
    called += call_on(two)
    assert sorted(called) == sorted(set(called))


class HallOverBadCables(RuleBasedStateMachine):
    """What may happen in any order."""

    place: Place
    which = st.integers(0, 1)
    deaths = st.sampled_from(DEATHS)

    def __init__(self) -> None:
        super().__init__()
        self.desks = self.place.desks()
        self.called: list[str] = []

    @rule(which=which, cable=st.sampled_from(CABLES))
    def change(self, which: int, cable: str) -> None:
        """A cable becomes better or worse."""
        self.desks[which].cable = cable

    @rule(which=which, dies=deaths, hears=st.booleans(), is_pressed=st.booleans())
    def look(self, which: int, dies: str | None, hears: bool, is_pressed: bool) -> None:
        """A machine learns what was called, or does not, and its counter gives back and takes.

        The clerk may press the key in the middle of that.
        """
        desk = self.desks[which]
        if hears:
            desk.hear(self.called)
        if is_pressed:
            Meanwhile.act = lambda: desk.over("cut", lambda: self._call(which))
        desk.look(dies)
        Meanwhile.act = None

    @rule(which=which, dies=deaths)
    def call(self, which: int, dies: str | None) -> None:
        """A clerk presses the key."""
        self._call(which, dies)

    @rule(which=which, hears=st.booleans())
    def call_while_looking(self, which: int, hears: bool) -> None:
        """A clerk presses the key, and the counter gives back and takes in the middle of that."""
        desk = self.desks[which]
        if hears:
            desk.hear(self.called)
        desk.miss()
        Meanwhile.act = lambda: desk.over("good", desk.look)
        self._call(which)
        Meanwhile.act = None

    @rule(which=which)
    def end(self, which: int) -> None:
        """A program ends."""
        self.desks[which].end()

    @rule(which=which, times=st.integers(1, 3))
    def call_on(self, which: int, times: int) -> None:
        """A clerk presses the key again and again."""
        for _ in range(times):
            self._call(which)

    @rule(which=which, nth=st.integers(0, 9), stays=st.booleans())
    def arrive(self, which: int, nth: int, stays: bool) -> None:
        """A late message arrives, and perhaps once more later."""
        late = self.desks[which].late
        if late:
            late[nth % len(late)].arrive()
            if not stays:
                del late[nth % len(late)]

    def _call(self, which: int, dies: str | None = None) -> bool:
        number = self.desks[which].call(dies)
        if number is None:
            return False
        assert number not in self.called, f"{number} is called twice"
        self.called.append(number)
        return True

    def teardown(self) -> None:
        """Now the cables hold: everybody who is left is called."""
        for desk in self.desks:
            desk.cable = "good"
            for late in desk.late:
                late.arrive()
        is_over = False
        while not is_over:
            for desk in self.desks * 2:
                desk.hear(self.called)
                desk.look()
            is_over = sum(self._call(which) for which in (0, 1)) == 0
        for desk in self.desks:
            desk.close()
        assert len(self.called) == TICKETS


def test_nobody_is_called_twice_and_nobody_is_forgotten(place: Place) -> None:
    HallOverBadCables.place = place
    run_state_machine_as_test(
        HallOverBadCables,
        settings=settings(
            max_examples=40,
            stateful_step_count=40,
            derandomize=True,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
