"""Lookups of ratings: one by its id or its code, what a pad asks, what is followed up, how many there are."""

from datetime import date
from typing import NamedTuple

import msgspec

from common.domain.ratings.rating import Rating
from common.domain.ratings.words import FollowUpState, Level
from common.domain.refusals import Refused
from common.store.connect import Connection

_decode = msgspec.json.Decoder(Rating).decode


class CodeRow(NamedTuple):
    """What a code is good for."""

    rating: str
    until: date
    is_used: bool


class Tally(NamedTuple):
    """How many ratings of one kind were asked for and given, by level."""

    key: str
    asked: int
    levels: dict[Level, int]


def rating(db: Connection, rating_id: str) -> Rating | None:
    """A rating by its id."""
    row = db.execute("SELECT body FROM rating WHERE rating = ?", (rating_id,)).fetchone()
    return None if row is None else _decode(row[0])


def is_asked(db: Connection, rating_id: str) -> bool:
    """Whether a rating was asked for already."""
    return db.execute("SELECT 1 FROM rating WHERE rating = ?", (rating_id,)).fetchone() is not None


def with_code(db: Connection, digest: str) -> CodeRow | None:
    """What the figures with this digest are good for; known on kiosks as well."""
    row = db.execute(
        "SELECT c.rating, c.until, g.rating IS NOT NULL FROM rating_code c LEFT JOIN rating_given g USING (rating)"
        " WHERE c.digest = ?",
        (digest,),
    ).fetchone()
    return None if row is None else CodeRow(row[0], date.fromisoformat(row[1]), bool(row[2]))


def checked(found: CodeRow | None, today: date) -> CodeRow:
    """A code that may be used on a date; refused with the reason when not."""
    if found is None:
        raise Refused("rating_code_unknown")
    if found.is_used:
        raise Refused("rating_code_used")
    if found.until < today:
        raise Refused("rating_code_over")
    return found


def at_pad(db: Connection, counter: str, since_ms: int) -> list[Rating]:
    """What the pad of a counter has asked since a time and nobody has answered, the oldest first."""
    rows = db.execute(
        "SELECT body FROM rating WHERE counter = ? AND asked_ms >= ? AND state = 'asked' AND is_here"
        " ORDER BY asked_ms, change_key",
        (counter, since_ms),
    )
    return [_decode(body) for (body,) in rows]


def followed_up(db: Connection, *, only_open: bool, limit: int) -> list[Rating]:
    """Bad ratings that the hall has to put right, the oldest first; or all of them, the newest first."""
    rows = db.execute(
        "SELECT body FROM rating WHERE follow_up > '' AND follow_up <> ? ORDER BY opened_on, change_key LIMIT ?"
        if only_open
        else "SELECT body FROM rating WHERE follow_up > ? ORDER BY opened_on DESC, change_key DESC LIMIT ?",
        (FollowUpState.CLOSED if only_open else "", limit),
    )
    return [_decode(body) for (body,) in rows]


_GROUPS = {
    "counter": "counter",
    "item": "item",
    # The Monday of the week, for ISO weeks begin with it.
    "week": "date(asked_on, 'weekday 0', '-6 days')",
}


def tallies(db: Connection, by: str, since: date, until: date) -> list[Tally]:
    """Ratings asked for on the dates from `since` to `until`, counted by "counter", "item" or "week"."""
    levels = ", ".join(f"count(*) FILTER (WHERE level = {level:d})" for level in Level)
    rows = db.execute(
        f"SELECT {_GROUPS[by]} AS part, count(*), {levels} FROM rating WHERE asked_on BETWEEN ? AND ?"
        " GROUP BY part ORDER BY part",
        (since.isoformat(), until.isoformat()),
    )
    return [Tally(key, asked, dict(zip(Level, counts, strict=True))) for key, asked, *counts in rows]
