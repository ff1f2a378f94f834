"""Who has looked at the people of a case, when, where and why: for the hall manager, who answers for it."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain.cases.privacy_queries import AskLooks, Look
from common.domain.cases.privacy_words import ErasureGround, LookKind
from common.domain.cases.queries import CaseInHand
from common.domain.commands import Command
from common.domain.moment import local_time
from common.domain.words import StaffRole
from common.ui import QML
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.acts import ActForm, ActOnCase
from counter.cases.words import Pair, Say
from counter.desk.station import Station
from counter.desk.trouble import Trouble

KINDS: dict[LookKind, Pair] = {
    LookKind.LOOKED: ("查看", "Looked"),
    LookKind.EXPORTED: ("导出", "Exported"),
    LookKind.ERASURE_ORDERED: ("删除", "Erased"),
}
GROUNDS: dict[ErasureGround, Pair] = {
    ErasureGround.REQUESTED: ("本人要求删除", "The person asked for it"),
    ErasureGround.PURPOSE_FULFILLED: ("保存期限已到", "It need not be kept any longer"),
    ErasureGround.CONSENT_WITHDRAWN: ("本人撤回同意", "Consent was withdrawn"),
}


@dataclass(frozen=True)
class LookLine:
    """One look: `whom` is the masked name of the person it was at."""

    key: str
    at: str
    who: str
    kind: str
    whom: str
    why: str
    number: str


def _says(line: LookLine) -> list[str]:
    return [line.at, line.who, line.kind, line.whom, line.number, line.why]


class LooksForm(ActForm):
    """Newest first, of applicant and representative together; also looks in other cases of theirs."""

    is_loaded = Field(False)
    problem = Field("")
    lines = Part(lambda: Rows(LookLine, key="key", says=_says))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._timezone = "UTC"
        self._case = ""
        self._found: dict[str, list[tuple[int, LookLine]]] = {}

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        self._timezone = timezone

    def begin(self, case: CaseInHand) -> None:
        self._case = case.case.case
        people = {one.person: one.name for one in (case.row.applicant, case.representative) if one is not None}
        self._found = {person: looks for person, looks in self._found.items() if person in people}
        for person, name in people.items():
            self._ask(self._case, person, name)

    @Slot()
    def copy(self) -> None:
        """The list into the clipboard, for a reply to whoever asked."""
        self.lines.copy_all()

    def command(self) -> Command | str:
        return ""  # nothing is sent

    def clear(self) -> None:
        super().clear()
        self._case, self._found = "", {}
        self.lines.replace([])

    def _ask(self, case: str, person: str, name: str) -> None:
        self.station.ask(AskLooks(person=person), lambda looks: self.show(case, person, name, looks))

    def show(self, case: str, person: str, name: str, looks: list[Look] | Trouble) -> None:
        """Show who looked at one of the people of a case."""
        if case != self._case:
            return
        if isinstance(looks, Trouble):
            self.problem = looks.words(self.station.language)
            return
        whom = name or self.station.say("已删除", "Erased")
        self._found[person] = [
            (one.at_ms, self._told(f"{person}.{n}", one, whom)) for n, one in enumerate(reversed(looks))
        ]
        newest = sorted((line for lines in self._found.values() for line in lines), key=lambda one: -one[0])
        self.lines.replace([line for _, line in newest])
        self.is_loaded = True

    def _told(self, key: str, one: Look, whom: str) -> LookLine:
        say = self.station.say
        return LookLine(
            key=key,
            at=f"{local_time(one.at_ms, self._timezone):%Y-%m-%d %H:%M}",
            who="  ·  ".join(word for word in (one.staff_name or one.staff, _counter_words(one.counter, say)) if word),
            kind=say(*KINDS[one.kind]),
            whom=whom,
            why=say(*GROUNDS[ErasureGround(one.why)]) if one.kind is LookKind.ERASURE_ORDERED else one.why,
            number=one.number,
        )


def _counter_words(counter: str, say: Say) -> str:
    return say(f"{counter}号窗口", f"counter {counter}") if counter else ""


LOOKS = ActOnCase(
    name="looks",
    title=("查看记录", "Who has looked"),
    key="Ctrl+J",
    qml=QML / "Cases" / "Looks.qml",
    make=LooksForm,
    is_possible=lambda case, desk: True,
    roles=(StaffRole.HALL_LEAD,),
    only_shows=True,
)
