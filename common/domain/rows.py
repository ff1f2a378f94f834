"""The rows that queries return: plain values, the same for services, screens and the command line."""

import msgspec

from common.domain.cases.paper_kinds import CasePaper
from common.domain.catalogue.item import Domain
from common.domain.hours import Hours
from common.domain.words import (
    CounterKind,
    CounterState,
    JobSlip,
    Lane,
    Language,
    Outcome,
    PrintState,
    Priority,
    StaffRole,
    TicketState,
)


class Hall(msgspec.Struct, frozen=True, kw_only=True):
    """The hall as residents know it."""

    name: str
    name_en: str
    timezone: str
    address: str
    phone: str
    hours: Hours
    is_sample: bool
    notice: str
    notice_en: str


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """A series of numbers and how many wait in it."""

    series: str
    prefix: str
    name: str
    name_en: str
    daily_limit: int | None
    waiting: int = 0
    favoured: int = 0
    """How many of them wait with a priority or come back."""
    counters_open: int = 0


class Counter(msgspec.Struct, frozen=True, kw_only=True):
    """A counter, who sits there, and the ticket at it. `since_ms` is when its state last changed.

    `reason` is why it pauses: a `PauseReason`, or in answers staff's own words, which the store keeps sealed (`note`).
    """

    counter: str
    kind: CounterKind
    name: str
    name_en: str
    serves: tuple[str, ...]
    state: CounterState
    reason: str
    staff: str | None
    since_ms: int | None
    favoured_run: int
    ticket: str | None = None
    number: str | None = None
    pause: str = ""
    note: str = ""


class Ticket(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket with everything known of it; times are ms since 1970 UTC. Reason and note are sealed."""

    ticket: str
    visit: str
    number: str
    series: str
    on_date: str
    item: str | None
    priority: Priority | None
    kiosk: str | None
    taken_ms: int
    taken_key: int
    change_key: int
    ahead: int | None
    wait_low: int | None
    wait_high: int | None
    state: TicketState
    pool: str
    lane: Lane | None
    queue_key: int | None
    due_call: int | None
    counter: str | None
    called_ms: int | None
    call_key: int | None
    begun_ms: int | None
    finished_ms: int | None
    recalls: int
    return_to: str | None
    reason: str | None
    outcome: Outcome | None
    note: str | None
    fallback: str | None = None
    alone: bool = False
    situations: tuple[str, ...] = ()
    """The choices that were made at the kiosk, complete or none."""
    is_represented: bool = False


class Staff(msgspec.Struct, frozen=True, kw_only=True):
    """A member of staff; the name and the PIN's hash are sealed."""

    staff: str
    role: StaffRole
    departments: tuple[Domain, ...] = ()
    person: str
    sealed: str
    failures: int
    locked_until: int
    has_left: bool = False


class PrintJob(msgspec.Struct, frozen=True, kw_only=True):
    """A slip on its way to paper, or a paper `about` a case (then `slip` is None); `case_number` is that case's."""

    job: str
    slip: JobSlip | None
    printer: str
    ticket: str | None
    item: str | None
    copy: int
    care: bool
    language: Language
    state: PrintState
    detail: str
    queued_ms: int
    settled_ms: int | None
    number: str | None = None
    situations: tuple[str, ...] = ()
    is_represented: bool = False
    paper: CasePaper | None = None
    about: str | None = None
    case_number: str | None = None


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket with which several counters went on, because their machines were apart.

    `counters` are all of them, the one whose deeds count (`held_by`) first; `at_ms` is the newest deed kept beside.
    """

    ticket: str
    number: str
    state: TicketState
    counters: tuple[str, ...]
    held_by: str | None
    at_ms: int
    is_settled: bool


class Lamp(msgspec.Struct, frozen=True, kw_only=True):
    """The last word of a device of this machine: "ok", "warning" or "fault", in a plain sentence."""

    lamp: str
    state: str
    words: str
    words_en: str
    at_ms: int
