"""Somebody's social-insurance record as a source delivers it, by months; amounts in fen. Held for a session only."""

from datetime import date
from typing import Annotated

import msgspec

from common.domain.records.confidential import Confidential
from common.domain.records.words import Insurance, PaymentKind

Month = Annotated[str, msgspec.Meta(pattern=r"^(19|20)\d\d-(0[1-9]|1[0-2])$")]
"""A month as "2024-07": sorts as it reads."""
Fen = Annotated[int, msgspec.Meta(ge=-(10**12), le=10**12)]


class Payment(Confidential, frozen=True, kw_only=True, omit_defaults=True):
    """One insurance of one month. `employer` is the place of its employment in the record.

    `base` is the month's base of contribution, `person` what the insured paid; of a DIFFERENCE both are what was added,
    and may be negative. `months` is more than one for a LUMP_SUM only.
    """

    month: Month
    insurance: Insurance
    base: Fen
    person: Fen = 0
    kind: PaymentKind = PaymentKind.REGULAR
    employer: int = 0
    months: Annotated[int, msgspec.Meta(ge=1, le=600)] = 1


class Employer(Confidential, frozen=True, kw_only=True):
    """Who paid for somebody, and in which district."""

    name: str
    district: str


class InsuredRecord(Confidential, frozen=True, kw_only=True):
    """All that the agency holds of one insured person.

    `payments` and `employers` may be empty: somebody who is insured and has never paid. `as_of` is the day for which
    the source vouches. `account` is the balance of the pension account with its interest (养老保险个人账户本息合计) at
    the end of the year `account_year`; None where the agency does not tell it. `hospitals` are the codes of the
    designated hospitals that the person has chosen, in their order; none where the agency does not tell them.
    """

    id_number: str
    name: str
    agency: str
    as_of: date
    employers: tuple[Employer, ...] = ()
    payments: tuple[Payment, ...] = ()
    account: Fen | None = None
    account_year: int | None = None
    hospitals: tuple[str, ...] = ()
    is_sample: bool = False
