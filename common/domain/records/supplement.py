"""Section three of the statement: how long somebody has paid in all, whatever the period (补充资料)."""

from common.domain.records.contributions import money, months_paid
from common.domain.records.months import years_and_months
from common.domain.records.record import InsuredRecord
from common.domain.records.words import INSURANCE_WORDS, Insurance, PaymentKind


def supplement(record: InsuredRecord) -> tuple[str, ...]:
    """The sentences. The account is left out where the agency does not tell it."""
    sentences = [_years(record, insurance) for insurance in (Insurance.PENSION, Insurance.MEDICAL)]
    if record.account is not None and record.account_year is not None:
        sentences.append(f"截至{record.account_year}年末养老保险个人账户本息合计金额 {money(record.account)} 元。")
    return tuple(sentences)


def _years(record: InsuredRecord, insurance: Insurance) -> str:
    own = [payment for payment in record.payments if payment.insurance is insurance]
    bought = sum(payment.months for payment in own if payment.kind is PaymentKind.LUMP_SUM)
    lump_sum = f"（其中趸缴{years_and_months(bought)}）" if bought else ""
    return f"{INSURANCE_WORDS[insurance][0]}保险累计实际缴费年限 {years_and_months(months_paid(own))}{lump_sum}。"
