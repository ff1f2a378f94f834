"""A day in figures, read from its tickets."""

from common.domain.queries import Figures
from common.store.connect import Connection


def of_day(db: Connection, on: str, counter: str | None = None) -> Figures:
    """Counts, averages and outcomes of a local date, of the hall or of one counter."""
    own = " AND counter = :counter" if counter is not None else ""
    given = {"on": on, "counter": counter}
    taken, finished, wait, service = db.execute(
        "SELECT count(*), count(finished_ms),"
        " avg(CASE WHEN called_ms >= taken_ms THEN called_ms - taken_ms END),"
        " avg(CASE WHEN finished_ms >= begun_ms THEN finished_ms - begun_ms END)"
        f" FROM ticket WHERE on_date = :on{own}",
        given,
    ).fetchone()
    # Somebody who missed a call and came back stays counted, wherever they were served in the end.
    where = "missed_at = :counter" if counter is not None else "missed_at IS NOT NULL"
    missed = db.execute(f"SELECT count(*) FROM ticket WHERE on_date = :on AND {where}", given).fetchone()[0]
    waiting = db.execute("SELECT coalesce(sum(n_ordinary + n_priority + n_returning), 0) FROM pool").fetchone()[0]
    outcomes = db.execute(
        f"SELECT outcome, count(*) FROM ticket WHERE on_date = :on AND outcome IS NOT NULL{own} GROUP BY outcome", given
    )
    return Figures(
        taken=taken,
        waiting=waiting,
        finished=finished,
        missed=missed,
        average_wait_minutes=_minutes(wait),
        average_service_minutes=_minutes(service),
        outcomes=dict(outcomes.fetchall()),
    )


def _minutes(average_ms: float | None) -> float | None:
    return None if average_ms is None else round(average_ms / 60_000, 1)
