"""What a career comes to, month by month: bases within their bounds, the person's part, differences, years bought.

The medical insurance and those after it began later than the pension; the months are the sample's own.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from common.domain.records.months import later, months_within
from common.domain.records.record import Fen, Month, Payment
from common.domain.records.words import Insurance, PaymentKind
from common.sources.sample.careers import LAST_MONTH, Career, Stint
from common.sources.sample.rates import bounds_of, insurance_year, rate_of

_BEGAN: dict[Insurance, Month] = {
    Insurance.PENSION: "1992-10",
    Insurance.UNEMPLOYMENT: "1994-06",
    Insurance.INJURY: "2004-01",
    Insurance.MEDICAL: "2001-04",
    Insurance.MATERNITY: "2005-07",
}
_ANNOUNCED_LATE = ("2025-07", "2025-08", "2025-09")
"""These months were paid by the bases of the year before, and the difference was added in October."""
_WAGE_YEAR = 2021
_INTEREST = 250
"""Basis points a year on the pension account: the sample's own, the same every year."""


def payments_of(career: Career) -> tuple[Payment, ...]:
    """Everything that was paid, by month; within a month by insurance, then differences."""
    return tuple(_payments(career))


def account_of(payments: Iterable[Payment], year: int) -> Fen:
    """The pension account at the end of a year: what the person paid, and interest on what was there at its begin."""
    paid: dict[int, Fen] = {}
    for payment in payments:
        if payment.insurance is Insurance.PENSION:
            own = int(payment.month[:4])
            paid[own] = paid.get(own, 0) + payment.person
    balance = 0
    for own in range(min(paid, default=year), year + 1):
        balance += (balance * _INTEREST + 5000) // 10_000 + paid.get(own, 0)
    return balance


def _payments(career: Career) -> Iterator[Payment]:
    for stint in career.stints:
        for month in months_within(stint.first, stint.last):
            yield from _month(career, stint, month)
    if career.bought_months:
        yield _bought(career)


def _month(career: Career, stint: Stint, month: Month) -> Iterator[Payment]:
    insurances = [insurance for insurance in Insurance if month >= _BEGAN[insurance]]
    kind = PaymentKind.BACK_PAID if month in career.back_paid else PaymentKind.REGULAR
    wage = _wage(career, insurance_year(month))
    due = bounds_of(insurance_year(month)).hold(wage)
    is_late = month in _ANNOUNCED_LATE and kind is PaymentKind.REGULAR
    base = bounds_of(insurance_year(month) - 1).hold(wage) if is_late else due
    for insurance in insurances:
        share = rate_of(insurance).share(base)
        yield Payment(month=month, insurance=insurance, base=base, person=share, kind=kind, employer=stint.employer)
    if due == base:
        return
    for insurance in insurances:
        rate = rate_of(insurance)
        yield Payment(
            month=month,
            insurance=insurance,
            base=due - base,
            person=rate.share(due) - rate.share(base),
            kind=PaymentKind.DIFFERENCE,
            employer=stint.employer,
        )


def _bought(career: Career) -> Payment:
    """Pension years bought in the month after the last one, each month of them at the lowest base."""
    last = career.stints[-1]
    month = min(later(last.last, 1), LAST_MONTH)
    base = bounds_of(insurance_year(month)).lowest * career.bought_months
    return Payment(
        month=month,
        insurance=Insurance.PENSION,
        base=base,
        person=rate_of(Insurance.PENSION).share(base),
        kind=PaymentKind.LUMP_SUM,
        employer=last.employer,
        months=career.bought_months,
    )


def _wage(career: Career, year: int) -> Fen:
    """The wage that the base of a year is made from, in whole yuan."""
    years = year - _WAGE_YEAR
    rise = Fraction(1000 + career.growth, 1000) ** years
    return int(career.wage * rise) // 100 * 100
