"""Residents whom a counter served by the number on their paper, which this machine did not know."""

from common.store.connect import Connection


def note_unmet(db: Connection, ticket: str, on_date: str, number: str) -> None:
    """Remember a visit that began with such a paper."""
    db.execute("INSERT INTO unmet_slip VALUES (?, ?, ?)", (ticket, on_date, number))


def has_unmet(db: Connection) -> bool:
    """Whether there are such visits."""
    return db.execute("SELECT 1 FROM unmet_slip LIMIT 1").fetchone() is not None


def met(db: Connection) -> list[tuple[str, str]]:
    """Each such visit whose number has arrived, with the ticket of that number."""
    return db.execute(
        "SELECT s.ticket, t.ticket FROM unmet_slip s CROSS JOIN series CROSS JOIN ticket t"
        " ON t.on_date = s.on_date AND t.series = series.series AND t.number = s.number AND t.ticket <> s.ticket"
    ).fetchall()


def forget(db: Connection, visits: list[str], before: str) -> None:
    """Wait no longer for the numbers of these visits, nor of those before a date."""
    db.executemany("DELETE FROM unmet_slip WHERE ticket = ?", [(visit,) for visit in visits])
    db.execute("DELETE FROM unmet_slip WHERE on_date < ?", (before,))
