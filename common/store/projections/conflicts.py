"""What people have settled of that which machines that were apart did with the same tickets."""

from common.domain import events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies


@applies(e.ConflictSettled)
def _conflict_settled(db: Connection, event: Recorded, body: e.ConflictSettled) -> None:
    # Kept by the keys of what was settled: the story of the ticket may be told anew, and more may arrive. Of two
    # people who settle the same while apart, the first word holds; both stand in the journal.
    db.executemany(
        "INSERT INTO settlement VALUES (?, ?, ?, ?, ?) ON CONFLICT (conflict) DO UPDATE SET key = excluded.key,"
        " at_ms = excluded.at_ms, actor = excluded.actor, note = excluded.note WHERE excluded.key < key",
        [(conflict, event.key, event.at_ms, event.actor, body.note) for conflict in body.conflicts],
    )
