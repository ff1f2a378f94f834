"""Lookups of print jobs and of the lamps of this machine's devices."""

from common.domain.rows import Lamp, PrintJob
from common.store.connect import Connection
from common.store.lookups.read import first, rows

_COLUMNS = (
    "p.job, p.slip, p.printer, p.ticket, p.item, p.copy, p.care, p.language, p.state, p.detail,"
    " p.queued_ms, p.settled_ms"
)
_JOB = f"SELECT {_COLUMNS}, t.number FROM print_job p LEFT JOIN ticket t ON t.ticket = p.ticket"


def print_job(db: Connection, job: str) -> PrintJob | None:
    """One print job."""
    return first(db, PrintJob, _JOB + " WHERE p.job = ?", (job,))


def oldest_waiting(db: Connection, printer: str) -> PrintJob | None:
    """The job a printer sends next."""
    return first(
        db,
        PrintJob,
        f"SELECT {_COLUMNS} FROM print_job p WHERE printer = ? AND state = 'queued' ORDER BY queue_key LIMIT 1",
        (printer,),
    )


def being_sent(db: Connection, printer: str) -> list[str]:
    """Jobs of a printer that are marked as being sent."""
    found = db.execute("SELECT job FROM print_job WHERE printer = ? AND state = 'sending'", (printer,))
    return [row[0] for row in found]


def open_jobs(db: Connection) -> list[PrintJob]:
    """Jobs that wait, are being sent, failed, or whose end is unknown, oldest first."""
    return rows(
        db,
        PrintJob,
        _JOB + " WHERE p.state IN ('queued', 'sending', 'failed', 'unknown') ORDER BY p.queue_key",
    )


def jobs_of_ticket(db: Connection, ticket: str) -> list[PrintJob]:
    """Every print job of a ticket's slip, oldest first."""
    return rows(db, PrintJob, _JOB + " WHERE p.ticket = ? ORDER BY p.queue_key", (ticket,))


def recent_jobs(db: Connection, limit: int = 50) -> list[PrintJob]:
    """The newest print jobs, newest first."""
    return rows(db, PrintJob, _JOB + " ORDER BY p.job DESC LIMIT ?", (limit,))


def lamps(db: Connection) -> list[Lamp]:
    """What the devices of this machine last said of themselves."""
    return rows(db, Lamp, "SELECT * FROM lamp ORDER BY lamp")
