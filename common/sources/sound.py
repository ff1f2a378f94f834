"""Whether a record is whole and in itself without contradiction, whoever has sent it."""

from collections.abc import Iterable

from common.domain.records.months import month_of
from common.domain.records.record import InsuredRecord, Payment
from common.domain.records.words import PaymentKind

_MOST_PAYMENTS = 20_000
_MOST_EMPLOYERS = 1_000
_MOST_HOSPITALS = 20
_LONGEST_TEXT = 200
_PAID = (PaymentKind.REGULAR, PaymentKind.BACK_PAID)


def fault_in(record: InsuredRecord) -> str | None:
    """What is wrong with a record, in words that say nothing of it; None when it may be shown."""
    texts = [record.id_number, record.name, record.agency]
    texts += record.hospitals
    texts += [text for employer in record.employers for text in (employer.name, employer.district)]
    checks = (
        (len(record.payments) <= _MOST_PAYMENTS and len(record.employers) <= _MOST_EMPLOYERS, "it is too long"),
        (len(record.hospitals) <= _MOST_HOSPITALS, "it has too many hospitals"),
        (all(map(_is_plain, texts)), "a text has control characters or is too long"),
        (bool(record.name.strip()), "it has no name"),
        ((record.account is None) == (record.account_year is None), "its account lacks the year, or the sum"),
        (all(_has_employer(payment, record) for payment in record.payments), "an employer is missing"),
        (all(payment.month <= month_of(record.as_of) for payment in record.payments), "a month is to come"),
        (all(_has_sense(payment) for payment in record.payments), "a payment contradicts its kind"),
        (_is_paid_once(record.payments), "a month is paid twice"),
    )
    return next((words for holds, words in checks if not holds), None)


def _is_plain(text: str) -> bool:
    return len(text) <= _LONGEST_TEXT and all(letter.isprintable() or letter == "\u3000" for letter in text)


def _has_employer(payment: Payment, record: InsuredRecord) -> bool:
    return 0 <= payment.employer < max(len(record.employers), 1)


def _has_sense(payment: Payment) -> bool:
    may_be_negative = payment.kind is PaymentKind.DIFFERENCE
    has_months = payment.kind is PaymentKind.LUMP_SUM
    return (may_be_negative or (payment.base >= 0 and payment.person >= 0)) and (has_months or payment.months == 1)


def _is_paid_once(payments: Iterable[Payment]) -> bool:
    paid = [(payment.month, payment.insurance) for payment in payments if payment.kind in _PAID]
    return len(paid) == len(set(paid))
