"""The faults that a reference agency can be told to have, one at a time."""

from enum import StrEnum


class Fault(StrEnum):
    """What goes wrong."""

    NONE = "none"
    DOWN = "down"
    """Answers everything with 503."""
    SILENT = "silent"
    """Takes a question and says nothing."""
    SLOW = "slow"
    """Answers after a while."""
    DRIPS = "drips"
    """Begins an answer and does not get on with it."""
    WRONG_PERSON = "wrong_person"
    """Gives the record of somebody else."""
    WRONG_NAME = "wrong_name"
    """Gives the record with another name."""
    WRONG_QUESTION = "wrong_question"
    """Gives the answer to another question."""
    MALFORMED = "malformed"
    """What it says is no JSON."""
    CONTRADICTS = "contradicts"
    """A record in which a month is paid twice."""
    HALF = "half"
    """Hangs up in the middle of its answer."""
    HANGS_UP = "hangs_up"
    """Hangs up before it."""
    ENDLESS = "endless"
    """An answer that is far too long."""
