"""Everything that can have happened in the hall: the bodies of the journal's events.

Bodies are additive: a newer version may add fields with defaults, never rename or remove one. They hold no
personal data in the clear: what names a person is sealed under that person's own key (`sealed`).
"""

from typing import Any

import msgspec

from common.domain.catalogue.item import Domain
from common.domain.event import Event as Event
from common.domain.help_events import HelpAnswered as HelpAnswered
from common.domain.help_events import HelpCalled as HelpCalled
from common.domain.hours import Hours
from common.domain.paper_events import CasePaperQueued as CasePaperQueued
from common.domain.paper_events import PrintBegun as PrintBegun
from common.domain.paper_events import PrintQueued as PrintQueued
from common.domain.paper_events import PrintRedirected as PrintRedirected
from common.domain.paper_events import PrintSettled as PrintSettled
from common.domain.words import CounterKind, Lane, Outcome, Priority, StaffRole


class HallSetUp(Event, frozen=True, kw_only=True):
    name: str
    name_en: str
    timezone: str
    address: str = ""
    phone: str = ""
    hours: Hours
    is_sample: bool = False


class HoursSet(Event, frozen=True, kw_only=True):
    hours: Hours


class NoticeSet(Event, frozen=True, kw_only=True):
    text: str
    text_en: str = ""


class SeriesDefined(Event, frozen=True, kw_only=True):
    series: str
    prefix: str
    name: str
    name_en: str
    daily_limit: int | None = None


class CounterDefined(Event, frozen=True, kw_only=True):
    counter: str
    counter_kind: CounterKind
    name: str
    name_en: str
    serves: tuple[str, ...]


class StaffAdded(Event, frozen=True, kw_only=True):
    """`sealed` holds the name and the PIN's argon2id hash under the key of person `person`."""

    staff: str
    role: StaffRole
    departments: tuple[Domain, ...] = ()
    person: str
    sealed: str


class StaffAssigned(Event, frozen=True, kw_only=True):
    """Somebody has another role or other departments from now on."""

    staff: str
    role: StaffRole
    departments: tuple[Domain, ...] = ()


class PinChanged(Event, frozen=True, kw_only=True):
    staff: str
    sealed: str


class StaffLeft(Event, frozen=True, kw_only=True):
    """Somebody does not work here any more and cannot sign in, until they are given a new PIN. What they did stays."""

    staff: str


class PersonErased(Event, frozen=True, kw_only=True):
    """Nobody can read any more what was sealed for `person`, a visit or a member of staff: every key is destroyed."""

    person: str


class CatalogueImported(Event, frozen=True, kw_only=True):
    """`items` are whole service items as plain data; `offered` are the codes this hall handles."""

    source: str
    items: tuple[dict[str, Any], ...]
    offered: tuple[str, ...]


class TicketTaken(Event, frozen=True, kw_only=True):
    """`ahead` people and `wait_low`-`wait_high` minutes are what the resident was told.

    `fallback` is the counter that may call it without the hub (common/domain/alone.py), None in a hall of one machine;
    `alone`: the kiosk was cut off, so the slip sends the resident to that counter. `situations`: all choices, or none.
    """

    ticket: str
    visit: str
    number: str
    series: str
    digit: str = ""
    seq: int
    on: str
    item: str | None = None
    priority: Priority | None = None
    kiosk: str | None = None
    ahead: int = 0
    wait_low: int = 0
    wait_high: int = 0
    fallback: str | None = None
    alone: bool = False
    situations: tuple[str, ...] = ()
    is_represented: bool = False


class TicketCalled(Event, frozen=True, kw_only=True):
    """`pool` is where it waited; None when it was called out of turn from elsewhere.

    `favoured_run` is how many favoured tickets the counter has now called in a row; `opens` says that the call puts
    the counter to work.
    """

    ticket: str
    number: str
    counter: str
    pool: str | None = None
    out_of_turn: bool = False
    favoured_run: int = 0
    opens: bool = False


class TicketRecalled(Event, frozen=True, kw_only=True):
    ticket: str
    number: str
    counter: str
    times: int


class ServiceBegun(Event, frozen=True, kw_only=True):
    ticket: str
    counter: str


class TicketMissed(Event, frozen=True, kw_only=True):
    ticket: str
    number: str
    counter: str


class TicketRequeued(Event, frozen=True, kw_only=True):
    """Waits again in its pool's returning lane once the pool has seen `due_call` calls."""

    ticket: str
    number: str
    due_call: int


class TicketParked(Event, frozen=True, kw_only=True):
    ticket: str
    number: str
    counter: str


class ParkingExplained(Event, frozen=True, kw_only=True):
    """Why the ticket just parked is aside; for staffed machines only.

    `reason` is sealed under the visit's own key, for staff write it and it may name a person.
    """

    ticket: str
    visit: str
    reason: str


class TicketUnparked(Event, frozen=True, kw_only=True):
    ticket: str
    number: str
    due_call: int


class TicketTransferred(Event, frozen=True, kw_only=True):
    """Waits in `pool`; `return_to` is the counter it comes back to afterwards."""

    ticket: str
    number: str
    counter: str
    pool: str
    lane: Lane
    return_to: str | None = None


class WalkInBegun(Event, frozen=True, kw_only=True):
    ticket: str
    visit: str
    number: str
    series: str
    digit: str = ""
    seq: int
    on: str
    counter: str
    item: str | None = None
    priority: Priority | None = None
    opens: bool = False


class ServiceFinished(Event, frozen=True, kw_only=True):
    """The resident goes: all that public machines need to know for their estimates."""

    ticket: str
    counter: str


class VisitRecorded(Event, frozen=True, kw_only=True):
    """What became of the visit just finished; for staffed machines only.

    `note` is sealed under the visit's own key, for it may name a person.
    """

    ticket: str
    visit: str
    counter: str
    outcome: Outcome
    items: tuple[str, ...] = ()
    outcomes: dict[str, Outcome] = msgspec.field(default_factory=dict)
    note: str = ""


class ConflictSettled(Event, frozen=True, kw_only=True):
    """A person has looked at what machines that were apart did with one ticket; for staffed machines only.

    `conflicts` are the keys of the events kept beside; `note` is sealed under the visit's own key.
    """

    ticket: str
    number: str
    visit: str
    conflicts: tuple[int, ...]
    note: str


class TicketsLapsed(Event, frozen=True, kw_only=True):
    """Numbers of earlier days that were still waiting, parked or missed."""

    tickets: tuple[str, ...]


class SignedIn(Event, frozen=True, kw_only=True):
    counter: str
    staff: str


class SignInFailed(Event, frozen=True, kw_only=True):
    """`failures` in a row; the next try is refused until `locked_until` (ms since 1970, UTC)."""

    counter: str
    staff: str
    failures: int
    locked_until: int


class SignedOut(Event, frozen=True, kw_only=True):
    counter: str
    staff: str


class CounterOpened(Event, frozen=True, kw_only=True):
    counter: str
    serves: tuple[str, ...]


class CounterPaused(Event, frozen=True, kw_only=True):
    """`reason` is a `PauseReason`, or "" where staff said it in their own words, or not at all.

    `note` holds their own words, sealed under a key of this `pause`, for they may name a person.
    """

    counter: str
    reason: str = ""
    pause: str = ""
    note: str = ""


class CounterResumed(Event, frozen=True, kw_only=True):
    counter: str


class CounterClosed(Event, frozen=True, kw_only=True):
    counter: str
