"""The tables of documents that residents printed at kiosks, of one-time codes, and of papers that were verified."""

RECORD_PROJECTIONS = ("statement", "statement_mark", "statement_end", "code_request", "code_step", "verification")

# Each row is what one event says; where several speak of one thing, `key` says whose word it is.
RECORDS = (
    "CREATE TABLE statement (query_number TEXT PRIMARY KEY, document TEXT NOT NULL, method TEXT NOT NULL,"
    " kiosk TEXT NOT NULL, person TEXT NOT NULL, pages INTEGER NOT NULL, on_date TEXT NOT NULL,"
    " valid_until TEXT NOT NULL, begun_ms INTEGER NOT NULL, key INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX statement_person ON statement (person)",
    "CREATE INDEX statement_day ON statement (on_date)",
    # By what a paper is verified; only staffed machines have it, and the kiosk where it was printed.
    "CREATE TABLE statement_mark (query_number TEXT PRIMARY KEY, check_digest TEXT NOT NULL, whole TEXT NOT NULL,"
    " row_digests TEXT NOT NULL, key INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE statement_end (query_number TEXT PRIMARY KEY, ending TEXT NOT NULL, printer TEXT NOT NULL,"
    " may_come_late INTEGER NOT NULL, staff TEXT NOT NULL, key INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE code_request (request TEXT PRIMARY KEY, kiosk TEXT NOT NULL, person TEXT NOT NULL,"
    " seen TEXT NOT NULL, on_date TEXT NOT NULL, asked_ms INTEGER NOT NULL, key INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX code_request_asked ON code_request (asked_ms)",
    # What became of a request: "released", "right", "wrong" or "withdrawn".
    "CREATE TABLE code_step (request TEXT NOT NULL, key INTEGER NOT NULL, step TEXT NOT NULL, at_ms INTEGER NOT NULL,"
    " digest TEXT NOT NULL DEFAULT '', until_ms INTEGER NOT NULL DEFAULT 0, counter TEXT NOT NULL DEFAULT '',"
    " staff TEXT NOT NULL DEFAULT '', PRIMARY KEY (request, key)) WITHOUT ROWID",
    # A verification, and with no query number one whose numbers were wrong.
    "CREATE TABLE verification (key INTEGER PRIMARY KEY, verification TEXT NOT NULL, query_number TEXT NOT NULL,"
    " counter TEXT NOT NULL, staff TEXT NOT NULL, at_ms INTEGER NOT NULL)",
    "CREATE INDEX verification_id ON verification (verification) WHERE verification > ''",
)

# Facts of this machine, in no event: the keys of dates under which people have digests.
DAY_KEYS = (
    "CREATE TABLE day_key (on_date TEXT NOT NULL, key BLOB NOT NULL, is_shared INTEGER NOT NULL DEFAULT 0,"
    " PRIMARY KEY (on_date, key)) WITHOUT ROWID",
)

# Added once halls had statements on record; those that were begun before name no printer.
PRINTER_OF_A_STATEMENT = "ALTER TABLE statement ADD COLUMN printer TEXT NOT NULL DEFAULT ''"
