"""What stands around the work at a counter: its state, who sits there, devices, other machines, the day in figures."""

from collections.abc import Callable
from typing import Any

from common.domain.queries import DeskNow
from common.domain.records.ending import ENDING_WORDS
from common.domain.rows import Conflict
from common.domain.words import PauseReason
from common.ui.page import Field
from counter.desk.seated import SeatedPage

_TOGETHER, _RATING_PAD = "together", "rating_pad"


class AroundDesk(SeatedPage):
    """Words and states of one picture of the desk, in the clerk's language."""

    counter_name = Field("")
    counter_kind = Field("")
    calls_residents = Field(True)
    """Not at a desk of the back office or a community station: there is nothing to open there."""
    counter_state = Field("")
    pause_reason = Field("")
    serves: Field[list[str]] = Field([])
    staff = Field("")
    staff_name = Field("")
    figures: Field[dict[str, Any]] = Field({})
    help_calls: Field[list[str]] = Field([])
    papers_stopped: Field[list[dict[str, str]]] = Field([])
    """Kiosks that call because a resident's document did not come out: {kiosk, words}."""
    codes_wanted: Field[list[str]] = Field([])
    """Kiosks at which somebody waits for a one-time code."""
    lamps: Field[list[dict[str, str]]] = Field([])
    company = Field("")
    """How this machine stands with the others: "ok", "warning" or "fault"; "" in a hall of one machine."""
    company_words = Field("")
    is_alone = Field(False)
    """Calls go without the others, as long as this counter holds numbers."""
    is_being_rated = Field(False)
    """The pad before this counter asks a resident; what they answer nobody sees here."""
    prints_waiting = Field(0)
    lost_printers: Field[list[str]] = Field([])
    """Printers that slips wait for and that this machine does not have."""
    conflicts: Field[list[dict[str, Any]]] = Field([])
    """Numbers with which another counter went on as well, and that nobody has settled."""

    edited_cases = Field(0)
    """Cases that machines which were apart have written differently of."""

    def show_around(self, desk: DeskNow, printers: tuple[str, ...]) -> None:
        """Show a new picture; `printers` are those that are set up on this machine."""
        say = self.station.say
        counter = desk.counter
        self.counter_name = say(counter.name, counter.name_en)
        self.counter_kind = counter.kind.value
        self.calls_residents = counter.kind.calls_residents
        self.counter_state = counter.state.value
        self.pause_reason = _reason(counter.reason, self.station.say)
        names = {one.series: say(one.name, one.name_en) for one in desk.series}
        self.serves = [names[series] for series in desk.serves if series in names]
        self.staff_name = desk.staff_name
        self.staff = counter.staff or ""
        self.figures = _figures(desk)
        self.help_calls = list(desk.help_calls)
        self.papers_stopped = [
            {"kiosk": kiosk, "words": say(*ENDING_WORDS[ending])} for kiosk, ending in desk.papers_stopped.items()
        ]
        self.codes_wanted = list(desk.codes_wanted)
        self.lamps = [
            {"name": one.lamp, "state": one.state, "words": say(one.words, one.words_en)} for one in desk.lamps
        ]
        together = next((lamp for lamp in self.lamps if lamp["name"] == _TOGETHER), None)
        self.company = together["state"] if together else ""
        self.company_words = together["words"] if together else ""
        self.is_alone = self.company in ("warning", "fault")
        pad = f"{_RATING_PAD}.{counter.counter}"
        self.is_being_rated = any(one.lamp == pad and one.state == "warning" for one in desk.lamps)
        self.prints_waiting = desk.prints_waiting
        self.lost_printers = [name for name in desk.printers_waited_for if printers and name not in printers]
        self.edited_cases = desk.edited_cases
        self.conflicts = [_conflict(one, counter.counter) for one in desk.conflicts]


def _reason(reason: str, say: Callable[[str, str], str]) -> str:
    """A usual reason in words; staff's own words as they are."""
    return say(*PauseReason(reason).in_words) if reason in list(PauseReason) else reason


def _conflict(conflict: Conflict, counter: str) -> dict[str, Any]:
    return {
        "number": conflict.number,
        "others": [other for other in conflict.counters if other != counter],
        "is_held_here": conflict.held_by == counter,
    }


def _figures(desk: DeskNow) -> dict[str, Any]:
    figures = desk.figures
    return {
        "finished": figures.finished,
        "missed": figures.missed,
        "wait": -1 if figures.average_wait_minutes is None else round(figures.average_wait_minutes),
        "service": -1 if figures.average_service_minutes is None else round(figures.average_service_minutes),
        "outcomes": [{"name": name, "count": count} for name, count in figures.outcomes.items()],
    }
