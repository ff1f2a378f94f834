"""What a clerk does at a desk of the demo, by keyboard alone."""

import time

from common.domain import queries as q
from counter.demo.stage import Stage
from counter.demo.window import Window
from counter.sample import SAMPLE_STAFF

_UNHURRIED_S = 0.45
"""The desk takes a second Enter that follows at once for a slip of the finger."""
_PINS = {one.staff: one.pin for one in SAMPLE_STAFF}


class Clerk:
    """A clerk at a counter."""

    def __init__(self, stage: Stage, counter: str, staff: str) -> None:
        self._stage = stage
        self._hall = stage.hall_of(counter)
        self.counter = counter
        self.staff = staff
        self._opened_at = 0.0

    @property
    def desk(self) -> Window:
        """The window they sit at just now: a machine that was switched off and on has another one."""
        return self._stage.desk(self.counter)

    def now(self) -> q.DeskNow:
        """The desk as its own machine has it."""
        return self._hall.ask(q.AskDesk(counter=self.counter))

    # Beginning and ending the day

    def mistype_pin(self) -> None:
        """Sign in with a wrong PIN."""
        self._give_pin("000000")
        self.desk.see("signin.problem")

    def sign_in(self) -> None:
        """Sign in; a staff number that was typed before still stands there."""
        self._give_pin(_PINS[self.staff])
        self.desk.see("top.staff")
        self.desk.see("work")

    def open(self, *ticks: str) -> None:
        """Open for the series that the counter is for, and for those ticked in addition."""
        names = [series.series for series in self._hall.ask(q.AskSeries())]
        for series in ticks:
            self.desk.keys("Home", *["Down"] * names.index(series), "Space")
        self._unhurried()
        self.desk.keys("Return")
        self.desk.see("act.close")

    def pause(self, reason: str) -> None:
        """Pause the counter."""
        self._open_form("Ctrl+P")
        self.desk.type(reason)
        self._send()
        self.desk.see("act.close")
        self.desk.see_no("act.series")

    def go_on(self) -> None:
        """End the pause."""
        self.desk.keys("Ctrl+P")
        self.desk.see("act.series")

    def close(self) -> None:
        """Close the counter and sign out."""
        self.desk.keys("Ctrl+W")
        self.desk.see_no("act.close")
        self.desk.keys("Ctrl+O")
        self.desk.see("signin.staff")

    # Calling

    def call(self) -> None:
        """Call whoever is next."""
        self._stage.voice_keeps_up()
        self.desk.keys("F2")
        self.desk.see("act.recall")

    def call_number(self, number: str, picture: str = "") -> None:
        """Call a given number."""
        self._stage.voice_keeps_up()
        self._open_form("F9")
        self.desk.type(number)
        if picture:
            self._stage.picture(self.desk, picture)
        self._send()
        self.desk.see("visit.number", number)

    def recall(self) -> None:
        """Call once more, when the call before has been heard."""
        before = self._recalls()
        self._stage.voice_keeps_up(0)
        self.desk.keys("F3")
        self._stage.wait(lambda: self._recalls() > before, "the resident was called again")
        self.desk.see("visit.state", f"重呼 {before + 1} 次")  # sooner, the desk would not heed the next key

    def miss(self) -> None:
        """Nobody came."""
        self.desk.keys("F4")
        self.desk.see("act.walk_in")

    def let_wait_again(self) -> None:
        """The resident who stands last in the queue's list, parked or missed, waits again."""
        missed = self._aside()
        self.desk.keys("Q", "End", "R")
        self._stage.wait(lambda: self._aside() < missed, "the resident waits again")
        self.desk.keys("Esc")

    # Serving

    def begin(self) -> None:
        """The resident is here."""
        self.desk.keys("F5")
        self.desk.see_no("act.recall")

    def walk_in(self, search: str, picture: str = "") -> None:
        """Serve somebody without a ticket, for the first item that is found."""
        self._open_form("F10")
        self.desk.type(search)
        self._stage.wait(lambda: bool(self.desk.names("walk_in.result.")), "items were found")
        if picture:
            self._stage.picture(self.desk, picture)
        self._send()
        self.desk.see("visit.number")

    def park(self, reason: int, picture: str = "") -> None:
        """Set the resident aside for one of the usual reasons, counted from 1."""
        self._open_form("F7")
        self.desk.keys(f"Alt+{reason}")
        if picture:
            self._stage.picture(self.desk, picture)
        self._send()
        self.desk.see("act.walk_in")

    def transfer(self, target: str, *, comes_back: bool = False, picture: str = "") -> None:
        """Send the resident on, to a "series:B" or a "counter:2"."""
        self._open_form("F8")
        series = [f"series:{one.series}" for one in self._hall.ask(q.AskSeries())]
        counters = [f"counter:{one.counter}" for one in self._hall.ask(q.AskCounters())]
        targets = [*series, *(one for one in counters if one != f"counter:{self.counter}")]
        self.desk.see(f"transfer.{targets.index(target)}")
        self.desk.keys("Home", *["Down"] * targets.index(target))
        if comes_back:
            self.desk.keys("Space")
        if picture:
            self._stage.picture(self.desk, picture)
        self._send()
        self.desk.see("act.walk_in")

    def send_back(self) -> None:
        """The resident returns to the counter that sent them."""
        self.desk.keys("Ctrl+B")
        self.desk.see("act.walk_in")

    def begin_to_finish(self) -> None:
        """Open the form that asks how the visit ended."""
        self._open_form("F6")
        self.desk.see("finish.outcome")

    def add_item(self, search: str) -> None:
        """One more item was handled: the first that is found."""
        before = len(self.desk.names("finish.item."))
        self.desk.keys("Shift+Tab")
        self.desk.type(search)
        self._stage.wait(lambda: bool(self.desk.names("finish.result.")), "items were found")
        self.desk.keys("Return")
        self._stage.wait(lambda: len(self.desk.names("finish.item.")) > before, "the item was added")
        self.desk.keys("Tab")

    def note(self, text: str) -> None:
        """Write a note for colleagues."""
        self.desk.keys("Tab")
        self.desk.type(text)

    def finish(self) -> None:
        """Send the form: the visit is over."""
        self._send()
        self.desk.see("act.walk_in")

    # Beside the queue

    def answer_help(self) -> None:
        """Go to the kiosk that called."""
        self.desk.see("notice.help")
        self.desk.keys("F1")
        self.desk.see_no("notice.help")

    def release_code(self, picture: str) -> str:
        """Somebody at the kiosk typed a number and shows a card: the one-time code that is released for it."""
        self.desk.keys("Ctrl+K")
        self.desk.see("self_service.release")
        self.desk.keys("Return")
        code = self.desk.see("self_service.code").replace(" ", "")
        self._stage.picture(self.desk, picture)
        self.desk.keys("Esc")
        self.desk.see("work")
        return code

    def print_again(self, number: str, picture: str) -> None:
        """Print the slip of a number once more, on the printer page."""
        self.desk.keys("F12")
        self.desk.see("printer.ticket")
        self.desk.keys("Tab", "Tab")
        self.desk.type(number)
        self._stage.wait(lambda: self.desk.play("read", name="reprint.number")["value"] == number, "it is typed")
        self.desk.keys("Return")
        self._stage.settle()
        self._stage.picture(self.desk, picture)
        self.desk.keys("F12")
        self.desk.see("work")

    def has_somebody_waiting(self) -> bool:
        """Whether a call would find somebody."""
        desk = self.now()
        return any(row.is_for_counter or row.series in desk.serves for row in desk.queue)

    # The pace of hands

    def _give_pin(self, pin: str) -> None:
        self._unhurried()
        if not self.desk.play("read", name="signin.staff")["value"]:
            self.desk.type(self.staff)
            self.desk.keys("Return")
        self.desk.type(pin)
        self.desk.keys("Return")
        self._opened_at = time.monotonic()

    def _open_form(self, key: str) -> None:
        self.desk.keys(key)
        self._opened_at = time.monotonic()
        self.desk.see("act.back")

    def _send(self) -> None:
        self._unhurried()
        self.desk.keys("Return")

    def _unhurried(self) -> None:
        time.sleep(max(0.0, self._opened_at + _UNHURRIED_S - time.monotonic()))

    def _aside(self) -> int:
        return len(self.now().aside)

    def _recalls(self) -> int:
        visit = self.now().visit
        return visit.ticket.recalls if visit is not None else 0
