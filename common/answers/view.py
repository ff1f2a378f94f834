"""What an answer sees: the store's present state, the moment, the rules."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from common.domain.catalogue.item import ServiceItem
from common.domain.moment import Moment
from common.domain.queries import Query
from common.domain.refusals import Refused
from common.domain.rows import Hall
from common.domain.rules import Rules
from common.store.connect import Connection
from common.store.journal import Journal
from common.store.lookups import setup
from common.store.seal import unseal


@dataclass(frozen=True)
class View:
    """Inside one read transaction; scans lie in the folder. `known_hall` is None before the hall is set up."""

    db: Connection
    journal: Journal
    known_hall: Hall | None
    now: Moment
    rules: Rules
    attachments_folder: Path

    @cached_property
    def today(self) -> str:
        """The hall's local date as "YYYY-MM-DD"."""
        return self.now.today.isoformat()

    def hall(self) -> Hall:
        """The hall, or a refusal before it is set up."""
        if self.known_hall is None:
            raise Refused("hall_not_set_up")
        return self.known_hall

    def item(self, code: str | None) -> ServiceItem | None:
        """An item of the catalogue, None for none."""
        return setup.item(self.db, code) if code else None

    def unsealed(self, key: str, sealed: str | None) -> str:
        """What staff wrote; empty once its key has been erased."""
        return (unseal(self.db, key, sealed) or "") if sealed else ""


Answer = Callable[[View, Any], Any]
A = TypeVar("A")
Q = TypeVar("Q", bound=Query[Any])

ANSWERS: dict[type[Query[Any]], Answer] = {}


def answers(kind: type[Q]) -> Callable[[Callable[[View, Q], A]], Callable[[View, Q], A]]:
    """Register the function that answers a query."""

    def register(answer: Callable[[View, Q], A]) -> Callable[[View, Q], A]:
        ANSWERS[kind] = answer
        return answer

    return register
