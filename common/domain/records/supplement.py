"""Section three of the statement: how long somebody has paid in all, whatever the period (补充资料)."""

from common.domain.records.contributions import money, months_paid
from common.domain.records.months import years_and_months
from common.domain.records.record import InsuredRecord
from common.domain.records.shape import Fact, Holds
from common.domain.records.words import INSURANCE_WORDS, Insurance, PaymentKind


def supplement(record: InsuredRecord) -> tuple[Fact, ...]:
    """The facts. The account is left out where the agency does not tell it."""
    facts = [_years(record, insurance) for insurance in (Insurance.PENSION, Insurance.MEDICAL)]
    if record.account is not None and record.account_year is not None:
        facts += [
            Fact("养老保险个人账户本息合计金额", f"{money(record.account)} 元", holds=Holds.MONEY),
            Fact("本息合计截至", f"{record.account_year}年末", holds=Holds.PERIOD),
        ]
    return tuple(facts)


def _years(record: InsuredRecord, insurance: Insurance) -> Fact:
    own = [payment for payment in record.payments if payment.insurance is insurance]
    bought = sum(payment.months for payment in own if payment.kind is PaymentKind.LUMP_SUM)
    lump_sum = f"（其中趸缴{years_and_months(bought)}）" if bought else ""
    years = f"{years_and_months(months_paid(own))}{lump_sum}"
    return Fact(f"{INSURANCE_WORDS[insurance][0]}保险累计实际缴费年限", years, holds=Holds.PERIOD)
