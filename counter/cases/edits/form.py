"""Settling what machines that were apart wrote of one case: field by field or a whole side, on record."""

from PySide6.QtCore import Slot

from common.domain.cases.edit_commands import Choice
from common.domain.cases.edit_queries import AskEdits, EditsOfCase
from common.domain.cases.edits import Edited, EditedThing
from common.domain.cases.queries import CaseInHand
from common.domain.commands import Command, SettleEdits
from common.ui import QML
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.acts import ActForm, ActOnCase
from counter.cases.edits.lines import EditLine, edit_lines
from counter.desk.station import Looked, Station
from counter.desk.trouble import Trouble


class EditsForm(ActForm):
    """What counts now is chosen at first, so that Enter alone changes nothing. People are masked until a look."""

    at = Field(0)
    is_loaded = Field(False)
    is_masked = Field(False)
    can_choose = Field(False)
    problem = Field("")
    words = Field("")
    lines = Part(lambda: Rows(EditLine, key="key"))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._case, self._look = "", ""
        self._found: tuple[Edited, ...] = ()
        self._chosen: dict[tuple[str, str], int] = {}  # the keys of versions: more of them may arrive meanwhile
        self._timezone, self._names = "UTC", dict[str, str]()

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        self._timezone, self._names = timezone, names

    def begin(self, case: CaseInHand) -> None:
        self._case = case.case.case
        self._ask()

    def looked(self, seen: Looked) -> None:
        """A look at this case is on record: it shows here who is written of, too."""
        self._look = seen.look

    def show(self, case: str, found: EditsOfCase | Trouble) -> None:
        """Show both sides; what was chosen before stays chosen as long as it is there."""
        if case != self._case:
            return
        if isinstance(found, Trouble):
            if found.reason == "look_needed" and self._look:
                self._look = ""  # it shows nothing any more
                self._ask()
            else:
                self.problem = found.words(self.station.language)
            return
        is_first, self.is_loaded = not self.is_loaded, True
        before = self._line()
        self._found, self.problem = found.edits, ""
        self.is_masked = not found.is_whole and any(one.thing is EditedThing.PERSON for one in found.edits)
        self.can_choose = any(one.can_choose for one in found.edits)
        self._fill()
        shown = list(enumerate(self.lines.shown()))
        if is_first:
            self._go_to(next((n for n, line in shown if line.can_choose and not line.is_head), 0))
        else:
            self._go_to(next((n for n, line in shown if before and line.key == before.key), self.at))

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this line."""
        self._go_to(at)

    @Slot(int)
    def move_side(self, by: int) -> None:
        """Another version of the field the keyboard is on; on a head, of the whole thing."""
        line = self._line()
        if line is not None:
            at = next((place for place, cell in enumerate(line.cells) if cell["is_chosen"]), 0)
            self.take(self.at, max(0, min(at + by, len(line.cells) - 1)))

    @Slot(int)
    def take_side(self, place: int) -> None:
        """This version of all fields of the thing the keyboard is on."""
        one = self._thing()
        if one is not None and one.can_choose and place < len(one.versions):
            self._chosen |= {(one.subject, field): one.versions[place].key for field in one.differ}
            self._fill()

    @Slot(int, int)
    def take(self, at: int, place: int) -> None:
        """This version of one field, or of a whole thing by its head."""
        self._go_to(at)
        line, one = self._line(), self._thing()
        if line is None or one is None or not line.can_choose or place >= len(one.versions):
            return
        if line.is_head:
            self.take_side(place)
        else:
            self._chosen[(one.subject, line.key.removeprefix(f"{one.subject}."))] = one.versions[place].key
            self._fill()

    @Slot(str)
    def type(self, words: str) -> None:
        """Why, for colleagues."""
        self.words = words

    def command(self) -> Command | str:
        if not self.is_loaded:
            return self.station.say("请稍候", "One moment, please")
        choices = tuple(
            Choice(field, one.versions[place].key)
            for one in self._found
            for field in one.differ
            if (place := self._place(one, field))
        )
        seen = tuple(version.key for one in self._found for version in one.versions if version.key)
        return SettleEdits(counter=self.station.counter, case=self._case, choices=choices, seen=seen, words=self.words)

    def clear(self) -> None:
        """What was chosen and typed; the look stays as long as its case is in hand."""
        self.reset()
        self._chosen, self._found = {}, ()
        self.lines.replace([])

    def put_down(self) -> None:
        self.clear()
        self._case = self._look = ""

    def _ask(self) -> None:
        case = self._case
        self.station.ask(AskEdits(case=case, look=self._look), lambda found: self.show(case, found))

    def _fill(self) -> None:
        chosen = {(one.subject, field): self._place(one, field) for one in self._found for field in one.differ}
        self.lines.replace(edit_lines(self._found, chosen, self._timezone, self._names, self.station.say))

    def _go_to(self, at: int) -> None:
        self.at = max(0, min(at, self.lines.rowCount() - 1))

    def _place(self, one: Edited, field: str) -> int:
        """Which version of a field is chosen: the one that counts, until somebody says otherwise."""
        key = self._chosen.get((one.subject, field))
        return next((place for place, version in enumerate(one.versions) if version.key == key), 0)

    def _line(self) -> EditLine | None:
        return self.lines.row(self.at) if 0 <= self.at < self.lines.rowCount() else None

    def _thing(self) -> Edited | None:
        line = self._line()
        return next((one for one in self._found if line and line.key.startswith(f"{one.subject}.")), None)


EDITS = ActOnCase(
    name="edits",
    title=("确认两处修改", "Settle two versions"),
    key="Ctrl+T",
    qml=QML / "Cases" / "Edits.qml",
    make=EditsForm,
    is_possible=lambda case, desk: case.is_edited,
)
