"""The small forms of the issuing counter: a reminder that was made, and a result that got into the wrong hands."""

from typing import Any

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.issue_words import REMINDER_WORDS, ReminderWay
from common.domain.cases.privacy_queries import PersonInFull
from common.ui.page import Field
from counter.desk.forms import Form
from counter.desk.station import Looked
from counter.desk.trouble import Trouble

WHY = ("提醒领取办理结果", "To remind them that the result waits")


class ReminderForm(Form):
    """Whom to call, how it was done and what was said. The telephone is shown whole once the look is on record."""

    case_id = ""
    way = Field(ReminderWay.PHONE.value)
    words = Field("")
    people: Field[list[dict[str, str]]] = Field([])
    """`name` and `phone` of the applicant and the representative, after `look`."""
    problem = Field("")

    def begin(self, case: str) -> None:
        """About this case."""
        if case != self.case_id:
            self.clear()
            self.case_id = case

    @Slot()
    def look(self) -> None:
        """Put on record that somebody looks, then show whom to call."""
        case = self.case_id
        self.station.look(case, self.station.say(*WHY), lambda found: self._show(case, found))

    @Slot(result=list)
    def ways(self) -> list[dict[str, str]]:
        """How somebody can be reminded."""
        return [{"value": way.value, "text": self.station.say(*words)} for way, words in REMINDER_WORDS.items()]

    @Slot(str)
    def choose_way(self, way: str) -> None:
        """How it was done."""
        self.way = way

    @Slot(str)
    def type(self, words: str) -> None:
        """What was said."""
        self.words = words

    def clear(self) -> None:
        self.case_id = ""
        super().clear()

    def command(self) -> c.Command:
        return c.RemindToFetch(
            counter=self.station.counter, case=self.case_id, how=ReminderWay(self.way), words=self.words
        )

    def _show(self, case: str, found: Looked | Trouble) -> None:
        if case != self.case_id:
            return
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
            return
        none = self.station.say("没有留电话", "No telephone on record")
        self.people = [_shown(one, none) for one in found.people]


def _shown(one: PersonInFull, none: str) -> dict[str, Any]:
    return {"name": one.known.name, "phone": one.known.phone or none}


class UndoForm(Form):
    """Why a result has to be handed out once more."""

    case_id = ""
    text = Field("")

    def begin(self, case: str) -> None:
        """About this case."""
        if case != self.case_id:
            self.clear()
            self.case_id = case

    @Slot(str)
    def type(self, text: str) -> None:
        """The reason."""
        self.text = text

    def clear(self) -> None:
        self.case_id = ""
        super().clear()

    def command(self) -> c.Command | str:
        if not self.text.strip():
            return self.station.say("请写明原因", "Please give the reason")
        return c.UndoHandOut(counter=self.station.counter, case=self.case_id, reason=self.text)
