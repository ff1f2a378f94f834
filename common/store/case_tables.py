"""The tables of cases, of the persons they are about, and of the working days their limits are counted in."""

CASE_PROJECTIONS = ("workday_year", "person", "case_event", "cases", "case_work")

CASES = (
    "CREATE TABLE workday_year (year INTEGER PRIMARY KEY, body TEXT NOT NULL)",
    # `key` and `at_ms` are those of the event which spoke last.
    "CREATE TABLE person (person TEXT PRIMARY KEY, sealed TEXT NOT NULL, key INTEGER NOT NULL, at_ms INTEGER NOT NULL)"
    " WITHOUT ROWID",
    # Which events tell a case's story, by their keys; with the origin that the key names, `oseq` finds each.
    "CREATE TABLE case_event (case_id TEXT NOT NULL, key INTEGER NOT NULL, oseq INTEGER NOT NULL,"
    " PRIMARY KEY (case_id, key)) WITHOUT ROWID",
    # `body` is the whole case; what stands beside it is there to be found by. `due_on` is null before acceptance and
    # while the clock stands still. `station` is the community station that a case travels to and from, if any.
    "CREATE TABLE cases (case_id TEXT PRIMARY KEY, number TEXT NOT NULL, item TEXT NOT NULL, state TEXT NOT NULL,"
    " is_over INTEGER NOT NULL, department TEXT NOT NULL, claimed_by TEXT, applicant TEXT NOT NULL,"
    " representative TEXT, visit TEXT, counter TEXT NOT NULL, received_on TEXT NOT NULL, received_key INTEGER NOT NULL,"
    " station TEXT, due_on TEXT, is_provisional INTEGER NOT NULL DEFAULT 0, change_key INTEGER NOT NULL,"
    " body TEXT NOT NULL) WITHOUT ROWID",
    # Not unique: machines that were apart may have given one number twice, and both cases are somebody's.
    "CREATE INDEX case_number ON cases (number)",
    "CREATE INDEX case_applicant ON cases (applicant)",
    "CREATE INDEX case_representative ON cases (representative) WHERE representative > ''",
    "CREATE INDEX case_visit ON cases (visit) WHERE visit > ''",
    "CREATE INDEX case_station ON cases (station, received_key) WHERE station > '' AND NOT is_over",
    "CREATE INDEX case_received ON cases (received_on)",
    # What is to be done, department by department: small, whole in itself and gone when it is done, so that a worklist
    # of thousands is sorted and counted without reading a single case. `part` counts the departments of one case;
    # `ended_on` is when its limit ended, `answer_by` the earliest date on which a supervision order wants its answer;
    # `step` is that of the back office, null elsewhere.
    "CREATE TABLE case_work (department TEXT NOT NULL, case_id TEXT NOT NULL, part INTEGER NOT NULL,"
    " stage TEXT NOT NULL, claimed_by TEXT, number TEXT NOT NULL, item TEXT NOT NULL, applicant TEXT NOT NULL,"
    " received_on TEXT NOT NULL, received_key INTEGER NOT NULL, limit_days INTEGER NOT NULL, due_on TEXT,"
    " is_provisional INTEGER NOT NULL, ended_on TEXT, is_still INTEGER NOT NULL, unanswered INTEGER NOT NULL,"
    " answer_by TEXT, step TEXT, PRIMARY KEY (department, case_id)) WITHOUT ROWID",
    "CREATE INDEX case_work_case ON case_work (case_id)",
    "CREATE INDEX case_ready ON cases (received_key) WHERE state = 'ready'",
)

# Made from the sealed persons with the keys that are here, so that people are found; gone with the key.
KNOWN = (
    "CREATE TABLE known_person (person TEXT PRIMARY KEY, name TEXT NOT NULL, initials TEXT NOT NULL,"
    " id_number TEXT NOT NULL, phone TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX known_id_number ON known_person (id_number)",
    "CREATE INDEX known_phone ON known_person (phone) WHERE phone > ''",
    "CREATE INDEX known_initials ON known_person (initials)",
    # Each one and two characters of a name that follow each other.
    "CREATE TABLE known_gram (gram TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (gram, person)) WITHOUT ROWID",
)
