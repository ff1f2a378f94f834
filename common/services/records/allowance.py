"""How many documents somebody has had today, and how many more there may be."""

from datetime import date, timedelta

from common.domain.moment import Moment
from common.domain.records.ending import Ending
from common.domain.records.pseudonym import pseudonyms
from common.domain.records.queries import UNDER_WAY_MINUTES, Allowance
from common.domain.records.rules import RecordsRules
from common.domain.records.words import IdentityMethod
from common.store import day_keys
from common.store.connect import Connection
from common.store.lookups import records

_MINUTE_MS = 60_000


def allowance(db: Connection, rules: RecordsRules, now: Moment, id_number: str, method: IdentityMethod) -> Allowance:
    """What somebody may have now.

    Only what was printed counts, and what is just being printed, so that two kiosks at once do not give one too many.
    What was printed on a later date, by a clock that was set back since, counts as well.
    """
    persons = pseudonyms(day_keys.keys_since(db, now.today), id_number)
    had = records.statements_of(db, persons, now.today)
    used = sum(one.ending is Ending.PRINTED or is_under_way(one, now.at_ms) for one in had)
    return Allowance(
        documents=rules.may_have(method), used=used, limit=rules.daily_limit, valid_until=valid_until(rules, now.today)
    )


def is_under_way(printed: records.Printed, now_ms: int) -> bool:
    """Whether a document is just being printed, as far as anybody knows."""
    return printed.ending is None and now_ms - printed.begun_ms < UNDER_WAY_MINUTES * _MINUTE_MS


def valid_until(rules: RecordsRules, on: date) -> date:
    """The last day on which a document that is printed on a date can be verified."""
    return on + timedelta(days=rules.valid_days)
