"""Who somebody is: found again, typed with the number checked as it is typed, or read from an ID card."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from common.devices.id_card_reader import IdCard
from common.domain import commands as c
from common.domain.cases.draft import DraftPerson
from common.domain.cases.person import IdKind, MaskedPerson, number_fault
from common.domain.cases.queries import AskPersonFile, FindPersons, PersonFile
from common.domain.id_number import masked, masked_name, tidy
from common.domain.ids import new_id
from common.ui.page import Field
from counter.cases.acceptance.number_check import FAULTS, is_number
from counter.cases.acceptance.person_search import PersonSearch
from counter.cases.lines import person_line
from counter.cases.words import ID_KINDS
from counter.desk.station import Looked, Station
from counter.desk.trouble import Trouble

OF_ANOTHER = ("这个证件号码登记的是“{name}”，请核对", "This number is on record for “{name}”: please check")


@dataclass(frozen=True)
class Chosen:
    """Somebody who is named, and what has to be written down first (None when nothing)."""

    person: str
    record: c.RecordPerson | None


class PersonField(PersonSearch):
    """`mode` is "search", "typed" or "known". Somebody found again stays masked until their card is read."""

    mode = Field("search")
    name = Field("")
    id_kind = Field(IdKind.ID_CARD.value)
    id_number = Field("")
    phone = Field("")
    address = Field("")
    number_problem = Field("")
    name_problem = Field("")
    is_masked = Field(False)

    leads_on = Signal(str)
    """The keyboard goes to a field of this: "search", "name", "number", "phone"; or "" for what comes next."""
    named = Signal(str)
    """Somebody who is known is in it (their id), or no longer ("")."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.person = ""
        self._owners: list[MaskedPerson] = []

    # Finding

    @Slot()
    def begin_new(self) -> None:
        """Somebody new is written down from what was typed."""
        if self.text.strip():
            self._begin_typed()
        else:
            self._require()

    @Slot(int)
    def take(self, at: int) -> None:
        """This one of those found."""
        line = self.found.row(at)
        self._know(line.person, line.name, line.id_number, line.phone)
        self.leads_on.emit("")

    def look(self) -> None:
        """See in full who is masked: it goes on record first, with why."""
        person = self.person
        if person and self.is_masked:
            why = self.station.say("收件时核对身份", "Checking who applies")
            self.station.look("", why, lambda seen: self._show_whole(person, seen), person=person)

    def restore(self, draft: DraftPerson) -> None:
        """What a draft knows of them: of somebody known the hall says the rest, masked."""
        self.clear()
        if draft.person:
            self._know(draft.person, "…", "", "")
            self.station.ask(AskPersonFile(person=draft.person, limit=0), self._show_known)
        elif draft != DraftPerson():
            self.mode, self.name, self.id_kind = "typed", draft.name, draft.id_kind.value
            self.phone, self.address = draft.phone, draft.address
            self.type_number(draft.id_number)

    def draft(self) -> DraftPerson:
        """As much as is typed."""
        if self.person:
            return DraftPerson(person=self.person)
        if self.mode == "search":
            return DraftPerson()
        return DraftPerson(
            name=self.name,
            id_kind=IdKind(self.id_kind),
            id_number=self.id_number,
            phone=self.phone,
            address=self.address,
        )

    def lay(self, card: IdCard) -> None:
        """An ID card lies on the reader: whoever is known by it is found again, in full, for the card is at hand."""

        def answered(found: list[MaskedPerson] | Trouble) -> None:
            known = None if isinstance(found, Trouble) else next(iter(found), None)
            self.clear()
            self.name, self.address = card.name, card.address
            if known is not None and known.name == masked_name(card.name):
                self._know(known.person, card.name, card.id_number, known.phone)
                self.is_masked = False
                self.leads_on.emit("")
                return
            self.mode = "typed"
            self.type_number(card.id_number)
            self.leads_on.emit("phone")

        self.station.ask(FindPersons(text=card.id_number, limit=1), answered)

    # Typing

    @Slot(str)
    def type_name(self, name: str) -> None:
        """The name as on the card."""
        self.name, self.name_problem = name, ""
        self.touched.emit()

    @Slot(str)
    def choose_kind(self, kind: str) -> None:
        """Which paper the number stands on."""
        self.id_kind = kind
        self.type_number(self.id_number)

    @Slot(str)
    def type_number(self, number: str) -> None:
        """The number, checked as far as it goes; once it is whole, whoever is known by it is looked up."""
        self.id_number, self.number_problem = number, ""
        kind = IdKind(self.id_kind)
        self.note_number(number, kind)
        self._owners = []
        self.touched.emit()
        if number.strip() and number_fault(tidy(number), kind, self.today) is None:
            query = FindPersons(text=tidy(number))
            self.station.ask(query, lambda found: self._show_owner(found) if number == self.id_number else None)

    @Slot(str)
    def type_phone(self, phone: str) -> None:
        """A telephone; may stay empty."""
        self.phone = phone
        self.touched.emit()

    @Slot(str)
    def type_address(self, address: str) -> None:
        """An address; may stay empty."""
        self.address = address
        self.touched.emit()

    @Slot()
    def change(self) -> None:
        """Somebody else after all."""
        self.clear()
        self.touched.emit()
        self.leads_on.emit("search")

    def settle(self, person: str) -> None:
        """They are known now, and stay in hand as they were typed."""
        self.person, self.mode = person, "known"
        self.named.emit(person)

    def clear(self) -> None:
        """Nobody."""
        was_known = bool(self.person)
        self.person, self._owners = "", []
        self.reset()
        self.found.replace([])
        if was_known:
            self.named.emit("")

    # What comes of it

    def chosen(self) -> Chosen | None:
        """Who it is; None, with the problem beside its field, as long as that is not clear."""
        if self.person:
            return Chosen(self.person, None)
        if self.mode == "search":
            self._require()
            return None
        if not self.name.strip():
            self.name_problem = self.station.say("请输入姓名", "Please give the name")
            self.leads_on.emit("name")
            return None
        if not self._is_number_usable():
            self.leads_on.emit("number")
            return None
        owner = self._owner()
        person = owner.person if owner is not None else new_id()
        record = c.RecordPerson(
            counter=self.station.counter,
            new=person,
            name=self.name,
            id_kind=IdKind(self.id_kind),
            id_number=self.id_number,
            phone=self.phone,
            address=self.address,
        )
        return Chosen(person, record)

    @Slot(result=list)
    def kinds(self) -> list[dict[str, str]]:
        """The kinds of papers with a number, for the choice of one."""
        return [{"value": kind.value, "text": self.station.say(*words)} for kind, words in ID_KINDS.items()]

    def _is_number_usable(self) -> bool:
        say = self.station.say
        fault = number_fault(tidy(self.id_number), IdKind(self.id_kind), self.today)
        if not self.id_number.strip():
            self.number_problem = say("请输入证件号码", "Please give the number")
        elif fault is not None:
            self.number_problem = say(*FAULTS[fault])
        elif (owner := self._owner()) is not None and owner.name != masked_name(self.name.strip()):
            self.number_problem = say(*OF_ANOTHER).format(name=owner.name)
        return self.number_problem == ""

    def _begin_typed(self) -> None:
        """Somebody new: what was typed goes where it belongs."""
        typed = unicodedata.normalize("NFKC", self.text).strip()
        self.found.replace([])
        self.at, self.text, self.mode, self.number_note = -1, "", "typed", ""
        if is_number(typed):
            self.type_number(typed)
            self.leads_on.emit("name")
        elif tidy(typed).isdigit():
            self.type_phone(typed)
            self.leads_on.emit("name")
        else:
            self.type_name(typed)
            self.leads_on.emit("number")

    def _require(self) -> None:
        self.problem = self.station.say("请先确定是谁", "Please say first who it is")
        self.leads_on.emit("search")

    def _know(self, person: str, name: str, number: str, phone: str) -> None:
        self.reset()
        self.found.replace([])
        self.person, self.mode, self.is_masked = person, "known", True
        self.name, self.id_number, self.phone = name, number, phone
        self.touched.emit()
        self.named.emit(person)

    def _show_whole(self, person: str, seen: Looked | Trouble) -> None:
        if isinstance(seen, Trouble):
            self.problem = seen.words(self.station.language)
            return
        for one in seen.people:
            if one.person == person == self.person:
                self.name, self.id_number, self.phone = one.known.name, one.known.id_number, one.known.phone
                self.is_masked = False

    def _show_known(self, answer: PersonFile | Trouble) -> None:
        if not isinstance(answer, Trouble) and answer.person.person == self.person:
            line = person_line(answer.person, self.station.say)
            self.name, self.id_number, self.phone = line.name, line.id_number, line.phone

    def _show_owner(self, found: list[MaskedPerson] | Trouble) -> None:
        if isinstance(found, Trouble):
            return
        typed = masked(tidy(self.id_number))  # others have a longer number that begins so
        self._owners = [one for one in found if one.id_number == typed]
        if (owner := self._owner()) is not None:
            self.number_note = self.station.say(f"已登记：{owner.name}", f"On record: {owner.name}")

    def _owner(self) -> MaskedPerson | None:
        """Who has the number: whoever bears the name that was typed, where it stands under two."""
        name = masked_name(self.name.strip())
        alike = [one for one in self._owners if one.name == name]
        return next(iter(alike or self._owners), None)
