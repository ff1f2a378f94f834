"""A case as it stands: what became of it so far, and nothing that names a person."""

from datetime import date

import msgspec

from common.domain.cases.branches import Branch, Decision
from common.domain.cases.events import Handed
from common.domain.cases.limit import Limit, Standstill
from common.domain.cases.papers import WHO_ASKS
from common.domain.cases.station_batch import on_paper
from common.domain.cases.supervision_order import Order
from common.domain.cases.words import CaseState, Delivery, SuspendReason
from common.domain.catalogue.item import Domain, HandlingKind


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """What a machine that was apart did with the case although another one had moved it on: kept for people to see."""

    key: int
    kind: str
    at_ms: int


class Case(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`papers` are all it needs, `handed` those that are here. `owed` may be brought until `owed_by`.

    `department` leads; where several must approve, each has a branch.
    """

    case: str
    number: str
    item: str
    domain: Domain
    department: Domain
    handling: HandlingKind
    state: CaseState = CaseState.RECEIVED
    limit_days: int
    statutory_days: int | None = None
    papers: tuple[str, ...]
    looked_up: tuple[str, ...] = ()
    """Those of them that the hall looks up itself."""
    may_be_owed: tuple[str, ...] | None = None
    """Those that somebody may owe for a while; None where the catalogue said nothing of that."""
    situations: tuple[str, ...] = ()
    handed: tuple[Handed, ...] = ()
    lists: tuple[int, ...] = ()
    """The keys of the newest lists of papers: more than one, where machines were apart; the last of them counts."""
    applicant: str
    representative: str | None = None
    mandate_until: date | None = None
    visit: str | None = None
    counter: str
    staff: str
    received_on: date
    missing: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()
    owed_by: date | None = None
    accepted_on: date | None = None
    promised_on: date | None = None
    is_provisional: bool = False
    standstills: tuple[Standstill, ...] = ()
    stopped_in: CaseState = CaseState.ACCEPTED
    suspended_for: SuspendReason | None = None
    has_been_corrected: bool = False
    correction_by: date | None = None
    branches: tuple[Branch, ...] = ()
    """Each department that decides on it, that of `department` among them."""
    signatures: int = 1
    """How many sign each decision: one or two."""
    reminders: int = 0
    unanswered: int = 0
    """Reminders that nobody has answered yet."""
    orders: tuple[Order, ...] = ()
    decided_on: date | None = None
    document: str = ""
    issued_at_counter: str | None = None
    ready_on: date | None = None
    fetch_reminders: int = 0
    fetch_reminded_on: date | None = None
    wrong_hand_outs: int = 0
    issued_to: str | None = None
    is_forwarded: bool = False
    """Received at a community station for the street to handle: its papers and its result travel in batches."""
    lies_at: str = ""
    """Of such a case: the counter at which its papers or its result lie, "" while they are on their way."""
    arrived_in: str = ""
    missed_in: str = ""
    """The batches in which they last arrived, and in which they were last missed."""
    delivery: Delivery | None = None
    tracking: str = ""
    reason: str = ""
    over_on: date | None = None
    beside: tuple[Attempt, ...] = ()
    settled: tuple[int, ...] = ()
    """The keys of what machines that were apart did, and what somebody has settled."""

    @property
    def people(self) -> tuple[str, ...]:
        """The applicant, and the representative if there is one."""
        return (self.applicant, self.representative) if self.representative else (self.applicant,)

    @property
    def lacks(self) -> tuple[str, ...]:
        """The papers that are needed and not here, in the order of the list."""
        here = {one.material for one in self.handed}
        return tuple(paper for paper in self.papers if paper not in here)

    @property
    def awaits(self) -> tuple[Domain, ...]:
        """The departments that have not decided."""
        return tuple(one.department for one in self.branches if one.decision is None)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What departments have decided."""
        return tuple(one.decision for one in self.branches if one.decision is not None)

    @property
    def claimed_by(self) -> str | None:
        """Who works on it in the department that leads."""
        return next((one.claimed_by for one in self.branches if one.department is self.department), None)

    @property
    def wanted(self) -> tuple[str, ...]:
        """The missing papers that may be asked for: none of those that the hall looks up (在线政务服务规定 art. 7)."""
        return tuple(paper for paper in self.lacks if paper not in self.looked_up)

    @property
    def has_papers_away(self) -> bool:
        """Whether the street has yet to see papers on which it must decide: a station's, that no batch has brought."""
        is_away = self.is_forwarded and self.lies_at in ("", self.counter)
        return is_away and self.decided_on is None and bool(on_paper(self.handed))

    @property
    def not_to_be_owed(self) -> tuple[str, ...]:
        """The missing papers without which nothing is accepted: main papers, and those that say who asks."""
        allowed = self.papers if self.may_be_owed is None else self.may_be_owed
        return tuple(paper for paper in self.wanted if paper in WHO_ASKS or paper not in allowed)

    @property
    def limit(self) -> Limit | None:
        """The limit that runs since acceptance; None before it."""
        return None if self.accepted_on is None else Limit(self.accepted_on, self.limit_days, self.standstills)
