"""What can have happened between a community station and the street: items, batches of cases, and where a case lies.

A batch goes from a station to the street with the papers of its cases, or back to the station with their results.
"""

from datetime import date
from enum import StrEnum

import msgspec

from common.domain.cases.events import Handed
from common.domain.event import Event


class Way(StrEnum):
    """Which way a batch goes."""

    TO_STREET = "to_street"
    TO_STATION = "to_station"


class Packed(msgspec.Struct, frozen=True):
    """One line of a manifest: a case with its papers counted, or with its result."""

    case: str
    number: str
    papers: tuple[Handed, ...]


class Difference(msgspec.Struct, frozen=True):
    """What a batch lacks or has too much of: a paper of a case, or with material "" the whole case."""

    case: str
    number: str
    material: str
    expected: int
    found: int


class StationSet(Event, frozen=True, kw_only=True):
    """The items that a community station takes in; the whole list, each time."""

    counter: str
    items: tuple[str, ...]


class BatchMade(Event, frozen=True, kw_only=True):
    """Somebody has packed cases and counted their papers. `station` is where the batch comes from or goes to."""

    batch: str
    number: str
    way: Way
    station: str
    counter: str
    packed: tuple[Packed, ...]
    staff: str
    on: date


class BatchUnmade(Event, frozen=True, kw_only=True):
    """It was unpacked again before it left."""

    batch: str
    staff: str


class BatchSent(Event, frozen=True, kw_only=True):
    """It has left; `carrier` is the member of staff who has it."""

    batch: str
    carrier: str
    staff: str
    on: date


class BatchTicked(Event, frozen=True, kw_only=True):
    """Somebody looked for a case in a batch: what was found of it, the whole list; not `is_here`, nothing."""

    batch: str
    case: str
    number: str
    is_here: bool = True
    found: tuple[Handed, ...] = ()
    staff: str


class BatchReceived(Event, frozen=True, kw_only=True):
    """Taken over at a counter, with what was missing or too much as the clerk saw it.

    `note` says what they did about it, sealed under the key of `owner`, the applicant of the first case that differs.
    """

    batch: str
    counter: str
    missing: tuple[Difference, ...] = ()
    extra: tuple[Difference, ...] = ()
    note: str = ""
    owner: str = ""
    staff: str
    on: date


class BatchSettled(Event, frozen=True, kw_only=True):
    """What machines that were apart counted differently has been looked into; `note` is sealed as above."""

    batch: str
    note: str
    owner: str = ""
    staff: str
    on: date


class CaseSent(Event, frozen=True, kw_only=True):
    """The papers or the result of a case are on their way."""

    case: str
    batch: str
    staff: str


class CaseArrived(Event, frozen=True, kw_only=True):
    """They lie at a counter now."""

    case: str
    batch: str
    counter: str
    staff: str


class CaseMissed(Event, frozen=True, kw_only=True):
    """They stood on the manifest and were not in the batch: whoever packed it, at `counter`, has to look for them."""

    case: str
    batch: str
    counter: str
    staff: str


BATCH_EVENTS = (BatchMade, BatchUnmade, BatchSent, BatchTicked, BatchReceived, BatchSettled)
"""What tells the story of a batch; all name it in their field `batch`."""
