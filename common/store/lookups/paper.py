"""Lookups of print jobs and of the lamps of this machine's devices."""

from common.domain.cases.paper_kinds import CasePaper
from common.domain.rows import Lamp, PrintJob
from common.store.connect import Connection
from common.store.lookups.read import first, rows

_COLUMNS = (
    "p.job, p.slip, p.paper, p.about, p.printer, p.ticket, p.item, p.situations, p.is_represented, p.copy, p.care,"
    " p.language, p.state, p.detail, p.queued_ms, p.settled_ms"
)
_JOB = (
    f"SELECT {_COLUMNS}, t.number, c.number AS case_number FROM print_job p"
    " LEFT JOIN ticket t ON t.ticket = p.ticket LEFT JOIN cases c ON c.case_id = p.about"
)


def print_job(db: Connection, job: str) -> PrintJob | None:
    """One print job."""
    return first(db, PrintJob, _JOB + " WHERE p.is_open IN (1, 0) AND p.job = ?", (job,))


def oldest_waiting(db: Connection, printer: str) -> PrintJob | None:
    """The job a printer sends next."""
    return first(
        db,
        PrintJob,
        f"SELECT {_COLUMNS} FROM print_job p WHERE is_open = 1 AND state = 'queued' AND printer = ?"
        " ORDER BY queue_key LIMIT 1",
        (printer,),
    )


def waiting_jobs(db: Connection, printer: str) -> list[PrintJob]:
    """All jobs a printer is to send, in their order."""
    return rows(
        db,
        PrintJob,
        f"SELECT {_COLUMNS} FROM print_job p WHERE is_open = 1 AND state = 'queued' AND printer = ? ORDER BY queue_key",
        (printer,),
    )


def open_jobs(db: Connection) -> list[PrintJob]:
    """Jobs that wait, are being sent, failed, or whose end is unknown, oldest first."""
    return rows(db, PrintJob, _JOB + " WHERE p.is_open = 1 ORDER BY p.queue_key")


def copies_of(db: Connection, slip: str) -> list[PrintJob]:
    """Every print job of one slip, oldest first. The first copy's job is named like the slip, later ones "SLIP.N"."""
    return rows(
        db,
        PrintJob,
        _JOB + " WHERE p.is_open IN (1, 0) AND p.job >= ?1 AND p.job < ?1 || '/' ORDER BY p.queue_key",
        (slip,),
    )


def copies_about(db: Connection, about: str, paper: CasePaper) -> list[PrintJob]:
    """Every print job of one paper of a case on this machine, oldest first."""
    return rows(db, PrintJob, _JOB + " WHERE p.about = ? AND p.paper = ? ORDER BY p.queue_key", (about, paper))


def recent_jobs(db: Connection, limit: int = 50) -> list[PrintJob]:
    """The newest print jobs, newest first; of those that are over, the copies count as old as their slip."""
    over = rows(db, PrintJob, _JOB + " WHERE p.is_open = 0 ORDER BY p.job DESC LIMIT ?", (limit,))
    return sorted(open_jobs(db) + over, key=lambda job: job.queued_ms, reverse=True)[:limit]


def lamps(db: Connection, now_ms: int) -> list[Lamp]:
    """What the devices of this machine last said of themselves, as far as it still holds."""
    return rows(
        db,
        Lamp,
        "SELECT lamp, state, words, words_en, at_ms FROM lamp WHERE until_ms IS NULL OR until_ms > ? ORDER BY lamp",
        (now_ms,),
    )
