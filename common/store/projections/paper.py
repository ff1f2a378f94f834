"""Print jobs and how far each has come."""

from common.domain import events as e
from common.domain.paper_events import HospitalSlipQueued
from common.domain.words import PrintState
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies
from common.store.projections.setup import text

_OVER = (PrintState.PRINTED, PrintState.CANCELLED)


@applies(e.PrintQueued)
def _print_queued(db: Connection, event: Recorded, body: e.PrintQueued) -> None:
    db.execute(
        "INSERT INTO print_job (is_open, job, slip, printer, ticket, item, situations, is_represented, copy, care,"
        " language, state, queued_ms, queue_key) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?)",
        (
            body.job,
            body.slip,
            body.printer,
            body.ticket,
            body.item,
            text(body.situations),
            body.is_represented,
            body.copy,
            body.care,
            body.language,
            event.at_ms,
            event.key,
        ),
    )


@applies(e.CasePaperQueued)
def _case_paper_queued(db: Connection, event: Recorded, body: e.CasePaperQueued) -> None:
    db.execute(
        "INSERT INTO print_job (is_open, job, paper, about, printer, copy, care, language, state, queued_ms, queue_key)"
        " VALUES (1, ?, ?, ?, ?, ?, 0, 'zh', 'queued', ?, ?)",
        (body.job, body.paper, body.about, body.printer, body.copy, event.at_ms, event.key),
    )


@applies(HospitalSlipQueued)
def _hospital_slip_queued(db: Connection, event: Recorded, body: HospitalSlipQueued) -> None:
    db.execute(
        "INSERT INTO print_job (is_open, job, slip, item, printer, copy, care, language, state, queued_ms, queue_key)"
        " VALUES (1, ?, 'hospital', ?, ?, ?, ?, ?, 'queued', ?, ?)",
        (body.job, body.hospital, body.printer, body.copy, body.care, body.language, event.at_ms, event.key),
    )


@applies(e.PrintRedirected)
def _print_redirected(db: Connection, _: Recorded, body: e.PrintRedirected) -> None:
    db.execute(
        "UPDATE print_job SET printer = ?, state = 'queued', detail = '' WHERE is_open = 1 AND job = ?",
        (body.printer, body.job),
    )


@applies(e.PrintBegun)
def _print_begun(db: Connection, _: Recorded, body: e.PrintBegun) -> None:
    db.execute("UPDATE print_job SET state = 'sending', detail = '' WHERE is_open = 1 AND job = ?", (body.job,))


@applies(e.PrintSettled)
def _print_settled(db: Connection, event: Recorded, body: e.PrintSettled) -> None:
    db.execute(
        "UPDATE print_job SET is_open = ?, state = ?, detail = ?, settled_ms = ? WHERE is_open = 1 AND job = ?",
        (body.state not in _OVER, body.state, body.detail, event.at_ms, body.job),
    )
