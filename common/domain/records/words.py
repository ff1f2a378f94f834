"""The closed sets of words that social-insurance records, and getting them at a kiosk, are described with."""

from enum import StrEnum


class Insurance(StrEnum):
    """The five insurances, in the order of the statement."""

    PENSION = "pension"
    UNEMPLOYMENT = "unemployment"
    INJURY = "injury"
    MEDICAL = "medical"
    MATERNITY = "maternity"


INSURANCE_WORDS: dict[Insurance, tuple[str, str]] = {
    Insurance.PENSION: ("养老", "Pension"),
    Insurance.UNEMPLOYMENT: ("失业", "Unemployment"),
    Insurance.INJURY: ("工伤", "Work injury"),
    Insurance.MEDICAL: ("医疗", "Medical"),
    Insurance.MATERNITY: ("生育", "Maternity"),
}

PAID_BY_PERSON = (Insurance.PENSION, Insurance.UNEMPLOYMENT, Insurance.MEDICAL)
"""The insurances that the insured pay a part of; the others have no such column on the statement."""


class PaymentKind(StrEnum):
    """How a month came to be paid."""

    REGULAR = "regular"
    BACK_PAID = "back_paid"
    """Paid later than its month (补缴); marked * on the statement."""
    DIFFERENCE = "difference"
    """Added when a new base was announced late and applied backwards (基数差额); it makes no further month."""
    LUMP_SUM = "lump_sum"
    """Years bought in one sum (趸缴)."""


class Document(StrEnum):
    """What a resident can have of the record."""

    STATEMENT = "statement"
    COVERAGE_PROOF = "coverage_proof"
    PAYMENT_DETAILS = "payment_details"


DOCUMENT_WORDS: dict[Document, tuple[str, str]] = {
    Document.STATEMENT: ("个人权益记录（参保人员缴费信息）", "Statement of rights and contributions"),
    Document.COVERAGE_PROOF: ("参保证明", "Proof of insurance"),
    Document.PAYMENT_DETAILS: ("缴费明细", "Payments of one insurance"),
}


class IdentityMethod(StrEnum):
    """How a resident proved at a kiosk who they are."""

    ID_CARD = "id_card"
    SOCIAL_SECURITY_CARD = "social_security_card"
    ELECTRONIC_CARD = "electronic_card"
    """The code of the electronic social-security card, scanned."""
    TYPED = "typed"
    """The number typed, with a code that a member of staff released; never unlocks a statement."""


METHOD_WORDS: dict[IdentityMethod, tuple[str, str]] = {
    IdentityMethod.ID_CARD: ("身份证", "ID card"),
    IdentityMethod.SOCIAL_SECURITY_CARD: ("社保卡", "Social-security card"),
    IdentityMethod.ELECTRONIC_CARD: ("电子社保卡", "Electronic card"),
    IdentityMethod.TYPED: ("手输号码", "Typed number"),
}
