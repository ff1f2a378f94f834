"""Lookups of print jobs and of the lamps of this machine's devices."""

from common.domain.rows import Lamp, PrintJob
from common.store.connect import Connection
from common.store.lookups.read import first, rows

_COLUMNS = (
    "p.job, p.slip, p.printer, p.ticket, p.item, p.copy, p.care, p.language, p.state, p.detail,"
    " p.queued_ms, p.settled_ms"
)
_JOB = f"SELECT {_COLUMNS}, t.number FROM print_job p LEFT JOIN ticket t ON t.ticket = p.ticket"
_OPEN = "state IN ('queued', 'sending', 'failed', 'unknown')"  # word for word the condition of the index
_RECENT = 500


def print_job(db: Connection, job: str) -> PrintJob | None:
    """One print job."""
    return first(db, PrintJob, _JOB + " WHERE p.job = ?", (job,))


def oldest_waiting(db: Connection, printer: str) -> PrintJob | None:
    """The job a printer sends next."""
    return first(
        db,
        PrintJob,
        f"SELECT {_COLUMNS} FROM print_job p WHERE {_OPEN} AND state = 'queued' AND printer = ?"
        " ORDER BY queue_key LIMIT 1",
        (printer,),
    )


def open_jobs(db: Connection) -> list[PrintJob]:
    """Jobs that wait, are being sent, failed, or whose end is unknown, oldest first."""
    return rows(db, PrintJob, f"{_JOB} WHERE p.{_OPEN} ORDER BY p.queue_key")


def copies_of(db: Connection, slip: str) -> list[PrintJob]:
    """Every print job of one slip, oldest first. The first copy's job is named like the slip, later ones "SLIP.N"."""
    return rows(db, PrintJob, _JOB + " WHERE p.job = ?1 OR p.job BETWEEN ?1 || '.' AND ?1 || '/' ORDER BY p.queue_key", (slip,))


def recent_jobs(db: Connection, limit: int = 50) -> list[PrintJob]:
    """The newest print jobs, newest first; a second copy of an old slip is not among them."""
    # Ids grow with time, so the newest slips are last; copies made since need sorting in.
    return rows(
        db,
        PrintJob,
        _JOB + " WHERE p.job IN (SELECT job FROM print_job ORDER BY job DESC LIMIT ?)"
        " ORDER BY p.queue_key DESC LIMIT ?",
        (_RECENT, limit),
    )


def lamps(db: Connection) -> list[Lamp]:
    """What the devices of this machine last said of themselves."""
    return rows(db, Lamp, "SELECT * FROM lamp ORDER BY lamp")
