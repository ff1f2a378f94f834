"""Counters and the people at them: signed in, open, paused, closed; calls for help."""

from common.domain import events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies
from common.store.projections.setup import set_pools


@applies(e.SignedIn)
def _signed_in(db: Connection, _: Recorded, body: e.SignedIn) -> None:
    db.execute("UPDATE counter SET staff = ? WHERE counter = ?", (body.staff, body.counter))
    db.execute("UPDATE staff SET failures = 0, locked_until = 0 WHERE staff = ?", (body.staff,))


@applies(e.SignInFailed)
def _sign_in_failed(db: Connection, _: Recorded, body: e.SignInFailed) -> None:
    db.execute(
        "UPDATE staff SET failures = ?, locked_until = ? WHERE staff = ?",
        (body.failures, body.locked_until, body.staff),
    )


@applies(e.SignedOut)
def _signed_out(db: Connection, _: Recorded, body: e.SignedOut) -> None:
    db.execute("UPDATE counter SET staff = NULL WHERE counter = ?", (body.counter,))


def _state(db: Connection, event: Recorded, counter: str, state: str, reason: str = "") -> None:
    db.execute(
        "UPDATE counter SET state = ?, reason = ?, since_ms = ? WHERE counter = ?",
        (state, reason, event.at_ms, counter),
    )


@applies(e.CounterOpened)
def _counter_opened(db: Connection, event: Recorded, body: e.CounterOpened) -> None:
    set_pools(db, body.counter, body.serves)
    _state(db, event, body.counter, "open")


@applies(e.CounterPaused)
def _counter_paused(db: Connection, event: Recorded, body: e.CounterPaused) -> None:
    _state(db, event, body.counter, "paused", body.reason)


@applies(e.CounterResumed)
def _counter_resumed(db: Connection, event: Recorded, body: e.CounterResumed) -> None:
    _state(db, event, body.counter, "open")


@applies(e.CounterClosed)
def _counter_closed(db: Connection, event: Recorded, body: e.CounterClosed) -> None:
    _state(db, event, body.counter, "closed")


@applies(e.HelpCalled)
def _help_called(db: Connection, event: Recorded, body: e.HelpCalled) -> None:
    db.execute("INSERT INTO help_call VALUES (?, ?) ON CONFLICT DO NOTHING", (body.kiosk, event.at_ms))


@applies(e.HelpAnswered)
def _help_answered(db: Connection, _: Recorded, body: e.HelpAnswered) -> None:
    db.execute("DELETE FROM help_call WHERE kiosk = ?", (body.kiosk,))
