"""Everything a screen or a shell can ask the hall, and what it answers."""

from typing import Any, Generic, TypeVar

import msgspec

from common.domain.cases.paper_sheet import Sheet
from common.domain.catalogue.item import Domain, ServiceItem
from common.domain.commands import snake
from common.domain.conflict import ConflictStory
from common.domain.limits import Count
from common.domain.records.ending import Ending
from common.domain.rows import Conflict, Counter, Hall, Lamp, PrintJob, Series, Ticket
from common.domain.words import Outcome, Priority, StaffRole, TicketState

A = TypeVar("A")


class Query(
    msgspec.Struct, Generic[A], frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="ask", tag=snake
):
    """A question whose answer has type A."""


class HallNow(msgspec.Struct, frozen=True, kw_only=True):
    """The hall just now. `opens_next` is local, "YYYY-MM-DD HH:MM", None while open or when not known."""

    hall: Hall
    today: str
    is_open: bool
    opens_next: str | None
    catalogue: dict[str, Any] | None
    items_offered: int


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """What a resident is told before taking a number: people ahead, minutes; why no number can be had, or None."""

    series: str
    ahead: int
    wait_low: int
    wait_high: int
    refused: str | None = None
    message: str | None = None
    message_en: str | None = None


class QueueRow(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket as the desk lists it; it has waited for whole minutes."""

    ticket: str
    number: str
    series: str
    item: str | None
    item_name: str
    item_name_en: str
    priority: Priority | None
    lane: str
    state: TicketState
    waited_minutes: int
    reason: str
    is_for_counter: bool
    fallback: str | None = None
    is_held: bool = False
    """Whether the counter that asks may call it without the hub."""


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """A day in figures; average minutes are None before anything was finished."""

    taken: int
    waiting: int
    finished: int
    missed: int
    average_wait_minutes: float | None
    average_service_minutes: float | None
    outcomes: dict[str, int]


class CaseOfVisit(msgspec.Struct, frozen=True, kw_only=True):
    """A case that was received in a visit; `outcome` is how that item of the visit has ended, None while it has not."""

    case: str
    number: str
    item: str
    item_name: str
    item_name_en: str
    outcome: Outcome | None


class VisitAtCounter(msgspec.Struct, frozen=True, kw_only=True):
    """Who is at a counter and what for."""

    ticket: Ticket
    item: ServiceItem | None
    waited_minutes: int
    may_be_no_show: bool
    cases: tuple[CaseOfVisit, ...] = ()


class DeskNow(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the desk of one counter shows; `conflicts` are those of this counter that nobody has settled."""

    counter: Counter
    staff_name: str
    role: StaffRole | None = None  # of who is signed in: a new duty holds at once
    departments: tuple[Domain, ...] = ()
    serves: tuple[str, ...]
    series: tuple[Series, ...]
    visit: VisitAtCounter | None
    queue: tuple[QueueRow, ...]
    next_ticket: str | None = None
    """Whom the order rule would call to this counter now."""
    next_alone: str | None = None
    """Whom it would call without the hub: the first that it holds."""
    aside: tuple[QueueRow, ...]
    figures: Figures
    help_calls: tuple[str, ...]
    papers_stopped: dict[str, Ending] = {}  # of the kiosks that call: why a document did not come out there
    codes_wanted: tuple[str, ...] = ()  # kiosks at which somebody typed a number and waits for a code
    lamps: tuple[Lamp, ...]
    prints_waiting: int
    printers_waited_for: tuple[str, ...] = ()  # by slips; this machine may have no such printer any more
    conflicts: tuple[Conflict, ...] = ()
    edited_cases: int = 0  # of which machines that were apart wrote differently


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """A call as the board shows it; `key` grows with every call and recall."""

    ticket: str
    number: str
    counter: str
    counter_name: str
    counter_name_en: str
    at_ms: int
    key: int
    recalls: int


class SeriesWait(msgspec.Struct, frozen=True, kw_only=True):
    """How busy a series is."""

    series: str
    prefix: str
    name: str
    name_en: str
    waiting: int
    wait_low: int
    wait_high: int
    counters_open: int


class BoardNow(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a board shows; `at_ms` is when it was true."""

    hall: HallNow
    calls: tuple[Call, ...]
    series: tuple[SeriesWait, ...]
    at_ms: int


class SlipToPrint(msgspec.Struct, frozen=True, kw_only=True):
    """A print job with everything its layout needs."""

    job: PrintJob
    hall: Hall
    ticket: Ticket | None
    series: Series | None
    item: ServiceItem | None
    fallback: Counter | None = None
    sheet: Sheet | None = None
    """What stands on a paper of a case. The person it is addressed to is named in full only while it is being sent."""


class StaffRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may sign in; the name is empty once the person has been erased."""

    staff: str
    name: str
    role: StaffRole
    departments: tuple[Domain, ...] = ()
    has_left: bool = False
    """They work here no more; their name stays for what they did."""
    counter: str = ""  # where they are signed in


class TicketStory(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket with its item, the note of its visit and all that happened to it."""

    ticket: Ticket
    item: ServiceItem | None
    note: str
    events: tuple[dict[str, Any], ...]


class AskHall(Query[HallNow], frozen=True, kw_only=True, tag="hall"):
    """The hall: name, hours, whether it is open."""


class AskSeries(Query[list[Series]], frozen=True, kw_only=True, tag="series"):
    """Every series of numbers."""


class AskCounters(Query[list[Counter]], frozen=True, kw_only=True, tag="counters"):
    """Every counter with its state and who is there."""


class AskItems(Query[list[ServiceItem]], frozen=True, kw_only=True, tag="items"):
    """The items handled here (or all of the catalogue), of one life topic or all, or the high-frequency ones."""

    domain: str | None = None
    only_offered: bool = True
    only_high_frequency: bool = False


class AskItem(Query[ServiceItem | None], frozen=True, kw_only=True, tag="item"):
    """One item with its papers."""

    item: str


class FindItems(Query[list[ServiceItem]], frozen=True, kw_only=True, tag="find_items"):
    """Items by pinyin initials, whole pinyin, Chinese characters, code or English words, best first."""

    text: str
    limit: Count = 20


class AskAhead(Query[Ahead], frozen=True, kw_only=True, tag="ahead"):
    """People ahead and minutes for an item or a series, and whether a kiosk may give a number now."""

    item: str | None = None
    series: str | None = None
    priority: Priority | None = None


class AskQueue(Query[list[QueueRow]], frozen=True, kw_only=True, tag="queue"):
    """Everybody who waits, in the order in which they joined."""

    limit: Count = 200


class AskDesk(Query[DeskNow], frozen=True, kw_only=True, tag="desk"):
    """Everything the desk of a counter shows."""

    counter: str


class AskBoard(Query[BoardNow], frozen=True, kw_only=True, tag="board"):
    """Everything a board shows."""

    calls: Count = 5


class AskFigures(Query[Figures], frozen=True, kw_only=True, tag="figures"):
    """A day in figures, of the hall or of one counter; today when no date is given ("YYYY-MM-DD")."""

    on: str | None = None
    counter: str | None = None


class AskTicket(Query[TicketStory], frozen=True, kw_only=True, tag="ticket"):
    """One ticket and its whole story, by id or by the number on paper."""

    ticket: str | None = None
    number: str | None = None


class AskConflicts(Query[list[ConflictStory]], frozen=True, kw_only=True, tag="conflicts"):
    """Tickets with which several counters went on while apart, of all or of one counter, newest first.

    Those of today, and those of earlier days that nobody has settled.
    """

    counter: str | None = None


class AskPrintJobs(Query[list[PrintJob]], frozen=True, kw_only=True, tag="print_jobs"):
    """Print jobs that are not done, or the newest of all."""

    only_open: bool = True


class AskSlip(Query[SlipToPrint], frozen=True, kw_only=True, tag="slip"):
    """A print job with everything its layout needs."""

    job: str


class AskStaff(Query[list[StaffRow]], frozen=True, kw_only=True, tag="staff"):
    """Everybody who may sign in."""


class AskLamps(Query[list[Lamp]], frozen=True, kw_only=True, tag="lamps"):
    """What the devices of this machine last said of themselves."""
