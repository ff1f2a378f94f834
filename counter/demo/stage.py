"""Where a played morning happens, on however many machines: its clock, its album, how long each step waits."""

import itertools
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from common.clock import shift, shifted_clock, system_clock
from common.hall import Hall
from counter.demo.out import Out
from counter.demo.process import PlayFailed
from counter.demo.window import Window

_ZONE = ZoneInfo("Asia/Shanghai")
_SETTLES_WITHIN_S = 30.0
_LOOKS_EVERY_S = 0.05
CALLS_THAT_MAY_WAIT = 2
"""Of the three that the voice lets wait, so that it never drops one."""


class DemoClock:
    """The time of every process of the demo; it begins today, and goes on by itself between two moves."""

    def __init__(self, file: Path, begins_at: time) -> None:
        self._file = file
        self._now = shifted_clock(file)
        today = system_clock().astimezone(_ZONE).date()
        shift(file, 0)
        self.turn_to(datetime.combine(today, begins_at))

    def local(self) -> datetime:
        """The hall's naive local time."""
        return self._now().astimezone(_ZONE).replace(tzinfo=None)

    def turn_to(self, local: datetime) -> None:
        """Make it this local time."""
        offset = local.replace(tzinfo=_ZONE) - system_clock()
        shift(self._file, round(offset / timedelta(milliseconds=1)))


class Stage(ABC):
    """What the acts of a played morning share. `tell` gets each step as a sentence."""

    def __init__(self, clock: DemoClock, out: Out, tell: Callable[[str], None]) -> None:
        self.clock = clock
        self.out = out
        self.touch_to_number: list[float] = []
        self._tell = tell
        self._pictures = itertools.count(1)
        self._change = threading.Event()

    @abstractmethod
    def desk(self, counter: str) -> Window:
        """The window of a counter."""

    @abstractmethod
    def hall_of(self, counter: str) -> Hall:
        """The hall as the machine of a counter sees it."""

    @abstractmethod
    def voice_keeps_up(self, waiting: int = CALLS_THAT_MAY_WAIT) -> None:
        """Wait until no more than so many calls have yet to be spoken."""

    @abstractmethod
    def settle(self) -> None:
        """Wait until every call was spoken and every slip is on paper that can be."""

    @abstractmethod
    def show_time(self, local: datetime) -> None:
        """Let every window look at the clock again."""

    def tell(self, step: str) -> None:
        """Say what happens now, with the time of the hall."""
        self._tell(f"{self.clock.local():%H:%M}  {step}")

    def picture(self, window: Window, name: str) -> None:
        """Keep a picture of a window as the next of the album."""
        window.picture(self.out.screens / f"{next(self._pictures):02}-{name}.png")

    def at(self, hour: int, minute: int) -> None:
        """Let it be this time, once nothing is under way."""
        self.turn_to(datetime.combine(self.clock.local().date(), time(hour, minute)))

    def minutes_pass(self, minutes: float) -> None:
        """Let minutes go by, once nothing is under way."""
        self.turn_to(self.clock.local() + timedelta(minutes=minutes))

    def turn_to(self, local: datetime) -> None:
        """Let it be this local time, once nothing is under way."""
        self.settle()  # for a call that is old when it is found is not spoken
        self.clock.turn_to(local)
        self.show_time(local)

    def wait(self, is_so: Callable[[], bool], what: str) -> None:
        """Wait until something is so; looked at whenever the hall changes, and some times a second."""
        for _ in range(round(_SETTLES_WITHIN_S / _LOOKS_EVERY_S)):
            self._change.clear()
            if is_so():
                return
            self._change.wait(_LOOKS_EVERY_S)
        raise PlayFailed(f"after {_SETTLES_WITHIN_S:.0f} s it is still not so that {what}")

    @contextmanager
    def meanwhile(self, act: Callable[[], None]) -> Iterator[None]:
        """Something goes on at another window; its end is waited for, and its failure is this one's."""
        failures: list[BaseException] = []

        def go() -> None:
            try:
                act()
            except Exception as failure:  # handed to whoever waits for the end
                failures.append(failure)

        thread = threading.Thread(target=go, name="meanwhile", daemon=True)
        thread.start()
        yield
        thread.join()
        for failure in failures:
            raise failure
