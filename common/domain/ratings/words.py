"""The closed sets of words that ratings and their follow-ups are described with."""

from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How content somebody was: five levels, the lower two of which are bad (国办发〔2019〕51号)."""

    VERY_DISSATISFIED = 1
    DISSATISFIED = 2
    BASICALLY_SATISFIED = 3
    SATISFIED = 4
    VERY_SATISFIED = 5

    @property
    def is_bad(self) -> bool:
        """Whether it has to be followed up."""
        return self <= Level.DISSATISFIED


LEVEL_WORDS: dict[Level, tuple[str, str]] = {
    Level.VERY_SATISFIED: ("非常满意", "Very satisfied"),
    Level.SATISFIED: ("满意", "Satisfied"),
    Level.BASICALLY_SATISFIED: ("基本满意", "Fairly satisfied"),
    Level.DISSATISFIED: ("不满意", "Dissatisfied"),
    Level.VERY_DISSATISFIED: ("非常不满意", "Very dissatisfied"),
}


class Occasion(StrEnum):
    """What was rated: taking the case in, or handing its result out. Each once for a case."""

    ACCEPTANCE = "acceptance"
    ISSUING = "issuing"


class Indicator(StrEnum):
    """What it was about: the second-level indicators of ratings given on the spot; no hall may add any of its own."""

    EFFICIENCY = "efficiency"
    COMPETENCE = "competence"
    ATTITUDE = "attitude"


INDICATOR_WORDS: dict[Indicator, tuple[str, str]] = {
    Indicator.EFFICIENCY: ("服务效率", "Efficiency"),
    Indicator.COMPETENCE: ("服务水平", "Competence"),
    Indicator.ATTITUDE: ("服务态度", "Attitude"),
}


class Channel(StrEnum):
    """Where a rating was given."""

    PAD = "pad"
    CODE = "code"
    """With the code on the receipt, later."""


class SkipReason(StrEnum):
    """Why the pad got no answer."""

    TIMED_OUT = "timed_out"
    NOT_NOW = "not_now"


class RatingState(StrEnum):
    """How far a rating has come. One that was skipped can still be given with the code."""

    ASKED = "asked"
    SKIPPED = "skipped"
    GIVEN = "given"


class FollowUpState(StrEnum):
    """How far the hall has come in putting right what was rated badly."""

    OPEN = "open"
    VERIFIED = "verified"
    CLOSED = "closed"


class Finding(StrEnum):
    """What came out when a bad rating was looked into."""

    CONFIRMED = "confirmed"
    PARTLY = "partly"
    NOT_CONFIRMED = "not_confirmed"


FINDING_WORDS: dict[Finding, tuple[str, str]] = {
    Finding.CONFIRMED: ("属实", "Confirmed"),
    Finding.PARTLY: ("部分属实", "Confirmed in part"),
    Finding.NOT_CONFIRMED: ("不属实", "Not confirmed"),
}
