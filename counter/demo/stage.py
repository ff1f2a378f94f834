"""Where a played morning happens: its windows, printer, clock and eyes, and how long each step has to wait."""

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from common.clock import shift, shifted_clock, system_clock
from common.domain import queries as q
from common.domain.events import TicketCalled, TicketRecalled
from common.domain.words import PrintState
from common.hall import Hall, Recorded
from counter.demo.cast import Cast, Printer
from counter.demo.out import Out
from counter.demo.process import PlayFailed
from counter.demo.window import Window

_ZONE = ZoneInfo("Asia/Shanghai")
_SETTLES_WITHIN_S = 30.0
_CALLS_THAT_MAY_WAIT = 2  # of the three that the voice lets wait, so that it never drops one


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


class Stage:
    """What the acts of a played morning share. `tell` gets each step as a sentence."""

    def __init__(
        self, cast: Cast, printer: Printer, hall: Hall, clock: DemoClock, out: Out, tell: Callable[[str], None]
    ) -> None:
        self.cast = cast
        self.printer = printer
        self.hall = hall
        self.clock = clock
        self.out = out
        self.touch_to_number: list[float] = []
        self._tell = tell
        self._pictures = itertools.count(1)
        self._seen: list[Recorded] = []
        self._change = threading.Event()
        self._stop_watching = hall.watch(self._change.set)

    def close(self) -> None:
        """Look no longer."""
        self._stop_watching()

    def tell(self, step: str) -> None:
        """Say what happens now, with the time of the hall."""
        self._tell(f"{self.clock.local():%H:%M}  {step}")

    def picture(self, window: Window, name: str) -> None:
        """Keep a picture of a window as the next of the album."""
        window.picture(self.out.screens / f"{next(self._pictures):02}-{name}.png")

    def journal(self) -> list[Recorded]:
        """All that has happened so far."""
        last = self._seen[-1].position if self._seen else 0
        self._seen += self.hall.since(last)
        return self._seen

    # Time

    def at(self, hour: int, minute: int) -> None:
        """Let it be this time, once nothing is under way."""
        self._turn_clock(datetime.combine(self.clock.local().date(), time(hour, minute)))

    def minutes_pass(self, minutes: float) -> None:
        """Let minutes go by, once nothing is under way."""
        self._turn_clock(self.clock.local() + timedelta(minutes=minutes))

    def _turn_clock(self, local: datetime) -> None:
        self.settle()  # for a call that is old when it is found is not spoken
        self.clock.turn_to(local)
        self.hall.light("clock", "ok", f"{local:%H:%M}", f"{local:%H:%M}")  # lets every window look again

    def settle(self) -> None:
        """Wait until every call was spoken and every slip is on paper that can be."""
        self.voice_keeps_up(0)
        busy = (PrintState.SENDING,) if self._is_printer_down() else (PrintState.SENDING, PrintState.QUEUED)
        self.wait(
            lambda: not any(job.state in busy for job in self.hall.ask(q.AskPrintJobs())), "the slips are on paper"
        )

    def voice_keeps_up(self, waiting: int = _CALLS_THAT_MAY_WAIT) -> None:
        """Wait until no more than so many calls have yet to be spoken."""
        self.wait(lambda: self.calls() - self.spoken() <= waiting, "the calls are spoken")

    def calls(self) -> int:
        """How many calls and recalls there were."""
        return sum(isinstance(event.body, TicketCalled | TicketRecalled) for event in self.journal())

    def spoken(self) -> int:
        """How many announcements were kept."""
        return len(list(self.out.sounds.glob("*.wav")))

    def wait(self, is_so: Callable[[], bool], what: str) -> None:
        """Wait until something is so; looked at whenever the hall changes, and a few times a second."""
        for _ in range(round(_SETTLES_WITHIN_S / 0.05)):
            self._change.clear()
            if is_so():
                return
            self._change.wait(0.05)
        raise PlayFailed(f"after {_SETTLES_WITHIN_S:.0f} s it is still not so that {what}")

    @contextmanager
    def printer_fault(self, switch: str) -> Iterator[None]:
        """The printer has a fault; at the end somebody has seen to it."""
        self.printer.desk.set(switch, "on")
        try:
            yield
        finally:
            self.printer.desk.set(switch, "off")

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

    def _is_printer_down(self) -> bool:
        state = self.printer.desk.ask("state")
        return bool(state["paper_out"] or state["cover"])
