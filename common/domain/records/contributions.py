"""Section two of the statement: what was paid to the five insurances, by years and parts of years (五险缴费明细)."""

from collections.abc import Iterable, Iterator, Sequence

from common.domain.records.employment import MAKES_MONTHS
from common.domain.records.months import Stretch, stretches_by_year
from common.domain.records.record import Payment
from common.domain.records.shape import Column, Holds, Table
from common.domain.records.words import INSURANCE_WORDS, PAID_BY_PERSON, Insurance, PaymentKind

BACK_PAID_MARK = "*"
NO_SUM = "------"
"""Stands in the total where a sum would say nothing: bases are not added up over years."""

_KIND_WORDS = {PaymentKind.DIFFERENCE: "差额", PaymentKind.LUMP_SUM: "趸缴"}
MARKS = (BACK_PAID_MARK, *_KIND_WORDS.values())
"""What stands behind the period of a row that is no ordinary one."""


def money(fen: int) -> str:
    """1234567 as 12,345.67."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02}"


def months_paid(payments: Iterable[Payment]) -> int:
    """How many months of one insurance were paid: each counts once, however often something was paid for it."""
    paid = tuple(payments)
    bought = sum(payment.months for payment in paid if payment.kind is PaymentKind.LUMP_SUM)
    return bought + len({payment.month for payment in paid if payment.kind in MAKES_MONTHS})


def contributions(within: Sequence[Payment]) -> Table:
    """A row for each year or part of one, differences and years bought in one sum in rows of their own."""
    total = ("合计", *(cell for insurance in Insurance for cell in _total_cells(insurance, within)))
    return Table(
        columns=_columns(),
        rows=tuple(_row(period, payments) for period, payments in _periods(within)),
        total=total if within else (),
        nothing="所选时间段内没有缴费记录",
    )


def _columns() -> tuple[Column, ...]:
    columns = [Column("缴费起止年月", Holds.PERIOD)]
    for insurance in Insurance:
        group = f"{INSURANCE_WORDS[insurance][0]}保险"
        columns += [Column("月数", Holds.MONTHS, group), Column("年缴费基数", Holds.MONEY, group)]
        if insurance in PAID_BY_PERSON:
            columns.append(Column("个人缴费", Holds.MONEY, group))
    return tuple(columns)


def _periods(within: Sequence[Payment]) -> Iterator[tuple[str, list[Payment]]]:
    """The payments of each row with what it is called, by time; what makes months comes before what was added."""
    found: list[tuple[Stretch, int, str, list[Payment]]] = []
    for order, kinds in enumerate((MAKES_MONTHS, (PaymentKind.DIFFERENCE,), (PaymentKind.LUMP_SUM,))):
        payments = [payment for payment in within if payment.kind in kinds]
        for stretch in stretches_by_year(payment.month for payment in payments):
            own = [payment for payment in payments if stretch.has(payment.month)]
            is_back_paid = any(payment.kind is PaymentKind.BACK_PAID for payment in own)
            mark = BACK_PAID_MARK if is_back_paid else _KIND_WORDS.get(kinds[0], "")
            found.append((stretch, order, f"{stretch.words} {mark}".rstrip(), own))
    for _, _, period, own in sorted(found, key=lambda one: one[:2]):
        yield period, own


def _row(period: str, payments: Sequence[Payment]) -> tuple[str, ...]:
    return (period, *(cell for insurance in Insurance for cell in _cells(insurance, payments)))


def _cells(insurance: Insurance, payments: Sequence[Payment]) -> list[str]:
    own = [payment for payment in payments if payment.insurance is insurance]
    cells = [_count(own), money(sum(payment.base for payment in own)) if own else ""]
    if insurance in PAID_BY_PERSON:
        cells.append(_paid_by_person(own))
    return cells


def _total_cells(insurance: Insurance, payments: Sequence[Payment]) -> list[str]:
    own = [payment for payment in payments if payment.insurance is insurance]
    return [_count(own), NO_SUM, *([_paid_by_person(own)] if insurance in PAID_BY_PERSON else [])]


def _count(own: Sequence[Payment]) -> str:
    """Blank rather than nought: a difference makes no month."""
    return str(months_paid(own) or "")


def _paid_by_person(own: Sequence[Payment]) -> str:
    return money(sum(payment.person for payment in own)) if own else ""
