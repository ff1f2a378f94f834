"""What a service sees when it decides: the present state, the moment, the rules, who acts."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from common.domain.alone import Company
from common.domain.characters import is_written, with_settled_codes
from common.domain.commands import Command
from common.domain.events import Event
from common.domain.fields import FIELD_WORDS, FieldName
from common.domain.moment import Moment
from common.domain.refusals import Refused
from common.domain.rows import Counter, Hall, Series, Staff, Ticket
from common.domain.rules import Rules
from common.store.connect import Connection
from common.store.lookups import queue, setup


@dataclass(frozen=True)
class Scene:
    """Inside the write transaction of one command.

    `known_hall` is None before the hall is set up; `evidence` is what was prepared before the lock was taken.
    `gateway` stands for the department when one answers over its gateway, None when somebody at a counter acts.
    """

    db: Connection
    known_hall: Hall | None
    now: Moment
    rules: Rules
    actor: str
    evidence: Any = None
    company: Company = Company.SOLE
    gateway: Staff | None = None

    @cached_property
    def today(self) -> str:
        """The hall's local date as "YYYY-MM-DD"."""
        return self.now.today.isoformat()

    def hall(self) -> Hall:
        """The hall, or a refusal before it is set up."""
        if self.known_hall is None:
            raise Refused("hall_not_set_up")
        return self.known_hall

    def series(self, series: str) -> Series:
        """A series, or a refusal."""
        found = setup.one_series(self.db, series)
        if found is None:
            raise Refused("unknown_series", series=series)
        return found

    def counter(self, counter: str) -> Counter:
        """A counter, or a refusal."""
        found = setup.counter(self.db, counter)
        if found is None:
            raise Refused("unknown_counter", counter=counter)
        return found

    def ticket_at(self, counter: str) -> Ticket:
        """The ticket at a counter, or a refusal."""
        found = queue.at_counter(self.db, self.counter(counter).counter)
        if found is None:
            raise Refused("nobody_at_counter")
        return found

    def public_counter(self, counter: str) -> Counter:
        """A counter to which residents are called, or a refusal."""
        found = self.counter(counter)
        if not found.kind.calls_residents:
            raise Refused("office_calls_nobody")
        return found

    def free_counter(self, counter: str) -> Counter:
        """A counter at which nobody is called or served, or a refusal."""
        found = self.public_counter(counter)
        if found.ticket is not None:
            raise Refused("counter_busy", number=found.number)
        return found


Service = Callable[[Scene, Any], list[Event]]
Reading = Callable[[], AbstractContextManager[Connection]]
"""Opens a short look into the store, for what is prepared before a command takes the write lock."""

C = TypeVar("C", bound=Command)

SERVICES: dict[type[Command], Service] = {}


def serves(kind: type[C]) -> Callable[[Callable[[Scene, C], list[Event]]], Callable[[Scene, C], list[Event]]]:
    """Register the service of a command."""

    def register(service: Callable[[Scene, C], list[Event]]) -> Callable[[Scene, C], list[Event]]:
        SERVICES[kind] = service
        return service

    return register


def checked_text(text: str, field: FieldName, limit: int, *, is_needed: bool = False) -> str:
    """A text without stray space and control characters; refused when too long, or missing where it is needed."""
    clean = " ".join("".join(c if is_written(c) else " " for c in with_settled_codes(text)).split())
    if is_needed and not clean:
        raise Refused("text_missing", field=FIELD_WORDS[field][0], field_en=FIELD_WORDS[field][1])
    if len(clean) > limit:
        raise Refused("text_too_long", field=FIELD_WORDS[field][0], field_en=FIELD_WORDS[field][1], limit=limit)
    return clean
