"""What the papers of a case are made out from: the case as it stood, and the words and names that go with it."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

import msgspec

from common.domain.cases.case import Case
from common.domain.cases.person import IdKind
from common.domain.cases.words import Form
from common.domain.catalogue.item import HandlingKind
from common.domain.hours import Hours

_DAYS = "一二三四五六日"
_IDS = {
    IdKind.ID_CARD: "居民身份证",
    IdKind.PASSPORT: "护照",
    IdKind.HOME_RETURN_PERMIT: "港澳居民来往内地通行证",
    IdKind.TAIWAN_PERMIT: "台湾居民来往大陆通行证",
    IdKind.RESIDENCE_PERMIT: "外国人永久居留身份证",
    IdKind.CREDIT_CODE: "统一社会信用代码",
}
_FORMS = {Form.ORIGINAL: "原件", Form.COPY: "复印件", Form.ELECTRONIC: "电子件", Form.LOOKED_UP: "大厅核验"}


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """The hall as papers name it, and where a resident turns to who is not content.

    `review` hears administrative reconsideration and `court` the action; a general phrase stands for an unknown one.
    """

    hall: str
    address: str = ""
    hours: str = ""
    phone: str = ""
    supervision: str = ""
    """The telephone for complaints."""
    review: str = ""
    court: str = ""


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody as this paper may show them: the name in full only where the paper is addressed to them."""

    name: str
    id_kind: IdKind = IdKind.ID_CARD
    id_number: str = ""

    @property
    def words(self) -> str:
        """Name and masked number; "" for somebody who was erased."""
        if not self.name:
            return ""
        return f"{self.name}（{_IDS[self.id_kind]} {self.id_number}）" if self.id_number else self.name


class Paperwork(msgspec.Struct, frozen=True, kw_only=True):
    """One paper that the item needs. `source` is who tells the hall what it says: then nobody need bring it."""

    name: str
    requirement: str = ""
    source: str = ""


class ItemFacts(msgspec.Struct, frozen=True, kw_only=True):
    """An item as papers describe it, for a resident in the given situations. Days are working days."""

    name: str
    handling: HandlingKind
    promised_days: int
    legal_days: int | None = None
    basis: str = ""
    fee: str = ""
    situations: tuple[str, ...] = ()
    papers: tuple[Paperwork, ...] = ()


class CaseFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A case as it stood when the paper was due: `case` is of that moment, `on` its date, `clerk` who did it.

    `words` is what was written down with it, `signed` who signed a decision.
    """

    place: Place
    item: ItemFacts
    case: Case
    applicant: Party
    representative: Party | None = None
    clerk: str = ""
    signed: tuple[str, ...] = ()
    words: str = ""
    on: date
    is_sample: bool = False
    is_reprint: bool = False


def day(on: date | None) -> str:
    """A date in full; "" for none."""
    return "" if on is None else f"{on.year}年{on.month}月{on.day}日"


def promised_day(case: Case) -> str:
    """The day that was promised; one that depended on a year whose days were not published never without saying so."""
    return day(case.promised_on) + ("（暂定）" if case.is_provisional else "")


def listed(words: Iterable[str]) -> str:
    """Words side by side."""
    return "；".join(words)


def form_words(form: Form, count: int) -> str:
    """In which form a paper was handed in, and how many."""
    return _FORMS[form] if form is Form.LOOKED_UP else f"{_FORMS[form]} {count} 份"


def hours_words(hours: Hours) -> str:
    """The week's opening hours, days alike together: 周一至周五 09:00-12:00、13:30-17:30."""
    spans = [(at, tuple(f"{span.opens}-{span.closes}" for span in day)) for at, day in enumerate(hours.week)]
    parts = []
    for times, days in groupby(spans, key=lambda one: one[1]):
        first, *_, last = [at for at, _ in days] * 2
        if times:
            name = f"周{_DAYS[first]}" if first == last else f"周{_DAYS[first]}至周{_DAYS[last]}"
            parts.append(f"{name} {'、'.join(times)}")
    return "，".join(parts)
