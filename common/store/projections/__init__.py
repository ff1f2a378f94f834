"""How each kind of event changes the tables: the one `apply` for local, arriving and rebuilt events."""

from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections import counters, paper, queue, setup
from common.store.projections.registry import APPLY

__all__ = ["apply", "counters", "paper", "queue", "setup"]


def apply(db: Connection, event: Recorded) -> None:
    """Write what an event says into the tables; one that is not understood changes none."""
    change = APPLY.get(event.kind)
    if change is not None and event.body is not None:
        change(db, event, event.body)
