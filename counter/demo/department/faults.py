"""The faults that a department's server can be told to have, one at a time."""

from enum import StrEnum


class Fault(StrEnum):
    """What goes wrong."""

    NONE = "none"
    DOWN = "down"
    """Answers everything with 503."""
    SILENT = "silent"
    """Takes a connection and says nothing for a while."""
    DIES_AFTER_KEEPING = "dies_after_keeping"
    """Keeps a letter and hangs up before its receipt is said."""
    ANSWERS_TWICE = "answers_twice"
    """Gives each answer twice in one list."""
    MALFORMED = "malformed"
    """Its receipts are no JSON, and the first answer of each list lacks its case."""
    REJECTS = "rejects"
    """Takes no letter: 422."""
