"""What somebody has come for: the item, found while typing, and the answers to the questions it asks (情形)."""

from typing import Any

from PySide6.QtCore import Signal, Slot

from common.domain.catalogue.item import HandlingKind, ServiceItem
from common.domain.queries import AskItem
from common.ui.page import Field, Part
from counter.desk.item_search import ItemSearch
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble


class ItemChoice(SeatedPage):
    """Empty until an item is chosen. One of a case that has been received stays as it is (`is_settled`)."""

    code = Field("")
    name = Field("")
    is_on_the_spot = Field(False)
    about = Field("")
    """How long it takes and which life topic it belongs to."""
    is_settled = Field(False)
    situations: Field[list[dict[str, Any]]] = Field([])
    """Each question: its `name`, its `choices` as {value, text}, the `value` that was chosen or ""."""
    problem = Field("")
    search = Part(ItemSearch)

    touched = Signal()
    chosen = Signal()
    """Another item, or another answer: the papers are others."""
    taken = Signal()
    """An item was found and taken: the keyboard goes on."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.item: ServiceItem | None = None
        self.choices: tuple[str, ...] = ()
        self._is_awaited = False
        self.search.at_changed.connect(self._answered)  # type: ignore[attr-defined]  # Field makes it
        self.search.has_answered_changed.connect(self._answered)  # type: ignore[attr-defined]  # Field makes it

    @Slot()
    def enter(self) -> None:
        """Enter in the search. A quick hand may press it before the answer is there: it is done then."""
        self._is_awaited = bool(self.search.text.strip()) and not self.search.has_answered
        if not self._is_awaited:
            self.take_found(self.search.at)

    @Slot(int)
    def take_found(self, at: int) -> None:
        """This one of the results, if there is one."""
        item = self.search.found_at(at)
        if item is not None:
            self.take(item)
            self.touched.emit()
            self.taken.emit()

    def take(self, item: ServiceItem, choices: tuple[str, ...] = ()) -> None:
        """This item, with the answers that are known already."""
        self.search.clear()
        known = {choice.name for situation in item.situations for choice in situation.choices}
        self.item, self.choices, self.problem = item, tuple(one for one in choices if one in known), ""
        self._show()

    def restore(self, code: str, choices: tuple[str, ...]) -> None:
        """The item of a draft, as the catalogue has it now."""

        def answered(item: ServiceItem | Trouble | None) -> None:
            if isinstance(item, ServiceItem):
                self.take(item, choices)

        if code:
            self.station.ask(AskItem(item=code), answered)

    @Slot(int, str)
    def answer(self, at: int, choice: str) -> None:
        """The answer to one of the item's questions."""
        if self.item is None or self.is_settled:
            return
        others = {one.name for one in self.item.situations[at].choices}
        self.choices = (*(one for one in self.choices if one not in others), choice)
        self.problem = ""
        self._show()
        self.touched.emit()

    @Slot()
    def change(self) -> None:
        """Another item after all."""
        if not self.is_settled:
            self.clear()
            self.touched.emit()

    def clear(self) -> None:
        """No item."""
        self.item, self.choices = None, ()
        self.reset()
        self.search.clear()
        self.chosen.emit()

    def is_complete(self) -> bool:
        """Whether an item is chosen and all its questions are answered; the problem says what is missing."""
        say = self.station.say
        if self.item is None:
            self.problem = say("请选择事项", "Please choose the item")
        elif open_one := next((one for one in self.situations if not one["value"]), None):
            self.problem = say(f"请选择：{open_one['name']}", f"Please choose: {open_one['name']}")
        return self.problem == ""

    def _answered(self) -> None:
        if self._is_awaited and self.search.has_answered and self.search.at >= 0:
            self.enter()

    def _show(self) -> None:
        item, say = self.item, self.station.say
        assert item is not None
        self.code, self.name = item.code, say(item.name, item.name_en)
        self.is_on_the_spot = item.kind is HandlingKind.ON_THE_SPOT
        days = say(f"承诺 {item.promised_days} 个工作日", f"promised within {item.promised_days} working days")
        kind = say("即办件", "on the spot") if self.is_on_the_spot else days
        self.about = f"{kind}  ·  {say(item.domain.zh, item.domain.en)}"
        self.situations = [
            {
                "name": say(situation.name, situation.name_en),
                "choices": [{"value": one.name, "text": say(one.name, one.name_en)} for one in situation.choices],
                "value": next((one.name for one in situation.choices if one.name in self.choices), ""),
            }
            for situation in item.situations
        ]
        self.chosen.emit()
