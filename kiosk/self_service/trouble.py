"""What can stand in the way of a resident who wants a record, and which of it staff have to put right."""

from enum import StrEnum


class Trouble(StrEnum):
    """Why it does not go on as wished."""

    CARD_UNREADABLE = "card_unreadable"
    CARD_OTHER = "card_other"
    """It is no card that proves who somebody is, or one that this reader must not read."""
    CARD_EXPIRED = "card_expired"
    CARD_AT_DESK = "card_at_desk"
    """A genuine card that staff have to look at."""
    CODE_UNKNOWN = "code_unknown"
    """The code that was scanned is over, or nobody can say whose it is."""
    TWO_CARDS = "two_cards"
    CARD_LEFT = "card_left"
    """The card that lies there was there before: it proves nothing until it is laid down again."""
    NOT_ALLOWED = "not_allowed"
    """The way in which they proved who they are is not enough for this document."""
    SILENT = "silent"
    NOT_INSURED = "not_insured"
    WRONG_PERSON = "wrong_person"
    LIMIT_REACHED = "limit_reached"
    NO_PAPER = "no_paper"
    JAMMED = "jammed"
    OFFLINE = "offline"
    STOPPED = "stopped"
    UNCERTAIN = "uncertain"
    NOT_DRAWN = "not_drawn"
    """The kiosk lacks what it takes to draw the document: nothing went to the printer."""


PRINTER_TROUBLES = (Trouble.NO_PAPER, Trouble.JAMMED, Trouble.OFFLINE, Trouble.STOPPED)
"""After these a resident may well print once more; where paper may have come out, staff look first."""
NEED_STAFF = (Trouble.NO_PAPER, Trouble.JAMMED, Trouble.OFFLINE, Trouble.UNCERTAIN)
"""Staff have been told of these when their end was put on record."""
