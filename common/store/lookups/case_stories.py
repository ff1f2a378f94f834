"""The stories of cases as the journal has them."""

from common.domain.cases.story import Happened
from common.domain.order import mark, marked
from common.store.connect import Connection
from common.store.journal import Journal


def happened(db: Connection, journal: Journal, case_id: str) -> list[Happened]:
    """All that happened to a case as far as it is still in the journal, in the hall's order.

    `db` has the tables; in a rebuild beside the store it is not the one that has the journal.
    """
    keys = db.execute("SELECT key, oseq FROM case_event WHERE case_id = ? ORDER BY key", (case_id,)).fetchall()
    origins = {mark(name): number for number, name in journal.connection.execute("SELECT origin, name FROM origin")}
    events = (journal.at(origins[marked(key)], oseq) for key, oseq in keys)
    return [Happened(one.key, one.at_ms, one.body) for one in events if one is not None and one.body is not None]
