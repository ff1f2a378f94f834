"""Ratings: each event is noted as part of its rating's story, and the rating is what the story comes to."""

from collections.abc import Collection

import msgspec

from common.domain.ratings import events as e
from common.domain.ratings.rating import TOLD, Rating, begin, go_on, tell
from common.store.connect import Connection
from common.store.journal import Journal, Recorded
from common.store.lookups.case_stories import happened
from common.store.projections.registry import applies
from common.store.projections.setup import text

_decode = msgspec.json.Decoder(Rating).decode
_STORY = "rating_event", "rating"


@applies(e.RatingCodeMade)
def _code_made(db: Connection, _: Recorded, body: e.RatingCodeMade) -> None:
    db.execute(
        "INSERT INTO rating_code VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (body.digest, body.rating, body.until.isoformat()),
    )


@applies(e.RatingGiven)
def _given(db: Connection, _: Recorded, body: e.RatingGiven) -> None:
    db.execute("INSERT INTO rating_given VALUES (?) ON CONFLICT DO NOTHING", (body.rating,))


def go_on_with(db: Connection, event: Recorded) -> list[str]:
    """Go on with the story of an event's rating; the rating, where it has gone on beyond it or was not asked yet."""
    body = event.body
    if body is None or type(body) not in TOLD:
        return []
    rating_id: str = body.rating  # type: ignore[attr-defined]  # as all of `TOLD` have
    db.execute("INSERT INTO rating_event VALUES (?, ?, ?)", (rating_id, event.key, event.oseq))
    row = db.execute("SELECT change_key, body FROM rating WHERE rating = ?", (rating_id,)).fetchone()
    if row is not None and event.key > row[0]:
        _write(db, go_on(_decode(row[1]), event.key, event.at_ms, body), event.key)
        return []
    is_first = db.execute("SELECT count(*) FROM rating_event WHERE rating = ?", (rating_id,)).fetchone() == (1,)
    if is_first and isinstance(body, e.RatingAsked):
        _write(db, begin(body, event.at_ms), event.key)
        return []
    return [rating_id]


def retell(db: Connection, journal: Journal, rating_ids: Collection[str]) -> None:
    """Tell stories from their beginnings: needed when events arrive that belong before what was told already."""
    for rating_id in rating_ids:
        story = happened(db, journal, rating_id, *_STORY)
        rating = tell(story)
        if rating is not None:
            _write(db, rating, story[-1].key)


def _write(db: Connection, rating: Rating, change_key: int) -> None:
    follow_up = rating.follow_up
    db.execute(
        "INSERT OR REPLACE INTO rating VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            rating.rating,
            rating.case,
            rating.item,
            rating.counter,
            rating.asked_on.isoformat(),
            rating.asked_ms,
            rating.level,
            rating.state,
            rating.is_here,
            follow_up.state if follow_up else None,
            follow_up.opened_on.isoformat() if follow_up else None,
            change_key,
            text(rating),
        ),
    )
