"""What working lives the sample persons had: who employed them from when to when, what they earned, what was odd."""

import random
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from common.domain.records.months import later, month_of, months_within
from common.domain.records.record import Employer, Fen, Month
from common.sources.sample.persons import Person

LAST_MONTH: Month = "2026-10"
FULL_AGE, PENSION_AGE = 18, 60
"""Years; nobody of the sample pays before or after them."""


class Kind(StrEnum):
    """The shape of a working life."""

    ORDINARY = "ordinary"
    """One employer and no gap."""
    MOBILE = "mobile"
    """Several employers, one after another."""
    GAPS = "gaps"
    """Months and years without any."""
    BACK_PAID = "back_paid"
    """Some months were paid late."""
    PART_YEARS = "part_years"
    """Works for some months of each year."""
    BOUGHT = "bought"
    """Bought years in one sum before the pension."""
    NOTHING = "nothing"
    """Is insured and has never paid."""


_OFTEN = (
    *(Kind.ORDINARY,) * 8,
    *(Kind.MOBILE,) * 6,
    *(Kind.GAPS,) * 4,
    *(Kind.BACK_PAID,) * 2,
    Kind.PART_YEARS,
    Kind.BOUGHT,
    Kind.NOTHING,
)


class Stint(NamedTuple):
    """Months with one employer, both ends within; `employer` is its place in the career."""

    first: Month
    last: Month
    employer: int


class Career(NamedTuple):
    """A working life. `wage` is that of the year 2021 in fen a month, `growth` its rise in per mille a year."""

    employers: tuple[Employer, ...]
    stints: tuple[Stint, ...]
    wage: Fen
    growth: int
    back_paid: frozenset[Month] = frozenset()
    bought_months: int = 0


_FIXED = (
    (Kind.ORDINARY, "1996-11", 16_000_00),  # thirty years
    (Kind.MOBILE, "2008-07", 14_000_00),
    (Kind.GAPS, "2002-03", 8_000_00),
    (Kind.ORDINARY, "2015-07", 4_000_00),  # at the lowest base: differences of 2025
    (Kind.BACK_PAID, "2001-07", 60_000_00),  # at the highest
    (Kind.NOTHING, "2024-01", 0),
    (Kind.MOBILE, "2011-07", 12_000_00),  # rare characters
    (Kind.ORDINARY, "2013-03", 9_000_00),  # a name of forty characters
    (Kind.BOUGHT, "2008-01", 7_000_00),
    (Kind.PART_YEARS, "2024-03", 6_500_00),
)
"""The careers of the fixed persons, in their order: kind, first month, wage."""

_DISTRICTS = ("样例东区", "样例西区", "样例南区", "样例北区")
_TRADES = ("商贸", "餐饮管理", "物业服务", "电子技术", "建筑工程", "文化传播", "印刷", "运输", "医药", "纺织")
_FORMS = ("有限公司", "有限责任公司", "股份有限公司", "合作社")
_MARKS = "甲乙丙丁戊己庚辛壬癸"


def career_of(person: Person) -> Career:
    """The same career each time."""
    rng = random.Random(f"yichuang sample career {person.order}")
    if person.order < len(_FIXED):
        kind, first, wage = _FIXED[person.order]
    else:
        kind, wage = rng.choice(_OFTEN), _wage(rng)
        first = _first_month(person.born, rng)
    last = min(LAST_MONTH, later(month_of(person.born), PENSION_AGE * 12))
    if kind is Kind.NOTHING or first > last:
        return Career((), (), 0, 0)
    stints = tuple(_stints(kind, first, last, rng))
    employers = tuple(_employer(rng) for _ in range(1 + max(stint.employer for stint in stints)))
    worked = [month for stint in stints for month in months_within(stint.first, stint.last)]
    return Career(
        employers,
        stints,
        wage,
        growth=rng.randrange(20, 90),
        back_paid=frozenset(rng.sample(worked, min(4, len(worked)))) if kind is Kind.BACK_PAID else frozenset(),
        bought_months=12 * rng.randrange(1, 6) if kind is Kind.BOUGHT else 0,
    )


def _wage(rng: random.Random) -> Fen:
    """Most earn little, a few beyond the highest base."""
    return int(min(rng.lognormvariate(9.0, 0.6), 90_000)) * 100


def _first_month(born: date, rng: random.Random) -> Month:
    grown = later(month_of(born), FULL_AGE * 12)
    return max(later(grown, rng.randrange(72)), later("1996-11", rng.randrange(60)))


def _stints(kind: Kind, first: Month, last: Month, rng: random.Random) -> list[Stint]:
    match kind:
        case Kind.MOBILE:
            return _in_turn(first, last, rng, gaps=(0, 0, 0, 1))
        case Kind.GAPS:
            return _in_turn(first, last, rng, gaps=(1, 3, 8, 20))
        case Kind.PART_YEARS:
            return _seasons(first, last)
        case _:
            return [Stint(first, last, 0)]


def _in_turn(first: Month, last: Month, rng: random.Random, gaps: tuple[int, ...]) -> list[Stint]:
    stints: list[Stint] = []
    while first <= last:
        until = min(later(first, rng.randrange(5, 70)), last)
        stints.append(Stint(first, until, len(stints)))
        first = later(until, 1 + rng.choice(gaps))
    return stints


def _seasons(first: Month, last: Month) -> list[Stint]:
    """March to October of each year."""
    years = range(int(first[:4]), int(last[:4]) + 1)
    seasons = ((max(first, f"{year}-03"), min(last, f"{year}-10")) for year in years)
    return [Stint(begins, ends, 0) for begins, ends in seasons if begins <= ends]


def _employer(rng: random.Random) -> Employer:
    mark = "".join(rng.choice(_MARKS) for _ in range(2))
    return Employer(
        name=f"样例{mark}{rng.choice(_TRADES)}{rng.choice(_FORMS)}",
        district=rng.choice(_DISTRICTS),
    )
