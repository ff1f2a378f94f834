"""The tables of scans, of which of their files are on this machine, and of looks at persons."""

ATTACHMENT_PROJECTIONS = ("attachment", "person_look")

ATTACHMENTS = (
    # One that was removed before it came has only its id, case and digest. `key` is that of the event which added it.
    "CREATE TABLE attachment (attachment TEXT PRIMARY KEY, case_id TEXT NOT NULL, digest TEXT NOT NULL,"
    " person TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0, media TEXT NOT NULL DEFAULT '',"
    " paper TEXT NOT NULL DEFAULT '', sealed TEXT NOT NULL DEFAULT '', staff TEXT NOT NULL DEFAULT '',"
    " at_ms INTEGER NOT NULL DEFAULT 0, key INTEGER NOT NULL DEFAULT 0, is_removed INTEGER NOT NULL DEFAULT 0)"
    " WITHOUT ROWID",
    "CREATE INDEX attachment_case ON attachment (case_id, key)",
    "CREATE INDEX attachment_person ON attachment (person)",
    "CREATE INDEX attachment_digest ON attachment (digest)",
    "CREATE INDEX attachment_removed ON attachment (digest) WHERE is_removed",
    "CREATE TABLE person_look (person TEXT NOT NULL, key INTEGER NOT NULL, look TEXT NOT NULL, kind TEXT NOT NULL,"
    " case_id TEXT NOT NULL, counter TEXT NOT NULL, staff TEXT NOT NULL, at_ms INTEGER NOT NULL, why TEXT NOT NULL,"
    " PRIMARY KEY (person, key)) WITHOUT ROWID",
    "CREATE INDEX person_look_look ON person_look (look)",
)

# A fact of this machine: which files it has, and which the hub has from it.
ATTACHMENT_FILES = (
    "CREATE TABLE attachment_file (digest TEXT PRIMARY KEY, is_here INTEGER NOT NULL DEFAULT 0,"
    " is_given INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    "CREATE INDEX attachment_file_wanted ON attachment_file (digest) WHERE NOT is_here",
    "CREATE INDEX attachment_file_owed ON attachment_file (digest) WHERE is_here AND NOT is_given",
)
