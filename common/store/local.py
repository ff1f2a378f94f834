"""Facts of this machine that are in no event: how far its followers are, what its devices last said."""

from datetime import timedelta
from typing import NamedTuple

from common.store.connect import Connection


class MetHub(NamedTuple):
    """The hub this machine belongs to, how often that had been restored, and how much of the own origin it has."""

    hub: str
    restores: int
    acknowledged: int


def met_hub(db: Connection) -> MetHub | None:
    """What is remembered of the hub, None before it was met."""
    row = db.execute("SELECT hub, restores, acknowledged FROM hub").fetchone()
    return MetHub(*row) if row else None


def remember_hub(db: Connection, met: MetHub) -> None:
    """Remember how it stands with the hub."""
    db.execute("INSERT OR REPLACE INTO hub VALUES (1, ?, ?, ?)", met)


def clock_error(db: Connection) -> timedelta:
    """By how much this machine's clock was behind the hub's when it was last compared; negative when it is ahead."""
    row = db.execute("SELECT ms FROM clock_error").fetchone()
    return timedelta(milliseconds=row[0] if row else 0)


def set_clock_error(db: Connection, error: timedelta) -> None:
    """Remember how wrong this machine's clock is, to the second."""
    db.execute("INSERT OR REPLACE INTO clock_error VALUES (1, ?)", (round(error.total_seconds()) * 1000,))


def follower_position(db: Connection, follower: str) -> int:
    """The journal position a follower has handled, 0 for a new one."""
    row = db.execute("SELECT position FROM follower WHERE follower = ?", (follower,)).fetchone()
    return row[0] if row else 0


def set_follower_position(db: Connection, follower: str, position: int) -> None:
    """Remember a follower's position."""
    db.execute("INSERT OR REPLACE INTO follower VALUES (?, ?)", (follower, position))


def set_lamp(
    db: Connection, lamp: str, state: str, words: str, words_en: str, at_ms: int, for_ms: int | None = None
) -> bool:
    """Note what a device says of itself; False when it says the same as before.

    With `for_ms` it has said nothing any more after that time, unless it says so again. It is written then only when
    half of the time is over, for a device that is well says so again and again.
    """
    row = db.execute("SELECT state, words, words_en, until_ms FROM lamp WHERE lamp = ?", (lamp,)).fetchone()
    until = None if for_ms is None else at_ms + for_ms
    if row is not None and tuple(row[:3]) == (state, words, words_en):
        before = row[3]
        if before is None and until is None:
            return False
        if before is not None and until is not None and at_ms < before <= until:
            if before < (at_ms + until) // 2:
                db.execute("UPDATE lamp SET until_ms = ? WHERE lamp = ?", (until, lamp))
            return False
    db.execute("INSERT OR REPLACE INTO lamp VALUES (?, ?, ?, ?, ?, ?)", (lamp, state, words, words_en, at_ms, until))
    return True
