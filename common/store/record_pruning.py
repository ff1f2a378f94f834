"""Which rows about printed documents are over: papers that nobody can verify any more, codes and verifications."""

from common.store.connect import Connection

# Those that hang on others come first.
_OF_OLD_PAPERS = "query_number IN (SELECT query_number FROM statement WHERE valid_until < :on)"
_OVER = {
    "statement_mark": _OF_OLD_PAPERS,
    "statement_end": _OF_OLD_PAPERS,
    "statement": "valid_until < :on",
    "code_step": "request IN (SELECT request FROM code_request WHERE on_date < :on)",
    "code_request": "on_date < :on",
    "verification": "at_ms < :before_ms",
}


def leave_out_records(tables: Connection, db: Connection, on: str, before_ms: int) -> None:
    """Drop from base (`tables`) and tables what is over on a local date, or at a time.

    Only rows that no later event of the journal has changed: a rebuild upon the base has to give the same tables.
    """
    for table, over in _OVER.items():
        cursor = tables.execute(f"SELECT * FROM {table} WHERE {over}", {"on": on, "before_ms": before_ms})
        row_as_it_is = f"DELETE FROM {table} WHERE " + " AND ".join(f"{column[0]} = ?" for column in cursor.description)
        for row in cursor.fetchall():
            if db.execute(row_as_it_is, row).rowcount:
                tables.execute(row_as_it_is, row)
