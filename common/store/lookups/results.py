"""Lookups of results that wait to be handed out."""

from common.store.connect import Connection
from common.store.lookups.cases import Filed, several


def ready(db: Connection, counter: str | None, limit: int) -> list[Filed]:
    """The results that wait at a counter, or at all: those that wait longest first."""
    rows = db.execute(
        "SELECT case_id FROM cases WHERE state = 'ready' AND (?1 IS NULL OR body ->> 'issued_at_counter' = ?1)"
        f" ORDER BY body ->> 'ready_on', received_key LIMIT {limit:d}",
        (counter,),
    )
    ids = [case_id for (case_id,) in rows]
    found = several(db, ids)
    return [found[case_id] for case_id in ids]
