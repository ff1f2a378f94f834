"""The worker beside the programs: together at once, alone when the cable is cut, together again by itself."""

import queue
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

import msgspec
import pytest

from common.domain import commands as c
from common.domain.queries import AskFigures
from common.hall import Hall
from common.store.lookups.paper import lamps
from common.sync.beside import stay_together
from common.sync.terminal import meeting
from common.sync.terminal.membership import write_membership
from common.sync.terminal.together import Together
from common.sync.terminal.wire import Hub, Pulled
from tests.cables import Cable
from tests.common.store.test_interleaving import entries_of
from tests.halls import small_hall, take
from tests.hubs import Machine, TestHub

_PATIENCE_S = 60


def wait_for(hall: Hall, is_so: Callable[[], bool]) -> None:
    """Look again after every change of the store, until something is so."""
    changes: queue.Queue[None] = queue.Queue()
    stop = hall.watch(lambda: changes.put(None))
    try:
        while not is_so():
            changes.get(timeout=_PATIENCE_S)
    finally:
        stop()


def lamp(hall: Hall) -> tuple[str, str]:
    with hall.store.reading() as db:
        return next(((one.state, one.words_en) for one in lamps(db, 0) if one.lamp == "together"), ("", ""))


def test_it_goes_alone_and_comes_together_by_itself(fresh_hub: TestHub, tmp_path: Path) -> None:
    first = Machine(fresh_hub.invited("counter"), small_hall(tmp_path / "first"))
    first.meet()
    second = fresh_hub.machine(tmp_path / "second", "kiosk")
    cable = Cable(second.membership.port)
    with closing(first.hall), closing(second.hall):
        here = Together(first.hall, first.membership)
        there = Together(second.hall, msgspec.structs.replace(second.membership, port=cable.port))
        with closing(here), closing(there):
            wait_for(second.hall, lambda: lamp(second.hall)[0] == "ok")
            take(second.hall, digit="1")
            wait_for(first.hall, lambda: first.hall.ask(AskFigures()).taken == 1)
            cable.cut()
            wait_for(second.hall, lambda: lamp(second.hall)[0] == "warning")
            assert lamp(second.hall)[1].startswith("Alone since 09:00")
            take(second.hall, digit="1")
            first.hall.do(c.CallNext(counter="1"))
            cable.mend()
            wait_for(second.hall, lambda: lamp(second.hall)[0] == "ok")
            wait_for(first.hall, lambda: first.hall.ask(AskFigures()).taken == 2)


def telling(light: Callable[..., None], told: list[str]) -> Callable[..., None]:
    """The same, and its English words are kept."""

    def told_too(name: str, state: str, words: str, words_en: str) -> None:
        told.append(words_en)
        light(name, state, words, words_en)

    return told_too


def is_together(hall: Hall) -> bool:
    return lamp(hall)[0] == "ok"


def test_the_lamp_tells_how_many_events_are_still_to_come(
    fresh_hub: TestHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meeting, "_BATCH", 100)
    first = Machine(fresh_hub.invited("counter"), small_hall(tmp_path / "first"))
    second = fresh_hub.machine(tmp_path / "second")
    first.hall.do_each([c.TakeTicket(series="A", slip=False) for _ in range(250)])
    events = len(entries_of(first.hall))
    told: list[str] = []
    for machine in (first, second):
        monkeypatch.setattr(machine.hall, "light", telling(machine.hall.light, told))
        with closing(Together(machine.hall, machine.membership)):
            wait_for(machine.hall, partial(is_together, machine.hall))
    left = list(range(events - 100, 0, -100))
    assert [words for words in told if "Catching" in words] == [
        *(f"Catching up: {n} events to send" for n in left),
        *(f"Catching up: {n} events" for n in left),
    ]
    first.hall.close()
    second.hall.close()


def test_news_are_found_without_a_hint(fresh_hub: TestHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Hub, "listen", lambda *_, **__: None)
    first = Machine(fresh_hub.invited("counter"), small_hall(tmp_path / "first"))
    first.meet()
    second = fresh_hub.machine(tmp_path / "second")
    with closing(first.hall), closing(second.hall), closing(Together(second.hall, second.membership, 0.05)):
        wait_for(second.hall, partial(is_together, second.hall))
        take(first.hall)
        first.meet()
        wait_for(second.hall, lambda: second.hall.ask(AskFigures()).taken == 1)


def test_a_hint_that_comes_in_with_an_answer_is_heeded(
    fresh_hub: TestHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Machine(fresh_hub.invited("counter"), small_hall(tmp_path / "first"))
    first.meet()
    second = fresh_hub.machine(tmp_path / "second")
    fetch, taken = Hub.pull, list[str]()

    def fetch_while_another_sends(hub: Hub, known: Mapping[str, int], most: int) -> Pulled:
        fetched = fetch(hub, known, most)
        if not taken:
            taken.append(take(first.hall))
            first.meet()
            hub.lag({})  # the hint comes in with the answer, and there is nothing left to read
        return fetched

    monkeypatch.setattr(Hub, "pull", fetch_while_another_sends)
    with closing(first.hall), closing(second.hall), closing(Together(second.hall, second.membership, 600)):
        wait_for(second.hall, lambda: second.hall.ask(AskFigures()).taken == 1)


def test_hints_without_end_keep_nobody_from_sending(
    fresh_hub: TestHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Hub, "has_news", lambda _: True)
    machine = Machine(fresh_hub.invited("counter"), small_hall(tmp_path))
    with closing(machine.hall), closing(Together(machine.hall, machine.membership, 0.05)):
        wait_for(machine.hall, partial(is_together, machine.hall))
        take(machine.hall)
        wait_for(machine.hall, lambda: bool(fresh_hub.rows("SELECT FROM hub.event WHERE kind = 'TicketTaken'")))


def test_a_fork_is_said_and_nothing_is_sent(fresh_hub: TestHub, tmp_path: Path) -> None:
    machine = Machine(fresh_hub.invited("counter"), small_hall(tmp_path))
    machine.meet()
    fresh_hub.rows("UPDATE hub.origin SET hash = sha256('another') RETURNING 1")
    with closing(machine.hall), closing(Together(machine.hall, machine.membership)):
        wait_for(machine.hall, lambda: lamp(machine.hall)[0] == "fault")
        assert "join again" in lamp(machine.hall)[1]


def test_one_program_of_a_machine_does_it_and_another_takes_over(fresh_hub: TestHub, tmp_path: Path) -> None:
    machine = Machine(fresh_hub.invited("counter"), small_hall(tmp_path))
    write_membership(machine.hall.home, machine.membership)
    with closing(machine.hall), closing(Hall(machine.hall.home)) as other:
        first = stay_together(machine.hall)
        wait_for(machine.hall, lambda: lamp(machine.hall)[0] == "ok")
        second = stay_together(other)
        first()
        take(other)
        wait_for(other, lambda: bool(fresh_hub.rows("SELECT FROM hub.event WHERE kind = 'TicketTaken'")))
        second()


def test_without_a_hub_nothing_happens(tmp_path: Path) -> None:
    with closing(small_hall(tmp_path)) as hall:
        leave = stay_together(hall)
        take(hall)
        leave()
        assert lamp(hall) == ("", "")
