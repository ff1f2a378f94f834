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
    OFFICE = "office"
    """A desk of the back office: staff sign in there as at a counter, and nobody is ever called to it."""
    STATION = "station"
    """A community station: cases are received there as at a counter, and nobody is ever called to it."""

    @property
    def calls_residents(self) -> bool:
        """Whether residents are called there by number."""
        return self not in (CounterKind.OFFICE, CounterKind.STATION)


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
    """What a member of staff is there for; which acts on a case that allows stands in `cases/duties.py`."""

    CLERK = "clerk"
    """At the front desk: accepts for all departments, decides for none."""
    ASSISTANT = "assistant"
    """Helps residents with their papers."""
    ISSUER = "issuer"
    """Hands out results."""
    REVIEWER = "reviewer"
    """In the back office of a department: reviews and decides."""
    SIGNER = "signer"
    """A reviewer who also gives the second signature."""
    HALL_LEAD = "hall_lead"
    """The hall manager."""

    @property
    def in_words(self) -> tuple[str, str]:
        """The role in Chinese and English."""
        return _ROLE_WORDS[self]


_ROLE_WORDS = {
    StaffRole.CLERK: ("窗口人员", "front-desk clerk"),
    StaffRole.ASSISTANT: ("帮办人员", "assistant"),
    StaffRole.ISSUER: ("出件人员", "issuing clerk"),
    StaffRole.REVIEWER: ("审核人员", "reviewer"),
    StaffRole.SIGNER: ("签发人员", "signer"),
    StaffRole.HALL_LEAD: ("大厅主任", "hall manager"),
}


class Language(StrEnum):
    """The languages a slip is printed in."""

    CHINESE = "zh"
    ENGLISH = "en"


class SlipKind(StrEnum):
    """Which of the first slips there were; later ones have events of their own."""

    TICKET = "ticket"
    PAPERS = "papers"
    TEST_PAGE = "test_page"


class JobSlip(StrEnum):
    """What a print job brings to paper, where that is a slip."""

    TICKET = "ticket"
    PAPERS = "papers"
    TEST_PAGE = "test_page"
    HOSPITAL = "hospital"


class PrintState(StrEnum):
    """How far a print job has come; `unknown` waits for a person and is never sent again by itself."""

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
