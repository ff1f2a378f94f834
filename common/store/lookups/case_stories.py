"""The stories of cases as the journal has them."""

from common.domain.cases.story import Happened
from common.domain.order import mark, marked
from common.store.connect import Connection
from common.store.journal import Journal


def happened(
    db: Connection, journal: Journal, subject: str, table: str = "case_event", column: str = "case_id"
) -> list[Happened]:
    """All that happened to a case as far as it is still in the journal, in the hall's order.

    `db` has the tables; in a rebuild beside the store it is not the one that has the journal. Another `table` notes the
    events of other stories.
    """
    keys = db.execute(f"SELECT key, oseq FROM {table} WHERE {column} = ? ORDER BY key", (subject,)).fetchall()
    origins = {mark(name): number for number, name in journal.connection.execute("SELECT origin, name FROM origin")}
    events = (journal.at(origins[marked(key)], oseq) for key, oseq in keys)
    return [Happened(one.key, one.at_ms, one.body) for one in events if one is not None and one.body is not None]


def steps(db: Connection, case_id: str) -> int:
    """How many events tell a case's story, be they still in the journal or given up."""
    return int(db.execute("SELECT count(*) FROM case_event WHERE case_id = ?", (case_id,)).fetchone()[0])


def given_up(db: Connection, journal: Journal, case_id: str) -> list[tuple[str, int]]:
    """The events of a case's story that are in the journal no more: by origin and number."""
    keys = db.execute("SELECT key, oseq FROM case_event WHERE case_id = ? ORDER BY key", (case_id,)).fetchall()
    named = journal.connection.execute("SELECT origin, name FROM origin").fetchall()
    origins = {mark(name): (number, name) for number, name in named}
    found = ((*origins[marked(key)], oseq) for key, oseq in keys)
    return [(name, oseq) for number, name, oseq in found if journal.at(number, oseq) is None]
