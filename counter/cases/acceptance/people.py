"""Whose affair it is and who brings it: the applicant, and a representative whose mandate has a last day."""

from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from common.devices.id_card_reader import CardReader, IdCard
from common.domain import commands as c
from common.domain.cases.draft import CaseDraft
from common.ui.page import Field, Part
from counter.cases.acceptance.person_field import Chosen, PersonField
from counter.cases.days import typed_day
from counter.cases.words import day_words
from counter.desk.seated import SeatedPage
from counter.desk.station import Station

SOMEBODY_THERE = (
    "申请人已经确定；要换人，请先在申请人一栏按退格清空",
    "There is an applicant already: empty that line first with Backspace",
)


class Named(NamedTuple):
    """Everybody a case is about, and what has to be written down about them first."""

    applicant: str
    representative: str | None
    mandate_until: date | None
    records: tuple[c.RecordPerson, ...]


class _Laid(QObject):
    """Carries a card from the thread of its reader to the thread of the screen."""

    told = Signal(object)


class People(SeatedPage):
    """The applicant always, a representative when there is one (`is_represented`)."""

    is_represented = Field(False)
    mandate_until = Field("")
    mandate_words = Field("")
    mandate_problem = Field("")
    has_reader = Field(False)
    problem = Field("")
    applicant = Part(PersonField)
    representative = Part(PersonField)

    touched = Signal()
    changed = Signal()
    """Whether there is a representative, which changes the papers."""
    leads_on = Signal(str)
    """The keyboard goes to "representative" or "mandate"."""

    def __init__(self, station: Station | None = None) -> None:
        self._today = date.max
        self._laid = _Laid()
        self._listens_to: CardReader | None = None
        self._is_shown = False
        super().__init__(station)
        self._laid.setParent(self)
        self._laid.told.connect(self.lay, Qt.ConnectionType.QueuedConnection)
        for person in (self.applicant, self.representative):
            person.touched.connect(self.touched)

    def know_today(self, today: date) -> None:
        """The hall's date: by it numbers and mandates are checked."""
        self._today = self.applicant.today = self.representative.today = today

    @Slot(bool)
    def listen(self, is_shown: bool) -> None:
        """Cards count while this is on the screen. The reader is listened to once: to stop it takes a while."""
        reader = self.station.card_reader
        self._is_shown, self.has_reader = is_shown, reader is not None
        if reader is not None and reader is not self._listens_to:
            reader.listen(self._laid.told.emit)
            self._listens_to = reader

    @Slot(object)
    def lay(self, card: IdCard) -> None:
        """A card lies on the reader: the applicant's, or once that one is named, the representative's."""
        if not self._is_shown:
            return
        self.problem = ""
        empty = [one for one in self._needed() if one.mode == "search"]
        if empty:
            empty[0].lay(card)
        else:
            self.problem = self.station.say(*SOMEBODY_THERE)

    @Slot()
    def look(self) -> None:
        """See in full everybody who is masked."""
        for one in self._needed():
            one.look()

    @Slot()
    def toggle_representative(self) -> None:
        """Somebody else brings it with a mandate, or not after all: what was typed of them stays."""
        self.is_represented = not self.is_represented
        self.touched.emit()
        self.changed.emit()
        if self.is_represented:
            self.leads_on.emit("representative")

    @Slot(str)
    def type_mandate(self, text: str) -> None:
        """The last day of the mandate."""
        self.mandate_until, self.mandate_problem = text, ""
        self.mandate_words = day_words(typed_day(text, self._today), self.station.say)
        self.touched.emit()

    def named(self) -> Named | None:
        """Everybody; None, with the problem beside its field, as long as that is not clear."""
        applicant = self.applicant.chosen()
        if applicant is None:
            return None
        if not self.is_represented:
            return Named(applicant.person, None, None, _records(applicant))
        representative = self.representative.chosen()
        if representative is None:
            return None
        if representative.person == applicant.person:
            self.representative.problem = self.station.say(
                "代理人就是申请人本人，请按 F3 去掉代理人",
                "That is the applicant: take the representative away with F3",
            )
            return None
        until = typed_day(self.mandate_until, self._today)
        say = self.station.say
        if until is None:
            self.mandate_problem = say("请输入授权截止日期", "Please give the last day of the mandate")
        elif until < self._today:
            self.mandate_problem = say("授权委托已经过期", "The mandate has expired")
        else:
            return Named(applicant.person, representative.person, until, _records(applicant, representative))
        self.leads_on.emit("mandate")
        return None

    def settle(self, case: Named) -> None:
        """Everybody is on record now, and stays in hand for the next case."""
        self.applicant.settle(case.applicant)
        if case.representative is not None:
            self.representative.settle(case.representative)

    def draft(self) -> dict[str, Any]:
        """As much as is typed of everybody, as fields of a draft."""
        return {
            "applicant": self.applicant.draft(),
            "is_represented": self.is_represented,
            "representative": self.representative.draft(),
            "mandate_until": self.mandate_until,
        }

    def restore(self, draft: CaseDraft) -> None:
        """Everybody of a draft."""
        self.applicant.restore(draft.applicant)
        self.representative.restore(draft.representative)
        self.is_represented = draft.is_represented
        self.type_mandate(draft.mandate_until)

    def clear(self) -> None:
        """Nobody."""
        self.applicant.clear()
        self.representative.clear()
        self.reset()
        self.has_reader = self.station.card_reader is not None

    def _needed(self) -> list[PersonField]:
        return [self.applicant, self.representative] if self.is_represented else [self.applicant]


def _records(*people: Chosen) -> tuple[c.RecordPerson, ...]:
    return tuple(one.record for one in people if one.record is not None)
