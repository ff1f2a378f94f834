"""Community stations, and the steps of the batches between them and the street."""

from common.domain.cases import station_events as s
from common.domain.event import Event
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies, is_newest
from common.store.projections.setup import text


@applies(s.StationSet)
def _set(db: Connection, event: Recorded, body: s.StationSet) -> None:
    if is_newest(db, f"station {body.counter}", event):
        db.execute("INSERT OR REPLACE INTO station VALUES (?, ?)", (body.counter, text(body.items)))


@applies(s.BatchMade)
def _made(db: Connection, event: Recorded, body: s.BatchMade) -> None:
    # A copied machine tells once more what it wrote: the first telling counts, whatever order they come in.
    db.execute(
        "INSERT INTO batch VALUES (?, ?, ?, ?) ON CONFLICT (batch_id) DO UPDATE SET key = min(key, excluded.key)",
        (body.batch, body.number, body.station, event.key),
    )
    _step(db, event, body)


def _step(db: Connection, event: Recorded, body: Event) -> None:
    db.execute(
        "INSERT INTO batch_step VALUES (?, ?, ?, ?)",
        (body.batch, event.key, event.kind, text(body)),  # type: ignore[attr-defined]  # as all BATCH_EVENTS have
    )


for _kind in s.BATCH_EVENTS:
    if _kind is not s.BatchMade:
        applies(_kind)(_step)
