"""The page that shows a document before it is printed, part by part; under its veil there is nothing."""

from typing import Any

from PySide6.QtCore import Signal, Slot

from common.domain.records.shape import Fact, Statement
from common.ui.page import Field, Page
from kiosk.self_service.english import english
from kiosk.self_service.parts import ScreenPart, parts_of

BIRTHDAY_FIGURES = 4


class StatementPage(Page):
    """`facts` are {label, value} and what both mean in English, masked where they name somebody, until a touch reveals.

    `part` is what stands under the tab that is on; what it says in English as well.
    """

    lasting = frozenset({"has_printer", "has_slips"})
    is_loading = Field(True)
    title = Field("")
    title_en = Field("")
    facts: Field[list[dict[str, str]]] = Field([])
    tabs: Field[list[dict[str, str]]] = Field([])
    at = Field(0)
    part: Field[dict[str, Any]] = Field({})
    is_sample = Field(False)
    is_revealed = Field(False)
    is_veiled = Field(False)
    has_printer = Field(True)
    """Whether there is a printer of sheets."""
    has_slips = Field(False)
    """Whether a short slip can be had."""
    left = Field(0)
    """How many documents may still be printed today."""
    has_card = Field(False)
    """Whether a touch is enough to lift the veil: the card lies there. Without one a birthday is typed."""
    birthday = Field("")
    is_birthday_wrong = Field(False)

    print_wanted = Signal()
    slip_wanted = Signal()
    veil_touched = Signal()
    birthday_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Fact, ...] = ()
        self._cut: tuple[ScreenPart, ...] = ()

    def show_statement(self, statement: Statement, left: int) -> None:
        """Show this, from where its reader was before the veil fell."""
        self._facts = (*statement.who, *statement.which)
        self._cut = parts_of(statement)
        self.left = left
        self.title, self.title_en = statement.title, english(statement.title)
        self.is_sample = statement.is_sample
        self.tabs = [{"name": part.name, "name_en": part.name_en} for part in self._cut]
        self._show_facts()
        self.turn_to(min(self.at, len(self._cut) - 1))
        self.is_veiled = self.is_loading = self.is_birthday_wrong = False
        self.birthday = ""

    def fall_silent(self) -> None:
        """The veil: nothing of the document is left here but where its reader was."""
        at, has_card = self.at, self.has_card
        self.reset()
        self.at, self.has_card = at, has_card
        self.is_loading, self.is_veiled = False, True

    def reset(self) -> None:
        """Forget the document."""
        super().reset()
        self._facts, self._cut = (), ()

    @Slot(int)
    def turn_to(self, at: int) -> None:
        """Another part."""
        if 0 <= at < len(self._cut):
            self.at = at
            self.part = _plain(self._cut[at])

    @Slot()
    def reveal(self) -> None:
        """Show whole what is masked, or mask it again."""
        self.is_revealed = not self.is_revealed
        self._show_facts()

    @Slot()
    def print(self) -> None:
        """Bring it to paper."""
        self.print_wanted.emit()

    @Slot()
    def print_slip(self) -> None:
        """Bring it to paper in short."""
        self.slip_wanted.emit()

    @Slot()
    def touch_veil(self) -> None:
        """Somebody is there again."""
        self.veil_touched.emit()

    @Slot(str)
    def type_birthday(self, figure: str) -> None:
        """One more figure of month and day, to lift the veil."""
        self.is_birthday_wrong = False
        self.birthday = (self.birthday + figure)[:BIRTHDAY_FIGURES]
        if len(self.birthday) == BIRTHDAY_FIGURES:
            self.birthday_typed.emit(self.birthday)

    @Slot()
    def erase_birthday(self) -> None:
        """The last figure was wrong."""
        self.is_birthday_wrong = False
        self.birthday = self.birthday[:-1]

    def refuse_birthday(self) -> None:
        """That was not it."""
        self.birthday, self.is_birthday_wrong = "", True

    def _show_facts(self) -> None:
        self.facts = [_plain_fact(fact, is_revealed=self.is_revealed) for fact in self._facts]


def _plain_fact(fact: Fact, *, is_revealed: bool = True) -> dict[str, str]:
    said = fact.value if is_revealed or not fact.masked else fact.masked
    return {"label": fact.label, "label_en": english(fact.label), "value": said, "value_en": english(said)}


def _plain(part: ScreenPart) -> dict[str, Any]:
    return {
        "title": part.title,
        "title_en": english(part.title),
        "sentences": [{"words": sentence, "words_en": english(sentence)} for sentence in part.sentences],
        "facts": [_plain_fact(fact) for fact in part.facts],
        "columns": [
            {"title": column.title, "title_en": english(column.title), "holds": column.holds.value}
            for column in part.columns
        ],
        "rows": [list(row) for row in part.rows],
        "rows_en": [_in_english(row) for row in part.rows],
        "total": list(part.total),
        "total_en": _in_english(part.total),
        "nothing": part.nothing,
        "nothing_en": english(part.nothing),
    }


def _in_english(cells: tuple[str, ...]) -> list[str]:
    return [english(cell) or cell for cell in cells]
