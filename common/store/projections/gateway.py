"""Gateways: what went to departments, what they answered, whose packages were read, what differs."""

from common.domain.cases import gateway_events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies, is_newest
from common.store.projections.setup import text


@applies(e.DispatchQueued)
def _queued(db: Connection, event: Recorded, body: e.DispatchQueued) -> None:
    _expect(db, body.dispatch)
    db.execute(
        "UPDATE dispatch SET queued_key = ?1, department = ?, running = ?, case_id = ?, subject = ?, fingerprint = ?,"
        " reminders = ?, on_date = ?, queued_ms = ? WHERE dispatch = ? AND queued_key < ?1",
        (
            event.key,
            body.department,
            body.running,
            body.case,
            body.subject,
            body.fingerprint,
            body.reminders,
            body.on.isoformat(),
            event.at_ms,
            body.dispatch,
        ),
    )


@applies(e.DispatchesSent)
def _sent(db: Connection, event: Recorded, body: e.DispatchesSent) -> None:
    _note_package(db, event, (body.package, "to", body.department, body.running, "", 0, "[]"))
    for dispatch in body.dispatches:
        _expect(db, dispatch)
        db.execute(
            "UPDATE dispatch SET package = ?, sent_key = ? WHERE dispatch = ? AND sent_key < ?2",
            (body.package, event.key, dispatch),
        )


@applies(e.SendingAgainOrdered)
def _sent_again(db: Connection, event: Recorded, body: e.SendingAgainOrdered) -> None:
    for dispatch in body.dispatches:
        _expect(db, dispatch)
        db.execute(
            "UPDATE dispatch SET package = '', sent_key = ? WHERE dispatch = ? AND sent_key < ?1",
            (event.key, dispatch),
        )
        db.execute(
            "UPDATE dispatch SET acknowledged_ms = NULL, acknowledged_key = ? WHERE dispatch = ?"
            " AND acknowledged_key < ?1",
            (event.key, dispatch),
        )


@applies(e.DispatchAcknowledged)
def _acknowledged(db: Connection, event: Recorded, body: e.DispatchAcknowledged) -> None:
    _expect(db, body.dispatch)
    db.execute(
        "UPDATE dispatch SET acknowledged_ms = ?, acknowledged_key = ?, their_number = ?, their_fingerprint = ?"
        " WHERE dispatch = ? AND acknowledged_key < ?2",
        (event.at_ms, event.key, body.number, body.fingerprint, body.dispatch),
    )


@applies(e.AnswerReturned)
def _returned(db: Connection, event: Recorded, body: e.AnswerReturned) -> None:
    _expect_answer(db, body.answer)
    db.execute(
        "UPDATE gateway_answer SET taken_key = ?1, letter = ?, department = ?, running = ?, case_id = ?, subject = ?,"
        " standing = iif(settled_key = 0, ?, standing), reason = ?, fingerprint = ?, owner = ?, sealed = ?,"
        " on_date = ?, taken_ms = ? WHERE answer = ? AND taken_key < ?1",
        (
            event.key,
            body.letter,
            body.department,
            body.running,
            body.case,
            body.subject,
            body.standing,
            body.reason,
            body.fingerprint,
            body.owner,
            body.sealed,
            body.on.isoformat(),
            event.at_ms,
            body.answer,
        ),
    )


@applies(e.AnswerSettled)
def _settled(db: Connection, event: Recorded, body: e.AnswerSettled) -> None:
    _expect_answer(db, body.answer)
    db.execute(
        "UPDATE gateway_answer SET standing = ?, settled_key = ?, settled_by = ?, note = ?"
        " WHERE answer = ? AND settled_key < ?2",
        (body.standing, event.key, body.staff, body.note, body.answer),
    )


@applies(e.PackageTaken)
def _taken(db: Connection, event: Recorded, body: e.PackageTaken) -> None:
    said = (body.digest, body.has_last, text(body.has_missing))
    _note_package(db, event, (body.package, "from", body.department, body.running, *said))


@applies(e.GatewayReconciled)
def _reconciled(db: Connection, event: Recorded, body: e.GatewayReconciled) -> None:
    if is_newest(db, f"reconciliation {body.department} {body.on}", event):
        db.execute(
            "INSERT OR REPLACE INTO reconciliation VALUES (?, ?, ?, ?, ?)",
            (body.department, body.on.isoformat(), event.at_ms, len(body.differences), text(body)),
        )


@applies(e.GatewayTended)
def _tended(db: Connection, event: Recorded, body: e.GatewayTended) -> None:
    if is_newest(db, f"gateway tended {body.department}", event):
        db.execute(
            "INSERT INTO gateway_end (department, origin, machine) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET origin = excluded.origin, machine = excluded.machine",
            (body.department, event.origin, body.machine),
        )


@applies(e.PackagesLeft)
def _left(db: Connection, event: Recorded, body: e.PackagesLeft) -> None:
    if is_newest(db, f"gateway untaken {body.department}", event):
        db.execute(
            "INSERT INTO gateway_end (department, untaken, untaken_ms) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET untaken = excluded.untaken, untaken_ms = excluded.untaken_ms",
            (body.department, text(body.files), event.at_ms),
        )


def _expect(db: Connection, dispatch: str) -> None:
    db.execute("INSERT INTO dispatch (dispatch) VALUES (?) ON CONFLICT DO NOTHING", (dispatch,))


def _expect_answer(db: Connection, answer: str) -> None:
    db.execute("INSERT INTO gateway_answer (answer) VALUES (?) ON CONFLICT DO NOTHING", (answer,))


def _note_package(db: Connection, event: Recorded, said: tuple[object, ...]) -> None:
    db.execute(
        "INSERT INTO gateway_package VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " department = excluded.department, running = excluded.running, digest = excluded.digest,"
        " has_last = excluded.has_last, has_missing = excluded.has_missing, at_ms = excluded.at_ms, key = excluded.key"
        " WHERE excluded.key > key",
        (*said, event.at_ms, event.key),
    )
