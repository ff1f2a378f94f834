"""What each kind of slip says, as typed data."""

from datetime import datetime

import msgspec

from common.domain.catalogue.item import HandlingKind
from common.domain.words import Language
from printers.document import CharacterSet


class TicketSlip(msgspec.Struct, frozen=True, kw_only=True):
    """A queue ticket. Minutes are whole minutes of waiting, from hopeful to cautious; `bring` is two lines at most.

    `fallback` names the counter to go to when a kiosk that is cut off has issued the ticket.
    """

    hall: str
    number: str
    item: str
    people_ahead: int
    taken_at: datetime
    minutes_low: int | None = None
    minutes_high: int | None = None
    bring: tuple[str, ...] = ()
    qr: str = ""
    has_priority: bool = False
    fallback: str = ""
    is_reprint: bool = False
    is_sample: bool = False
    language: Language = Language.CHINESE
    is_care: bool = False


class Paperwork(msgspec.Struct, frozen=True):
    """One material to bring, with what it must look like (original, copies) when that is known."""

    name: str
    note: str = ""


class PapersSlip(msgspec.Struct, frozen=True, kw_only=True):
    """The complete list of papers to bring for one item, for taking home.

    `situations` are the choices that the list is for; of `looked_up` the note says who tells the hall.
    """

    hall: str
    item: str
    handling: HandlingKind
    situations: tuple[str, ...] = ()
    materials: tuple[Paperwork, ...]
    looked_up: tuple[Paperwork, ...] = ()
    printed_at: datetime
    promised_days: int | None = None
    """Working days, for a promised item."""
    fee: str = ""
    place: str = ""
    opening_hours: str = ""
    phone: str = ""
    qr: str = ""
    is_reprint: bool = False
    is_sample: bool = False
    language: Language = Language.CHINESE
    is_care: bool = False


class PrinterTestSlip(msgspec.Struct, frozen=True, kw_only=True):
    """The test page of one printer; `characters` is the set it is set to."""

    hall: str
    printer: str
    address: str
    characters: CharacterSet
    printed_at: datetime
    qr: str = ""
    is_reprint: bool = False
    is_sample: bool = False
    language: Language = Language.CHINESE
    is_care: bool = False


class HospitalSlip(msgspec.Struct, frozen=True, kw_only=True):
    """Where one designated hospital is. District, level and kind are words of the list, in its language if no other.

    `needs_choice` is None where the list does not say whether one has to choose it first.
    """

    hall: str
    name: str
    level: str = ""
    kind: str
    district: str
    address: str
    phone: str = ""
    code: str
    needs_choice: bool | None = None
    printed_at: datetime
    is_reprint: bool = False
    is_sample: bool = False
    language: Language = Language.CHINESE
    is_care: bool = False


Slip = TicketSlip | PapersSlip | PrinterTestSlip | HospitalSlip
