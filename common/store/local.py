"""Facts of this machine that are in no event: how far its followers are, what its devices last said."""

from common.store.connect import Connection


def follower_position(db: Connection, follower: str) -> int:
    """The journal position a follower has handled, 0 for a new one."""
    row = db.execute("SELECT position FROM follower WHERE follower = ?", (follower,)).fetchone()
    return row[0] if row else 0


def set_follower_position(db: Connection, follower: str, position: int) -> None:
    """Remember a follower's position."""
    db.execute("INSERT OR REPLACE INTO follower VALUES (?, ?)", (follower, position))


def set_lamp(db: Connection, lamp: str, state: str, words: str, words_en: str, at_ms: int) -> bool:
    """Note what a device says of itself; False when it says the same as before."""
    row = db.execute("SELECT state, words, words_en FROM lamp WHERE lamp = ?", (lamp,)).fetchone()
    if row is not None and tuple(row) == (state, words, words_en):
        return False
    db.execute("INSERT OR REPLACE INTO lamp VALUES (?, ?, ?, ?, ?)", (lamp, state, words, words_en, at_ms))
    return True
