"""A board in a test: the hall it shows, clocks that a test moves, and tasks that it holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from common.domain.hours import ALWAYS, Hours
from common.hall import Hall
from common.settings import Settings
from common.ui.tasks import InlineTasks, Task
from kiosk.board.board import Board
from kiosk.board.source import HallSource
from tests.halls import MovedClock, small_hall

SETTINGS = Settings()


class Seconds:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class HeldTasks:
    """Tasks that stay under way until a test lets them land."""

    def __init__(self) -> None:
        self.held: list[Callable[[], object]] = []

    def run(self, fn: Callable[[], object], **landing: object) -> Task:
        self.held.append(lambda: InlineTasks().run(fn, **landing))  # type: ignore[arg-type]
        return Task()

    def land(self) -> None:
        held, self.held = self.held, []
        for work in held:
            work()


def move_store(source: Path, target: Path) -> Path:
    """Move the store with all its files."""
    target.mkdir(exist_ok=True)
    for file in source.glob("hall.db*"):
        file.rename(target / file.name)
    return target


class Wall:
    """A board in a test: the hall it shows, its clocks, and its source."""

    def __init__(self, folder: Path, hours: Hours = ALWAYS, tasks: HeldTasks | None = None) -> None:
        self.clock = MovedClock()
        self.seconds = Seconds()
        self.hall = small_hall(folder, self.clock, hours=hours)
        self.home = self.hall.home
        self.source = HallSource(self.home, SETTINGS, calls=8, open_hall=lambda home, _: Hall(home, clock=self.clock))
        self.board = Board(self.source, tasks or InlineTasks(), SETTINGS, clock=self.seconds)
        self.page = self.board.page

    def go(self, seconds: float) -> None:
        """Time goes by, and one beat of the board with it."""
        self.seconds.now += seconds
        self.clock.go(seconds=seconds)
        self.board.beat()

    @property
    def before(self) -> list[str]:
        return [row.number for row in self.page.before.shown()]
