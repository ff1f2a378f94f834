"""What can be done with a case in hand: each act with its key, its form and the QML of that, gathered from all pieces.

A piece of the counter defines its acts as `ActOnCase` and adds them to `ALL_ACTS` in `counter/cases/all_acts.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from common.domain.cases.queries import CaseInHand
from common.domain.commands import Command
from common.domain.queries import DeskNow
from common.domain.words import StaffRole
from counter.desk.forms import Form
from counter.desk.station import Looked, Station
from counter.desk.trouble import Trouble

Done = Looked | Trouble | None
"""How an act ended."""


class ActForm(Form):
    """What an act asks before it is sent. It belongs to one case and is cleared when another one comes to hand.

    `command()` gives what is sent, or in words what is still missing; a refusal is shown beneath the form, which keeps
    all that was typed.
    """

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        """The hall's time zone and the names of its staff by number, for forms that tell who did what when."""

    def begin(self, case: CaseInHand) -> None:
        """The form is opened for this case; called again when the case has changed meanwhile: drafts stay."""

    def looked(self, seen: Looked) -> None:
        """A look at the case in hand is on record."""

    def put_down(self) -> None:
        """Its case is put down: nothing of it stays."""
        self.clear()

    def carry_out(self, command: Command, done: Callable[[Done], None]) -> bool:
        """Send what `command()` gave; False while another act is under way. A look that is now on record is `done`."""
        return self.station.do([command], done)


class Sent(NamedTuple):
    """An act on its way: which, on the case of which number, by whom."""

    act: "ActOnCase"
    number: str
    staff: str

    def ended(self, done: Done, station: Station) -> str:
        """How it ended, in words."""
        if isinstance(done, Trouble):
            return done.words(station.language)
        (zh, en), (done_zh, done_en) = self.act.title, self.act.ends
        return station.say(f"{zh}：{done_zh}", f"{en}: {done_en}")


def is_next_on_its_way(name: str) -> Callable[[CaseInHand, DeskNow | None], bool]:
    """The rule of most acts: the case's way allows it now."""
    return lambda case, _: name in case.acts


@dataclass(frozen=True)
class ActOnCase:
    """One act. `is_possible` sees the case and the desk's newest picture; without it the case's way decides.

    The QML of the form is a FocusScope with `required property <form class> form`; Enter in it sends, Escape leaves.
    """

    name: str
    """Of a `CaseAct` as a rule; else a name of its own."""
    title: tuple[str, str]
    key: str
    qml: Path
    make: type[ActForm]
    is_possible: Callable[[CaseInHand, DeskNow | None], bool] | None = None
    roles: tuple[StaffRole, ...] = ()
    """Only for these; none for what `DUTIES` or nobody restricts."""
    only_shows: bool = False
    """Nothing is sent: Enter closes it."""
    ends: tuple[str, str] = ("已记录", "on record")
    """What is said of it once it is done."""
    destroys: bool = False
    """What is gone by it never comes back: its button says so."""

    def is_possible_for(self, case: CaseInHand, desk: DeskNow | None) -> bool:
        """Whether it can be done now."""
        return (self.is_possible or is_next_on_its_way(self.name))(case, desk)
