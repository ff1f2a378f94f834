"""What is told of a ticket with which several counters went on while their machines were apart."""

import msgspec

from common.domain.catalogue.item import ServiceItem
from common.domain.rows import Conflict


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """What a counter did with a ticket: the kind of event, who, when (ms since 1970 UTC), and what was recorded.

    `is_beside` says that it does not count, because another counter had the ticket.
    """

    counter: str
    kind: str
    actor: str
    staff_name: str
    at_ms: int
    is_beside: bool
    outcome: str = ""
    note: str = ""


class Settlement(msgspec.Struct, frozen=True, kw_only=True):
    """Who has settled a conflict, when, and what they wrote."""

    actor: str
    staff_name: str
    at_ms: int
    note: str


class ConflictStory(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict with all that its counters did, oldest first, and how it was settled."""

    conflict: Conflict
    item: ServiceItem | None
    deeds: tuple[Deed, ...]
    settlement: Settlement | None
