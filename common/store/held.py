"""What the counters of this machine hold: tickets that the hub grants to nobody else, so that they may be called alone.

A row of `held` is a right that counts until it is deleted. It is written only when the hub has said so, and deleted
before the hub is told that it is given back (common/domain/alone.py).
"""

from collections.abc import Collection

from common.store.connect import Connection

Turn = tuple[str, int]
"""A ticket and one time that it waits."""


def take_post(db: Connection, counter: str) -> None:
    """A counter is at work on this machine from now on."""
    db.execute("INSERT INTO post (counter) VALUES (?) ON CONFLICT DO NOTHING", (counter,))


def leave_post(db: Connection, counter: str) -> None:
    """A counter is no longer at work on this machine, and holds nothing here."""
    db.execute("DELETE FROM post WHERE counter = ?", (counter,))
    db.execute("DELETE FROM held WHERE counter = ?", (counter,))


def posts(db: Connection) -> dict[str, int]:
    """The counters at work on this machine, and the number of the newest word about what each holds."""
    return dict(db.execute("SELECT counter, said FROM post ORDER BY counter").fetchall())


def held(db: Connection, counter: str) -> set[Turn]:
    """What a counter holds."""
    return set(db.execute("SELECT ticket, turn FROM held WHERE counter = ?", (counter,)).fetchall())


def is_held(db: Connection, turn: Turn, counter: str) -> bool:
    """Whether a counter holds a ticket at this moment: to be asked in the transaction that calls it."""
    question = "SELECT 1 FROM held WHERE ticket = ? AND turn = ? AND counter = ?"
    return db.execute(question, (*turn, counter)).fetchone() is not None


def begin_word(db: Connection, counter: str, wanted: Collection[Turn]) -> tuple[int, set[Turn]]:
    """Let go of what is not wanted; the number of the word that tells the hub so, and all that it has to name.

    What was called from what is held, and not told yet, stays held: given back, it could be called once more.
    """
    named = set(wanted) | _called(db, counter)
    gone = held(db, counter) - named
    db.executemany("DELETE FROM held WHERE ticket = ? AND turn = ?", list(gone))
    (said,) = db.execute("UPDATE post SET said = said + 1 WHERE counter = ? RETURNING said", (counter,)).fetchone()
    return said, named


def _called(db: Connection, counter: str) -> set[Turn]:
    found = db.execute(
        "SELECT ticket, turn FROM held JOIN untold_call USING (ticket, turn, counter) WHERE counter = ?", (counter,)
    )
    return set(found.fetchall())


def end_word(db: Connection, counter: str, said: int, turns: Collection[Turn]) -> None:
    """Hold what the hub has answered to the newest word, and only that."""
    if posts(db).get(counter) == said:
        db.execute("DELETE FROM held WHERE counter = ?", (counter,))
        db.executemany("INSERT OR REPLACE INTO held VALUES (?, ?, ?)", [(*turn, counter) for turn in turns])


def hold_nothing(db: Connection) -> None:
    """This store is a copy: what it holds is another machine's to call."""
    db.execute("DELETE FROM held")


def start_over(db: Connection, counter: str, newest: int) -> None:
    """The hub has heard a newer word than this store remembers: it holds nothing, and speaks after that one."""
    db.execute("DELETE FROM held WHERE counter = ?", (counter,))
    db.execute("UPDATE post SET said = ? WHERE counter = ?", (newest, counter))
