"""Keeping a base that has changed a little: only the parts are packed anew in which something is different.

A hall's cases stay for ever and are many; a day's events touch few of them, which lie together, as ids ascend.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import groupby

from common.store import base
from common.store.connect import Connection
from common.store.schema import PROJECTIONS

_EVENTS = (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
_LOWEST = ""


class Changes:
    """What has become different in tables in memory since the base was kept that they were filled from."""

    def __init__(self, tables: Connection) -> None:
        self._tables = tables
        tables.execute(
            "CREATE TEMP TABLE changed (of_table TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (of_table, subject))"
            " WITHOUT ROWID"
        )
        for table in PROJECTIONS:
            column = base.subjects_of(tables, table)
            for event, row in _EVENTS:
                subject = "''" if column is None else f"{row}.{column}"
                tables.execute(
                    f"CREATE TEMP TRIGGER {event}_{table} AFTER {event} ON {table} BEGIN"
                    # Not OR IGNORE: what the statement itself does about conflicts would count here, too.
                    f" INSERT INTO changed SELECT '{table}', {subject} WHERE NOT EXISTS"
                    f" (SELECT 1 FROM changed WHERE of_table = '{table}' AND subject = {subject}); END"
                )

    def keep(self, db: Connection, lamport: int) -> None:
        """Bring the base in the store up to what the tables are now, inside the caller's transaction."""
        changed = self._tables.execute("SELECT of_table, subject FROM changed ORDER BY of_table, subject").fetchall()
        for table, subjects in groupby(changed, key=lambda row: row[0]):
            if base.subjects_of(self._tables, table) is None:
                db.execute("DELETE FROM base_part WHERE of_table = ?", (table,))
                base.add_parts(db, base.parts_of_table(self._tables, table))
            else:
                self._keep_some(db, table, [subject for _, subject in subjects])
        base.seal_base(db, lamport)

    def forget(self) -> None:
        """What was different is kept."""
        self._tables.execute("DELETE FROM changed")

    def _keep_some(self, db: Connection, table: str, subjects: Iterable[str]) -> None:
        """Pack the parts anew in which these subjects lie, or belong."""
        firsts = [first for (first,) in db.execute("SELECT first FROM base_part WHERE of_table = ?", (table,))]
        # What comes before the first part belongs to it.
        bounds = [_LOWEST, *sorted(firsts)[1:]]
        for since, until in sorted({_around(bounds, subject) for subject in subjects}):
            db.execute(
                "DELETE FROM base_part WHERE of_table = ?1 AND first >= ?2 AND (?3 = '' OR first < ?3)",
                (table, since, until),
            )
            base.add_parts(db, base.parts_of_table(self._tables, table, since, until or None))


def _around(bounds: list[str], subject: str) -> tuple[str, str]:
    """Where the part begins in which a subject lies, and where the next one does, "" after the last."""
    at = bisect_right(bounds, subject) - 1
    return bounds[at], bounds[at + 1] if at + 1 < len(bounds) else _LOWEST
