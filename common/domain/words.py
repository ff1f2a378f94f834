"""The closed sets of words that tickets, counters and paper are described with."""

from enum import StrEnum


class TicketState(StrEnum):
    """Where a ticket stands on its way from the kiosk to the end of service."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    NO_SHOW = "no_show"
    FINISHED = "finished"
    LAPSED = "lapsed"


class Lane(StrEnum):
    """The three lines a ticket can stand in; the order rule interleaves them."""

    ORDINARY = "ordinary"
    PRIORITY = "priority"
    RETURNING = "returning"


class Priority(StrEnum):
    """Why a resident may be called before others; the resident says so, the desk sees it."""

    AGE_65 = "age_65"
    DISABILITY = "disability"
    PREGNANCY = "pregnancy"
    SOLDIER = "soldier"
    VETERAN = "veteran"


class CounterKind(StrEnum):
    """What a counter is for."""

    COMPREHENSIVE = "comprehensive"
    SPECIAL = "special"
    ISSUING = "issuing"
    ACCESSIBLE = "accessible"
    SERVICE_DESK = "service_desk"


class CounterState(StrEnum):
    """Whether a counter calls residents just now."""

    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"


class PauseReason(StrEnum):
    """The usual reasons for which a counter pauses."""

    LUNCH = "lunch"
    BACK_SOON = "back_soon"
    MEETING = "meeting"
    EQUIPMENT = "equipment"

    @property
    def in_words(self) -> tuple[str, str]:
        """The reason in Chinese and English."""
        return _PAUSE_WORDS[self]


_PAUSE_WORDS = {
    PauseReason.LUNCH: ("午餐", "Lunch"),
    PauseReason.BACK_SOON: ("马上回来", "Back soon"),
    PauseReason.MEETING: ("开会", "Meeting"),
    PauseReason.EQUIPMENT: ("设备故障", "Equipment"),
}


class Outcome(StrEnum):
    """How a visit, or one item of it, ended."""

    DONE = "done"
    ACCEPTED = "accepted"
    TOLD_MISSING = "told_missing"
    ADVICE = "advice"
    LEFT = "left"


class StaffRole(StrEnum):
    """What a member of staff may do."""

    CLERK = "clerk"
    ASSISTANT = "assistant"
    HALL_LEAD = "hall_lead"


class Language(StrEnum):
    """The languages a slip is printed in."""

    CHINESE = "zh"
    ENGLISH = "en"


class SlipKind(StrEnum):
    """Which layout a print job is laid out with."""

    TICKET = "ticket"
    PAPERS = "papers"
    TEST_PAGE = "test_page"


class PrintState(StrEnum):
    """How far a print job has come; `unknown` waits for a person and is never sent again by itself."""

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
