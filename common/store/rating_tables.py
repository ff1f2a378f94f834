"""The tables of ratings, of the codes they can be given with, and of the events that tell their stories."""

RATING_PROJECTIONS = ("rating_event", "rating", "rating_code", "rating_given")

RATINGS = (
    # Which events tell a rating's story, as `case_event` has them of a case.
    "CREATE TABLE rating_event (rating TEXT NOT NULL, key INTEGER NOT NULL, oseq INTEGER NOT NULL,"
    " PRIMARY KEY (rating, key)) WITHOUT ROWID",
    # `body` is the whole rating; what stands beside it is there to be found and counted by.
    "CREATE TABLE rating (rating TEXT PRIMARY KEY, case_id TEXT NOT NULL, item TEXT NOT NULL, counter TEXT NOT NULL,"
    " asked_on TEXT NOT NULL, asked_ms INTEGER NOT NULL, level INTEGER, state TEXT NOT NULL, is_here INTEGER NOT NULL,"
    " follow_up TEXT, opened_on TEXT, change_key INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX rating_day ON rating (asked_on)",
    "CREATE INDEX rating_at_pad ON rating (counter, asked_ms) WHERE state = 'asked' AND is_here",
    "CREATE INDEX rating_follow_up ON rating (opened_on) WHERE follow_up > ''",
    # Kiosks know of ratings only this: with which figures one may be given, and that one was.
    "CREATE TABLE rating_code (digest TEXT PRIMARY KEY, rating TEXT NOT NULL, until TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE rating_given (rating TEXT PRIMARY KEY) WITHOUT ROWID",
)
