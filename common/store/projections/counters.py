"""Counters and the people at them: signed in, open, paused, closed; calls for help."""

from common.domain import events as e
from common.store.connect import Connection
from common.store.journal import Recorded
from common.store.projections.registry import applies, is_newest
from common.store.projections.setup import set_pools, set_tries


def _seat(db: Connection, event: Recorded, counter: str, staff: str | None) -> None:
    if is_newest(db, f"seat of counter {counter}", event):
        db.execute(
            "INSERT INTO counter (counter, staff) VALUES (?, ?)"
            " ON CONFLICT (counter) DO UPDATE SET staff = excluded.staff",
            (counter, staff),
        )


@applies(e.SignedIn)
def _signed_in(db: Connection, event: Recorded, body: e.SignedIn) -> None:
    _seat(db, event, body.counter, body.staff)
    set_tries(db, event, body.staff, 0, 0)


@applies(e.SignInFailed)
def _sign_in_failed(db: Connection, event: Recorded, body: e.SignInFailed) -> None:
    set_tries(db, event, body.staff, body.failures, body.locked_until)


@applies(e.SignedOut)
def _signed_out(db: Connection, event: Recorded, body: e.SignedOut) -> None:
    _seat(db, event, body.counter, None)


def _state(
    db: Connection, event: Recorded, counter: str, state: str, reason: str = "", pause: str = "", note: str = ""
) -> None:
    if is_newest(db, f"state of counter {counter}", event):
        db.execute(
            "INSERT INTO counter (counter, state, reason, pause, note, since_ms) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (counter) DO UPDATE SET state = excluded.state, reason = excluded.reason,"
            " pause = excluded.pause, note = excluded.note, since_ms = excluded.since_ms",
            (counter, state, reason, pause, note, event.at_ms),
        )


def set_to_work(db: Connection, event: Recorded, counter: str) -> None:
    """A call puts a closed or paused counter to work."""
    _state(db, event, counter, "open")


@applies(e.CounterOpened)
def _counter_opened(db: Connection, event: Recorded, body: e.CounterOpened) -> None:
    set_pools(db, event, body.counter, body.serves)
    _state(db, event, body.counter, "open")


@applies(e.CounterPaused)
def _counter_paused(db: Connection, event: Recorded, body: e.CounterPaused) -> None:
    _state(db, event, body.counter, "paused", body.reason, body.pause, body.note)


@applies(e.CounterResumed)
def _counter_resumed(db: Connection, event: Recorded, body: e.CounterResumed) -> None:
    _state(db, event, body.counter, "open")


@applies(e.CounterClosed)
def _counter_closed(db: Connection, event: Recorded, body: e.CounterClosed) -> None:
    _state(db, event, body.counter, "closed")


@applies(e.HelpCalled)
def _help_called(db: Connection, event: Recorded, body: e.HelpCalled) -> None:
    if is_newest(db, f"help at {body.kiosk}", event):
        db.execute("INSERT OR REPLACE INTO help_call VALUES (?, ?, ?)", (body.kiosk, event.at_ms, body.ending))


@applies(e.HelpAnswered)
def _help_answered(db: Connection, event: Recorded, body: e.HelpAnswered) -> None:
    if is_newest(db, f"help at {body.kiosk}", event):
        db.execute("DELETE FROM help_call WHERE kiosk = ?", (body.kiosk,))
