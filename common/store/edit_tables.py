"""The tables of what machines that were apart wrote of one case or one person without knowing of each other."""

EDIT_PROJECTIONS = ("case_edited", "person_word", "person_word_made")

EDITS = (
    # The cases with something that nobody has settled: few, so that a page shows them without reading a case.
    "CREATE TABLE case_edited (case_id TEXT PRIMARY KEY) WITHOUT ROWID",
    # Words about a person that nothing was made from: more than one (`is_apart`) were written without knowing of each
    # other. Only words that were made from others are here, as the first is nobody's correction.
    "CREATE TABLE person_word (person TEXT NOT NULL, key INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
    " counter TEXT NOT NULL, staff TEXT NOT NULL, sealed TEXT NOT NULL, is_apart INTEGER NOT NULL DEFAULT 0,"
    " PRIMARY KEY (person, key)) WITHOUT ROWID",
    "CREATE INDEX person_word_apart ON person_word (person) WHERE is_apart",
    # The words that others were made from, be they here or still on their way.
    "CREATE TABLE person_word_made (person TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (person, key))"
    " WITHOUT ROWID",
)
