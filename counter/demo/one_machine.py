"""The stage of a hall on one machine: one store, one printer, and a voice that is waited for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from common.domain import queries as q
from common.domain.events import TicketCalled, TicketRecalled
from common.domain.words import PrintState
from common.hall import Hall, Recorded
from counter.demo.cast import Cast, Printer
from counter.demo.out import Out
from counter.demo.stage import CALLS_THAT_MAY_WAIT, DemoClock, Stage
from counter.demo.window import Window


class OneMachine(Stage):
    """Kiosk, desks and board of one home."""

    def __init__(
        self, cast: Cast, printer: Printer, hall: Hall, clock: DemoClock, out: Out, tell: Callable[[str], None]
    ) -> None:
        super().__init__(clock, out, tell)
        self.cast = cast
        self.printer = printer
        self.hall = hall
        self._seen: list[Recorded] = []
        self._stop_watching = hall.watch(self._change.set)

    def close(self) -> None:
        """Look no longer."""
        self._stop_watching()

    def desk(self, counter: str) -> Window:
        """The window of a counter."""
        return self.cast.counters[counter]

    def hall_of(self, counter: str) -> Hall:
        """The one hall."""
        return self.hall

    def journal(self) -> list[Recorded]:
        """All that has happened so far."""
        last = self._seen[-1].position if self._seen else 0
        self._seen += self.hall.since(last)
        return self._seen

    def show_time(self, local: datetime) -> None:
        """Let every window look at the clock again."""
        self.hall.light("clock", "ok", f"{local:%H:%M}", f"{local:%H:%M}")

    def settle(self) -> None:
        """Wait until every call was spoken and every slip is on paper that can be."""
        self.voice_keeps_up(0)
        busy = (PrintState.SENDING,) if self._is_printer_down() else (PrintState.SENDING, PrintState.QUEUED)
        self.wait(
            lambda: not any(job.state in busy for job in self.hall.ask(q.AskPrintJobs())), "the slips are on paper"
        )

    def voice_keeps_up(self, waiting: int = CALLS_THAT_MAY_WAIT) -> None:
        """Wait until no more than so many calls have yet to be spoken."""
        self.wait(lambda: self.calls() - self.spoken() <= waiting, "the calls are spoken")

    def calls(self) -> int:
        """How many calls and recalls there were."""
        return sum(isinstance(event.body, TicketCalled | TicketRecalled) for event in self.journal())

    def spoken(self) -> int:
        """How many announcements were kept."""
        return len(list(self.out.sounds.glob("*.wav")))

    @contextmanager
    def printer_fault(self, switch: str) -> Iterator[None]:
        """The printer has a fault; at the end somebody has seen to it."""
        self.printer.desk.set(switch, "on")
        try:
            yield
        finally:
            self.printer.desk.set(switch, "off")

    def _is_printer_down(self) -> bool:
        state = self.printer.desk.ask("state")
        return bool(state["paper_out"] or state["cover"])
