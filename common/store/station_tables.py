"""The tables of community stations and of the batches that go to and fro."""

STATION_PROJECTIONS = ("station", "batch", "batch_step")

STATIONS = (
    "CREATE TABLE station (counter TEXT PRIMARY KEY, items TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE batch (batch_id TEXT PRIMARY KEY, number TEXT NOT NULL, station TEXT NOT NULL, key INTEGER NOT NULL)"
    " WITHOUT ROWID",
    # Not unique: machines that were apart may have given one number twice.
    "CREATE INDEX batch_number ON batch (number)",
    "CREATE INDEX batch_station ON batch (station, key)",
    "CREATE INDEX batch_key ON batch (key)",
    # A batch is short: it is told from its steps whenever it is looked at.
    "CREATE TABLE batch_step (batch_id TEXT NOT NULL, key INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,"
    " PRIMARY KEY (batch_id, key)) WITHOUT ROWID",
)
