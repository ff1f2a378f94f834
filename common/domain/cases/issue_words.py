"""The closed sets of words about handing results out."""

from enum import StrEnum


class IdCheck(StrEnum):
    """How it was made sure who takes a result."""

    NOT_COMPARED = "not_compared"
    TYPED = "typed"
    """The number on their card was typed and is the one on record."""
    READ = "read"
    """A reader read the card."""


class ReminderWay(StrEnum):
    """How an applicant was reminded that a result waits."""

    PHONE = "phone"
    MESSAGE = "message"
    VISIT = "visit"


REMINDER_WORDS: dict[ReminderWay, tuple[str, str]] = {
    ReminderWay.PHONE: ("电话", "Telephone"),
    ReminderWay.MESSAGE: ("短信", "Text message"),
    ReminderWay.VISIT: ("上门或社区转告", "In person, or through the community"),
}
