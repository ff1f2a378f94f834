"""Numbers that have arrived after their residents were served by the paper alone."""

from common.domain import commands as c
from common.hall import Hall
from common.store.slips import has_unmet


def match_slips(hall: Hall) -> None:
    """Let such numbers wait no longer; after every fetch. Raises Refused when the store takes nothing."""
    with hall.store.reading() as db:
        is_unmet = has_unmet(db)
    if is_unmet:
        hall.do(c.MatchSlips())
