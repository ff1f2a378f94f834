"""Documents printed at kiosks, codes and verifications: each event is a row, and what is known is what the rows say.

Of what can be said once only, the first word in the hall's order counts; of how a printing ended, the newest.
"""

from common.domain.records import events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies


@applies(e.StatementBegun)
def _begun(db: Connection, event: Recorded, body: e.StatementBegun) -> None:
    said = (
        body.query_number,
        body.document,
        body.method,
        body.kiosk,
        body.person,
        body.pages,
        body.on.isoformat(),
        body.valid_until.isoformat(),
        body.printer,
        event.at_ms,
        event.key,
    )
    if _is_first(db, "SELECT key FROM statement WHERE query_number = ?", said):
        db.execute(
            "INSERT OR REPLACE INTO statement (query_number, document, method, kiosk, person, pages, on_date,"
            " valid_until, printer, begun_ms, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            said,
        )


@applies(e.StatementMarked)
def _marked(db: Connection, event: Recorded, body: e.StatementMarked) -> None:
    said = body.query_number, body.check, body.whole, " ".join(body.rows), event.key
    if _is_first(db, "SELECT key FROM statement_mark WHERE query_number = ?", said):
        db.execute("INSERT OR REPLACE INTO statement_mark VALUES (?, ?, ?, ?, ?)", said)


@applies(e.StatementEnded)
def _ended(db: Connection, event: Recorded, body: e.StatementEnded) -> None:
    db.execute(
        "INSERT INTO statement_end VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET ending = excluded.ending,"
        " printer = excluded.printer, may_come_late = excluded.may_come_late, staff = excluded.staff,"
        " key = excluded.key WHERE excluded.key > key",
        (body.query_number, body.ending, body.printer, body.may_come_late, body.staff, event.key),
    )


@applies(e.CodeAsked)
def _code_asked(db: Connection, event: Recorded, body: e.CodeAsked) -> None:
    said = body.code_request, body.kiosk, body.person, body.seen, body.on.isoformat(), event.at_ms, event.key
    if _is_first(db, "SELECT key FROM code_request WHERE request = ?", said):
        db.execute("INSERT OR REPLACE INTO code_request VALUES (?, ?, ?, ?, ?, ?, ?)", said)


@applies(e.CodeReleased)
def _code_released(db: Connection, event: Recorded, body: e.CodeReleased) -> None:
    db.execute(
        "INSERT INTO code_step VALUES (?, ?, 'released', ?, ?, ?, ?, ?)",
        (body.code_request, event.key, event.at_ms, body.digest, body.until_ms, body.counter, body.staff),
    )


@applies(e.CodeEntered)
def _code_entered(db: Connection, event: Recorded, body: e.CodeEntered) -> None:
    _step(db, event, body.code_request, "right" if body.is_right else "wrong")


@applies(e.CodeWithdrawn)
def _code_withdrawn(db: Connection, event: Recorded, body: e.CodeWithdrawn) -> None:
    _step(db, event, body.code_request, "withdrawn", body.staff)


def _step(db: Connection, event: Recorded, request: str, step: str, staff: str = "") -> None:
    db.execute(
        "INSERT INTO code_step (request, key, step, at_ms, staff) VALUES (?, ?, ?, ?, ?)",
        (request, event.key, step, event.at_ms, staff),
    )


@applies(e.PaperVerified)
def _verified(db: Connection, event: Recorded, body: e.PaperVerified) -> None:
    db.execute(
        "INSERT INTO verification VALUES (?, ?, ?, ?, ?, ?)",
        (event.key, body.verification, body.query_number, body.counter, body.staff, event.at_ms),
    )


@applies(e.VerificationFailed)
def _verification_failed(db: Connection, event: Recorded, body: e.VerificationFailed) -> None:
    db.execute(
        "INSERT INTO verification VALUES (?, '', '', ?, ?, ?)", (event.key, body.counter, body.staff, event.at_ms)
    )


def _is_first(db: Connection, question: str, said: tuple[object, ...]) -> bool:
    """Whether no earlier event has spoken of what the first column names; `said` ends with the event's key."""
    row = db.execute(question, (said[0],)).fetchone()
    return row is None or int(said[-1]) < row[0]  # type: ignore[call-overload]
