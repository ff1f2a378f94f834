"""A person who comes to the hall: what is sealed under their own key, and how it may be shown."""

from datetime import date
from enum import StrEnum

import msgspec

from common.domain import credit_code, id_number
from common.domain.id_number import IdFault, masked, masked_name, masked_phone


class IdKind(StrEnum):
    """What a person, or an organisation, identifies itself with."""

    ID_CARD = "id_card"
    PASSPORT = "passport"
    HOME_RETURN_PERMIT = "home_return_permit"
    """Residents of Hong Kong and Macao (港澳居民来往内地通行证)."""
    TAIWAN_PERMIT = "taiwan_permit"
    RESIDENCE_PERMIT = "residence_permit"
    """Foreigners' permanent residence (外国人永久居留身份证)."""
    CREDIT_CODE = "credit_code"
    """Of an organisation (统一社会信用代码, GB 32100)."""


def number_fault(number: str, kind: IdKind, today: date) -> IdFault | None:
    """What is wrong with a tidied number, as far as its kind can be checked; None when it may be somebody's."""
    match kind:
        case IdKind.ID_CARD:
            return id_number.fault(number, today)
        case IdKind.CREDIT_CODE:
            return credit_code.fault(number)
        case _:
            return None


class Person(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Sealed wherever it is kept; only the case in hand shows it whole. `initials` are those of the name's pinyin."""

    name: str
    initials: str = ""
    id_kind: IdKind = IdKind.ID_CARD
    id_number: str
    phone: str = ""
    address: str = ""


class MaskedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """How lists and slips show a person. All is "" for one who has been erased, or whose key is not here."""

    person: str
    name: str = ""
    id_number: str = ""
    phone: str = ""


def mask(person_id: str, person: Person | None) -> MaskedPerson:
    """The person as lists and slips show them."""
    if person is None:
        return MaskedPerson(person=person_id)
    return MaskedPerson(
        person=person_id,
        name=masked_name(person.name),
        id_number=masked(person.id_number),
        phone=masked_phone(person.phone),
    )
