"""The small forms of the desk: what each asks, what it keeps until it is sent, and the command that comes out."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.queries import DeskNow
from common.domain.rows import Counter
from common.domain.words import PauseReason, Priority
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.desk.item_search import ItemSearch
from counter.desk.seated import SeatedPage


class Form(SeatedPage):
    """One question with a draft that stays until it was sent."""

    def command(self) -> c.Command | str:
        """What is sent when the clerk presses Enter, or what is still missing, in words."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget the draft, because it was sent or its resident has gone."""
        self.reset()


class ParkForm(Form):
    """Why a ticket is set aside."""

    text = Field("")

    @Slot(str)
    def type(self, text: str) -> None:
        """The reason as typed, or one of the usual ones."""
        self.text = text

    def command(self) -> c.Command:
        return c.Park(counter=self.station.counter, reason=self.text)


class PauseForm(ParkForm):
    """Why the counter pauses; may stay empty. A usual reason is kept as such, others are sealed."""

    usual: Field[list[str]] = Field([])

    def offer(self) -> None:
        """Show the usual reasons in the clerk's language."""
        self.usual = [self.station.say(*reason.in_words) for reason in PauseReason]

    def command(self) -> c.Command:
        usual = dict(zip(self.usual, PauseReason, strict=True))
        return c.PauseCounter(counter=self.station.counter, reason=usual.get(self.text.strip(), self.text))


class NumberForm(Form):
    """A number that somebody shows at the counter."""

    text = Field("")
    suggested: Field[list[str]] = Field([])
    """Numbers that perhaps have been called elsewhere: to be called only when their resident stands here."""

    def suggest(self, numbers: tuple[str, ...]) -> None:
        """Name the numbers that only a person can decide on."""
        self.suggested = list(numbers)

    @Slot(str)
    def type(self, text: str) -> None:
        """The number, in any width and case of letters."""
        self.text = text

    def command(self) -> c.Command:
        return c.CallTicket(counter=self.station.counter, number=_number(self.text))


def _number(typed: str) -> str:
    """A number in any width and case of letters, as it is printed."""
    return unicodedata.normalize("NFKC", typed).strip().upper()


@dataclass(frozen=True)
class SeriesChoice:
    """A series that the counter may serve."""

    series: str
    name: str
    waiting: int
    is_chosen: bool


class SeriesForm(Form):
    """What the counter serves: the check list of series with which it opens."""

    rows = Part(lambda: Rows(SeriesChoice, key="series"))

    def offer(self, desk: DeskNow) -> None:
        """Show the series with what the counter serves now; ticks already made stay."""
        made = {row.series: row.is_chosen for row in self.rows.shown()}
        serves = desk.serves or desk.counter.serves
        say = self.station.say
        self.rows.replace(
            [
                SeriesChoice(s.series, say(s.name, s.name_en), s.waiting, made.get(s.series, s.series in serves))
                for s in desk.series
            ]
        )

    @Slot(int)
    def toggle(self, at: int) -> None:
        """Tick a series or take the tick away."""
        chosen = self.rows.row(at)
        self.rows.replace(
            [
                SeriesChoice(row.series, row.name, row.waiting, row.is_chosen != (row is chosen))
                for row in self.rows.shown()
            ]
        )

    def command(self) -> c.Command:
        chosen = tuple(row.series for row in self.rows.shown() if row.is_chosen)
        return c.OpenCounter(counter=self.station.counter, serves=chosen)

    def clear(self) -> None:
        self.rows.replace([])


@dataclass(frozen=True)
class Target:
    """A place to which somebody can be sent on."""

    id: str
    name: str
    kind: str
    detail: str


class TransferForm(Form):
    """To which series or counter, and whether the resident comes back."""

    at = Field(0)
    comes_back = Field(False)
    targets = Part(lambda: Rows(Target))

    def offer(self, desk: DeskNow, counters: list[Counter]) -> None:
        """Show the series and the other counters."""
        say = self.station.say
        self.targets.replace(
            [
                Target(f"series:{s.series}", f"{s.prefix}  {say(s.name, s.name_en)}", "series", str(s.waiting))
                for s in desk.series
            ]
            + [
                Target(f"counter:{one.counter}", say(one.name, one.name_en), "counter", one.state)
                for one in counters
                if one.counter != self.station.counter and one.kind.calls_residents
            ]
        )
        self.at = min(self.at, self.targets.rowCount() - 1)

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this place."""
        self.at = min(max(0, at), self.targets.rowCount() - 1)

    @Slot()
    def toggle_comes_back(self) -> None:
        """Whether the resident returns here afterwards."""
        self.comes_back = not self.comes_back

    def command(self) -> c.Command:
        kind, _, code = (self.targets.row(self.at).id if self.at >= 0 else ":").partition(":")
        return c.Transfer(
            counter=self.station.counter,
            to_series=code if kind == "series" else None,
            to_counter=code if kind == "counter" else None,
            comes_back=self.comes_back,
        )


class WalkInForm(Form):
    """Somebody without a ticket: what for, if it is known, and whether they come first.

    Or with one that this machine does not know, for its kiosk is cut off.
    """

    number = Field("")
    priority = Field("")
    search = Part(ItemSearch)

    @Slot(str)
    def type_number(self, number: str) -> None:
        """What stands on the resident's paper."""
        self.number = number

    @Slot(str)
    def choose_priority(self, priority: str) -> None:
        """A reason to come first, or "" for none."""
        self.priority = priority

    def command(self) -> c.Command | str:
        item = self.search.chosen()
        if item is None and self.search.text.strip():
            return self.search.nothing_found()
        return c.ServeWalkIn(
            counter=self.station.counter,
            number=_number(self.number) or None,
            item=item.code if item else None,
            priority=Priority(self.priority) if self.priority else None,
        )

    def clear(self) -> None:
        super().clear()
        self.search.clear()
