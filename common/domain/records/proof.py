"""The proof that somebody is insured: which of the five insurances, since when and for how many months (参保证明)."""

from collections.abc import Iterable

from common.domain.records.contributions import months_paid
from common.domain.records.employment import employer_of
from common.domain.records.months import Stretch, years_and_months
from common.domain.records.record import InsuredRecord, Payment
from common.domain.records.shape import Column, Holds, Section, Table
from common.domain.records.words import INSURANCE_WORDS, Insurance, PaymentKind

_COLUMNS = (
    Column("险种", Holds.WORD),
    Column("首次缴费年月", Holds.PERIOD),
    Column("最近缴费年月", Holds.PERIOD),
    Column("实际缴费月数", Holds.MONTHS),
    Column("折合年限", Holds.WORD),
    Column("最近缴费区县", Holds.WORD),
)


def proof(record: InsuredRecord, stretch: Stretch, within: Iterable[Payment]) -> tuple[Section, ...]:
    """One sentence and one table; it tells of the period and of nothing beyond it."""
    payments = sorted(within, key=lambda payment: payment.month)
    rows = [_row(record, insurance, payments) for insurance in Insurance]
    lead = f"兹证明上列人员在{stretch.spoken}期间参加社会保险的情况如下："
    table = Table(
        columns=_COLUMNS,
        rows=tuple(row for row in rows if row),
        nothing="所选时间段内没有参保缴费记录",
    )
    return (Section(lead=lead, table=table),)


def _row(record: InsuredRecord, insurance: Insurance, payments: list[Payment]) -> tuple[str, ...]:
    own = [
        payment for payment in payments if payment.insurance is insurance and payment.kind is not PaymentKind.DIFFERENCE
    ]
    if not own:
        return ()
    first, last, paid = own[0], own[-1], months_paid(own)
    district = employer_of(record, last).district
    word = f"{INSURANCE_WORDS[insurance][0]}保险"
    return (word, first.month, last.month, str(paid), years_and_months(paid), district)
