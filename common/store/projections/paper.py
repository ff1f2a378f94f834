"""Print jobs and how far each has come."""

from common.domain import events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies


@applies(e.PrintQueued)
def _print_queued(db: Connection, event: Recorded, body: e.PrintQueued) -> None:
    db.execute(
        "INSERT INTO print_job (job, slip, printer, ticket, item, copy, care, language, state, queued_ms, queue_key)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?)",
        (
            body.job,
            body.slip,
            body.printer,
            body.ticket,
            body.item,
            body.copy,
            body.care,
            body.language,
            event.at_ms,
            event.position,
        ),
    )


@applies(e.PrintBegun)
def _print_begun(db: Connection, _: Recorded, body: e.PrintBegun) -> None:
    db.execute("UPDATE print_job SET state = 'sending', detail = '' WHERE job = ?", (body.job,))


@applies(e.PrintSettled)
def _print_settled(db: Connection, event: Recorded, body: e.PrintSettled) -> None:
    db.execute(
        "UPDATE print_job SET state = ?, detail = ?, settled_ms = ? WHERE job = ?",
        (body.state, body.detail, event.at_ms, body.job),
    )
