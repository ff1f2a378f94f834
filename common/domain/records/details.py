"""The payments of one insurance, month by month (缴费明细)."""

from collections.abc import Iterable, Iterator

from common.domain.records.contributions import BACK_PAID_MARK, NO_SUM, money, months_paid
from common.domain.records.employment import MAKES_MONTHS, employer_of
from common.domain.records.record import InsuredRecord, Month, Payment
from common.domain.records.shape import Column, Holds, Table
from common.domain.records.words import PAID_BY_PERSON, Insurance, PaymentKind

_KINDS = {
    PaymentKind.REGULAR: "正常缴费",
    PaymentKind.BACK_PAID: f"补缴 {BACK_PAID_MARK}",
    PaymentKind.DIFFERENCE: "基数差额",
    PaymentKind.LUMP_SUM: "趸缴",
}
_ORDER = tuple(PaymentKind)


def details(record: InsuredRecord, insurance: Insurance, within: Iterable[Payment]) -> Table:
    """A row for each payment of the insurance, by time."""
    has_person = insurance in PAID_BY_PERSON
    own = sorted(
        (payment for payment in within if payment.insurance is insurance),
        key=lambda payment: (payment.month, _ORDER.index(payment.kind), payment.employer),
    )
    paid = [money(sum(payment.person for payment in own))] if has_person else []
    return Table(
        columns=_columns(has_person=has_person),
        rows=tuple(
            _row(record, payment, months, has_person=has_person)
            for payment, months in zip(own, _further_months(own), strict=True)
        ),
        total=("合计", str(months_paid(own) or ""), NO_SUM, *paid, "", "") if own else (),
        nothing="所选时间段内没有该险种的缴费记录",
    )


def _columns(*, has_person: bool) -> tuple[Column, ...]:
    return (
        Column("缴费年月", Holds.PERIOD),
        Column("月数", Holds.MONTHS),
        Column("缴费基数", Holds.MONEY),
        *([Column("个人缴费", Holds.MONEY)] if has_person else []),
        Column("缴费类型", Holds.WORD),
        Column("单位名称", Holds.NAME),
    )


def _further_months(payments: Iterable[Payment]) -> Iterator[int]:
    """How many months each payment adds. A month that was paid twice counts with the first."""
    counted: set[Month] = set()
    for payment in payments:
        is_paid_month = payment.kind in MAKES_MONTHS
        is_further = payment.kind is PaymentKind.LUMP_SUM or (is_paid_month and payment.month not in counted)
        if is_paid_month:
            counted.add(payment.month)
        yield payment.months if is_further else 0


def _row(record: InsuredRecord, payment: Payment, months: int, *, has_person: bool) -> tuple[str, ...]:
    return (
        payment.month,
        str(months or ""),
        money(payment.base),
        *([money(payment.person)] if has_person else []),
        _KINDS[payment.kind],
        employer_of(record, payment).name,
    )
