"""The working days, from the tables that were published."""

from functools import lru_cache

import msgspec

from common.domain.workdays import Workdays, YearTable
from common.store.connect import Connection

_table = msgspec.json.Decoder(YearTable).decode


def workdays(db: Connection) -> Workdays:
    """The working days as far as their tables are here."""
    return _workdays(tuple(body for (body,) in db.execute("SELECT body FROM workday_year ORDER BY year")))


@lru_cache(maxsize=4)
def _workdays(bodies: tuple[str, ...]) -> Workdays:
    return Workdays(_table(body) for body in bodies)
