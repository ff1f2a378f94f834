"""Whatever happens while a sheet is printed: what is said of it is true, and nothing of it is left anywhere."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator

import pytest

from printers.private import End
from printers.private.ipp_queue import IppQueue, Which
from tests.printers.private.conftest import BRISK, TWO_PAGES, Desk
from tests.printers.private.ipp_printer import CANCELED, COMPLETED


class Fate:
    """Something happens now and then when the kiosk looks whether the resident has left."""

    def __init__(self, events: Iterator[Callable[[], object] | None], has_left: threading.Event) -> None:
        self._events = events
        self._has_left = has_left

    def is_set(self) -> bool:
        return self._has_left.is_set()

    def wait(self, timeout: float) -> bool:
        event = next(self._events)
        if event is not None:
            event()
        return self._has_left.wait(timeout)


@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_said_that_is_not_so_and_nothing_comes_later(desk: Desk, seed: int) -> None:
    rng, has_left, printer = random.Random(seed), threading.Event(), desk.printer
    happenings: list[Callable[[], object]] = [
        lambda: printer.set(sheets_left=0),
        lambda: printer.set(sheets_left=1),
        lambda: printer.set(reasons=("media-jam-error",)),
        lambda: printer.set(reasons=("media-empty-warning",)),
        lambda: printer.set(is_halted=True),
        printer.set,
        printer.set,
        printer.cancel_at_the_panel,
        lambda: desk.daemon.run("cupsdisable", "a4"),
        lambda: desk.daemon.run("cupsenable", "a4"),
        has_left.set,
    ]

    def events() -> Iterator[Callable[[], object] | None]:
        while True:
            yield rng.choice(happenings) if rng.random() < 0.3 else None

    rng.choice(happenings[:5])()
    ending = desk.print(cancelled=Fate(events(), has_left))
    assert ending.is_purged
    assert not ending.may_come_late
    assert (ending.end is not End.PRINTED) or printer.printed == [TWO_PAGES]
    assert (
        ending.end is not End.CANCELLED or has_left.is_set() or CANCELED in [job.state for job in printer.jobs.values()]
    )

    assert IppQueue.of_cups("a4", desk.run_dir).jobs(Which.ALL, BRISK.answer_within) == {}
    assert [name for name in desk.daemon.files() if name[0] in "cd"] == []
    out = printer.pages_out
    desk.daemon.run("cupsenable", "a4")
    printer.set()
    assert printer.pages_out == out
    assert {job.state for job in printer.jobs.values()} <= {CANCELED, COMPLETED}
