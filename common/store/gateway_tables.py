"""The tables of gateways: what went to departments, what they answered, whose packages were read, what differs."""

GATEWAY_PROJECTIONS = ("dispatch", "gateway_answer", "gateway_package", "reconciliation", "gateway_end")

GATEWAYS = (
    # Of words about one thing the newest counts, by their keys: a copied machine tells its own once more.
    # What an event of another machine says may come before the dispatch itself: such a row has defaults until then.
    "CREATE TABLE dispatch (dispatch TEXT PRIMARY KEY, department TEXT NOT NULL DEFAULT '',"
    " running INTEGER NOT NULL DEFAULT 0, case_id TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT '',"
    " fingerprint TEXT NOT NULL DEFAULT '', reminders INTEGER NOT NULL DEFAULT 0, on_date TEXT NOT NULL DEFAULT '',"
    " queued_ms INTEGER NOT NULL DEFAULT 0, queued_key INTEGER NOT NULL DEFAULT 0,"
    " package TEXT NOT NULL DEFAULT '', sent_key INTEGER NOT NULL DEFAULT 0,"
    " acknowledged_ms INTEGER, acknowledged_key INTEGER NOT NULL DEFAULT 0,"
    " their_number TEXT NOT NULL DEFAULT '', their_fingerprint TEXT NOT NULL DEFAULT '') WITHOUT ROWID",
    "CREATE INDEX dispatch_case ON dispatch (case_id, department, running)",
    "CREATE INDEX dispatch_running ON dispatch (department, running)",
    "CREATE INDEX dispatch_pending ON dispatch (department, running) WHERE acknowledged_ms IS NULL AND case_id > ''",
    "CREATE INDEX dispatch_on ON dispatch (department, on_date)",
    # `standing` is the newest; `settled_key` that of the word which settled it, 0 where nobody has.
    "CREATE TABLE gateway_answer (answer TEXT PRIMARY KEY, letter TEXT NOT NULL DEFAULT '',"
    " department TEXT NOT NULL DEFAULT '', running INTEGER NOT NULL DEFAULT 0, case_id TEXT NOT NULL DEFAULT '',"
    " subject TEXT NOT NULL DEFAULT '', standing TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',"
    " fingerprint TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '', sealed TEXT NOT NULL DEFAULT '',"
    " on_date TEXT NOT NULL DEFAULT '', taken_ms INTEGER NOT NULL DEFAULT 0, taken_key INTEGER NOT NULL DEFAULT 0,"
    " settled_key INTEGER NOT NULL DEFAULT 0, settled_by TEXT NOT NULL DEFAULT '',"
    " note TEXT NOT NULL DEFAULT '') WITHOUT ROWID",
    "CREATE INDEX gateway_answer_letter ON gateway_answer (department, letter)",
    "CREATE INDEX gateway_answer_running ON gateway_answer (department, running)",
    "CREATE INDEX gateway_answer_case ON gateway_answer (case_id)",
    "CREATE INDEX gateway_answer_on ON gateway_answer (department, on_date)",
    "CREATE INDEX gateway_answer_open ON gateway_answer (department, taken_key)"
    " WHERE settled_key = 0 AND standing NOT IN ('applied', 'repeated', '')",
    # Packages of both directions: `to` the department, or `from` it.
    "CREATE TABLE gateway_package (package TEXT NOT NULL, direction TEXT NOT NULL, department TEXT NOT NULL,"
    " running INTEGER NOT NULL, digest TEXT NOT NULL DEFAULT '', has_last INTEGER NOT NULL DEFAULT 0,"
    " has_missing TEXT NOT NULL DEFAULT '[]', at_ms INTEGER NOT NULL, key INTEGER NOT NULL,"
    " PRIMARY KEY (package, direction)) WITHOUT ROWID",
    "CREATE INDEX gateway_package_running ON gateway_package (department, direction, running)",
    # The hall's end of each gateway: which machine has it, and what lies there untaken.
    "CREATE TABLE gateway_end (department TEXT PRIMARY KEY, origin TEXT NOT NULL DEFAULT '',"
    " machine TEXT NOT NULL DEFAULT '', untaken TEXT NOT NULL DEFAULT '[]', untaken_ms INTEGER NOT NULL DEFAULT 0)"
    " WITHOUT ROWID",
    "CREATE TABLE reconciliation (department TEXT NOT NULL, on_date TEXT NOT NULL, at_ms INTEGER NOT NULL,"
    " differences INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (department, on_date)) WITHOUT ROWID",
)
