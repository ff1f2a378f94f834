"""Section one of the statement: who paid for somebody's pension from when to when (养老保险单位变动记录)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from common.domain.records.months import Stretch
from common.domain.records.record import Employer, InsuredRecord, Month, Payment
from common.domain.records.shape import Column, Holds, Table
from common.domain.records.words import Insurance, PaymentKind

MAKES_MONTHS = (PaymentKind.REGULAR, PaymentKind.BACK_PAID)
"""The kinds that make their month a paid one; years bought in one sum have no months of their own."""

_UNKNOWN = Employer(name="未提供", district="未提供")
_COLUMNS = (
    Column("缴费起始年月", Holds.PERIOD),
    Column("缴费截止年月", Holds.PERIOD),
    Column("实际缴费月数", Holds.MONTHS),
    Column("单位名称", Holds.NAME),
    Column("缴费区县", Holds.WORD),
)


def employer_of(record: InsuredRecord, payment: Payment) -> Employer:
    """Who made a payment; of a record without employers nobody knows."""
    return record.employers[payment.employer] if payment.employer < len(record.employers) else _UNKNOWN


def employment(record: InsuredRecord, within: Iterable[Payment]) -> Table:
    """The employers by time. An employer who paid again after another did, or beside one, has a row for each time."""
    months: dict[Employer, set[Month]] = defaultdict(set)
    for payment in within:
        if payment.insurance is Insurance.PENSION and payment.kind in MAKES_MONTHS:
            months[employer_of(record, payment)].add(payment.month)
    rows = sorted(
        (stretch.first, stretch.last, str(paid), employer.name, employer.district)
        for employer in months
        for stretch, paid in _times(employer, months)
    )
    return Table(columns=_COLUMNS, rows=tuple(rows), nothing="所选时间段内没有养老保险缴费记录")


def _times(employer: Employer, months: dict[Employer, set[Month]]) -> Iterator[tuple[Stretch, int]]:
    """Each time that an employer paid until another one did, and how many months in it were paid."""
    own = sorted(months[employer])
    others = {month for other, paid in months.items() if other != employer for month in paid} - months[employer]
    first, paid = own[0], 1
    for before, month in pairwise(own):
        if any(before < other < month for other in others):
            yield Stretch(first, before), paid
            first, paid = month, 0
        paid += 1
    yield Stretch(first, own[-1]), paid
