"""Questions about community stations and their batches, and what they answer. Persons are masked in all of them."""

from datetime import date

import msgspec

from common.domain.cases.events import Handed
from common.domain.cases.person import MaskedPerson
from common.domain.cases.station_batch import BatchState
from common.domain.cases.station_events import Difference, Way
from common.domain.limits import Code, Count
from common.domain.queries import Query


class CaseToPack(msgspec.Struct, frozen=True, kw_only=True):
    """A case that waits to go into a batch: to the street, or with its result back to its station."""

    case: str
    number: str
    item_name: str
    item_name_en: str
    applicant: MaskedPerson
    station: str
    way: Way
    papers: tuple[Handed, ...]
    due_on: date | None
    was_missed: bool
    """It stood on the manifest of an earlier batch and was not in it."""


class BatchRow(msgspec.Struct, frozen=True, kw_only=True):
    """A batch as lists show it; `missing` and `extra` count cases and papers."""

    batch: str
    number: str
    way: Way
    station: str
    state: BatchState
    made_on: date
    staff: str
    carrier: str
    cases: int
    papers: int
    ticked: int
    missing: int
    extra: int
    is_disputed: bool


class BatchLine(msgspec.Struct, frozen=True, kw_only=True):
    """A case of a batch: what the manifest says, and what was found (None: nobody has looked yet).

    One that is not on the manifest has no `packed`.
    """

    case: str
    number: str
    item_name: str
    item_name_en: str
    applicant: MaskedPerson
    packed: tuple[Handed, ...]
    is_listed: bool
    is_here: bool
    found: tuple[Handed, ...] | None


class BatchInHand(msgspec.Struct, frozen=True, kw_only=True):
    """A batch with everything about it."""

    row: BatchRow
    lines: tuple[BatchLine, ...]
    missing: tuple[Difference, ...]
    extra: tuple[Difference, ...]
    note: str
    """What whoever took it over did about differences."""
    settled: str
    """What came of them later."""


class StationNow(msgspec.Struct, frozen=True, kw_only=True):
    """What a counter has to do with batches: those to pack here, and those under way or not long ago, newest first.

    `items` are what the counter takes in, where it is a station itself.
    """

    is_station: bool
    items: tuple[str, ...]
    stations: tuple[str, ...]
    to_pack: tuple[CaseToPack, ...]
    batches: tuple[BatchRow, ...]


class AskStation(Query[StationNow], frozen=True, kw_only=True, tag="station"):
    """What there is to pack, to send and to tick off at a counter."""

    counter: Code
    limit: Count = 100


class AskBatch(Query[BatchInHand], frozen=True, kw_only=True, tag="batch"):
    """One batch with its cases, by its id or its number."""

    batch: Code
