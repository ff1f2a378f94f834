"""From a record to the document that a resident wished for: pure, so that screen, sheet and digest say the same."""

from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from common.domain.id_number import masked, masked_name
from common.domain.records.contributions import contributions
from common.domain.records.details import details
from common.domain.records.employment import employer_of, employment
from common.domain.records.months import Stretch, day_in_words, month_of
from common.domain.records.notes import notes_of
from common.domain.records.paper_numbers import check_code_in_words, query_number_in_words
from common.domain.records.proof import proof
from common.domain.records.record import InsuredRecord, Month, Payment
from common.domain.records.shape import Fact, Holds, Section, Statement
from common.domain.records.supplement import supplement
from common.domain.records.words import DOCUMENT_WORDS, INSURANCE_WORDS, Document, Insurance

EARLIEST_YEAR = 1980
"""Of payments before nothing is told: trials in Shenzhen began then, all contract workers followed in 1986."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What a resident wants: a document about the months from `first` to `last`; details are of one insurance."""

    document: Document
    first: Month
    last: Month
    insurance: Insurance | None = None

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("the period ends before it begins")
        if (self.insurance is not None) != (self.document is Document.PAYMENT_DETAILS):
            raise ValueError("details are of one insurance, other documents of all")

    @property
    def stretch(self) -> Stretch:
        """The period."""
        return Stretch(self.first, self.last)


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """What a document bears of where it is given out. Number and code are empty as long as it is only looked at."""

    hall: str
    query_number: str = ""
    check_code: str = ""
    valid_days: int = 30
    """How long the paper can be verified, as with the agencies' own."""
    is_sample: bool = False


def fitted(wish: Wish, record: InsuredRecord) -> Wish:
    """The wish without the months before anything was paid, and after what the source vouches for."""
    first = max(wish.first, min((payment.month for payment in record.payments), default=wish.first))
    last = min(wish.last, month_of(record.as_of))
    return replace(wish, first=first, last=last) if first <= last else wish


def statement_of(record: InsuredRecord, wish: Wish, at: date, marks: Marks) -> Statement:
    """The document, given out on the day `at`. It is a sample where the record or the hall is."""
    within = tuple(payment for payment in record.payments if wish.stretch.has(payment.month))
    valid_until = at + timedelta(days=marks.valid_days)
    is_sample = record.is_sample or marks.is_sample
    return Statement(
        document=wish.document,
        title=_title(wish),
        who=_who(record, wish),
        which=_which(record, at, marks),
        sections=_sections(record, wish, within),
        notes=notes_of(wish.document, within, hall=marks.hall, valid_until=valid_until, is_sample=is_sample),
        agency=record.agency,
        on=at,
        valid_until=valid_until,
        hall=marks.hall,
        query_number=marks.query_number,
        check_code=marks.check_code,
        is_sample=is_sample,
    )


def _title(wish: Wish) -> str:
    if wish.insurance is not None:
        return f"{INSURANCE_WORDS[wish.insurance][0]}保险{DOCUMENT_WORDS[wish.document][0]}"
    return f"社会保险{DOCUMENT_WORDS[wish.document][0]}"


def _who(record: InsuredRecord, wish: Wish) -> tuple[Fact, ...]:
    """The left side of the form's head."""
    latest = max(record.payments, key=lambda payment: payment.month, default=None)
    return (
        Fact("参保人姓名", record.name, masked_name(record.name)),
        Fact("社会保障号码", record.id_number, masked(record.id_number)),
        Fact("单位名称", employer_of(record, latest).name if latest else "无"),
        Fact("查询时间段", wish.stretch.words, holds=Holds.PERIOD),
    )


def _which(record: InsuredRecord, at: date, marks: Marks) -> tuple[Fact, ...]:
    """The right side of the form's head."""
    facts = (
        Fact("校验码", check_code_in_words(marks.check_code)),
        Fact("查询流水号", query_number_in_words(marks.query_number)),
        Fact("查询日期", day_in_words(at), holds=Holds.PERIOD),
        Fact("数据截至", day_in_words(record.as_of), holds=Holds.PERIOD),
    )
    return tuple(fact for fact in facts if fact.value)


def _sections(record: InsuredRecord, wish: Wish, within: tuple[Payment, ...]) -> tuple[Section, ...]:
    match wish.document:
        case Document.STATEMENT:
            return (
                Section(title="一、养老保险单位变动记录", table=employment(record, within)),
                Section(title="二、五险缴费明细（单位：元）", table=contributions(within)),
                Section(title="三、补充资料", facts=supplement(record)),
            )
        case Document.COVERAGE_PROOF:
            return proof(record, wish.stretch, within)
        case Document.PAYMENT_DETAILS:
            assert wish.insurance is not None
            return (Section(table=details(record, wish.insurance, within)),)
