"""The page that asks what an item needs to know about the resident, one question at a time."""

from PySide6.QtCore import Signal, Slot

from common.domain.catalogue.item import ServiceItem, Situation
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from kiosk.pages.rows import ChoiceRow, choice_row


class SituationPage(Page):
    """`place` counts the questions from 1 to `questions`."""

    item_name = Field("")
    item_name_en = Field("")
    question = Field("")
    question_en = Field("")
    place = Field(0)
    questions = Field(0)
    choices = Part(lambda: Rows(ChoiceRow, key="name"))

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._situations: tuple[Situation, ...] = ()
        self._chosen: list[str] = []
        """What was chosen for each question; of those not yet asked, nothing."""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The answers so far, in the order of the questions."""
        return tuple(name for name in self._chosen if name)

    def begin(self, item: ServiceItem) -> None:
        """Ask the first question of an item."""
        self.reset()
        self.item_name, self.item_name_en = item.name, item.name_en
        self._situations = item.situations
        self._chosen = [""] * len(item.situations)
        self.questions = len(item.situations)
        self._ask(1)

    def step_back(self) -> bool:
        """To the question before; False at the first, from where the way leads elsewhere."""
        if self.place <= 1:
            return False
        self._ask(self.place - 1)
        return True

    def reset(self) -> None:
        """Forget the item and every answer."""
        super().reset()
        self._situations, self._chosen = (), []
        self.choices.replace([])

    @Slot(str)
    def choose(self, name: str) -> None:
        """An answer was touched: on to the next question, or to the papers. A second touch finds other cards."""
        if not any(row.name == name for row in self.choices.shown()):
            return
        self._chosen[self.place - 1] = name
        if self.place < self.questions:
            self._ask(self.place + 1)
        else:
            self._show_choices()
            self.answered.emit()

    @Slot()
    def skip(self) -> None:
        """The resident is not sure: no answer counts, and the list says of each paper when it is needed."""
        self._chosen = [""] * self.questions
        self._show_choices()
        self.answered.emit()

    def _ask(self, place: int) -> None:
        self.place = place
        situation = self._situations[place - 1]
        self.question, self.question_en = situation.name, situation.name_en
        self._show_choices()

    def _show_choices(self) -> None:
        chosen = self._chosen[self.place - 1]
        self.choices.replace([choice_row(one, chosen) for one in self._situations[self.place - 1].choices])
