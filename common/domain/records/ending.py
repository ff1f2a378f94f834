"""How the printing of a document for a resident can end: what printers/private says of it, as the journal keeps it."""

from enum import StrEnum


class Ending(StrEnum):
    """Only PRINTED counts to the day's limit; paper that may have come out is UNKNOWN, and nothing is sent again."""

    PRINTED = "printed"
    NO_PAPER = "no_paper"
    JAMMED = "jammed"
    OFFLINE = "offline"
    REFUSED = "refused"
    """The printer's queue did not take it."""
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def needs_staff(self) -> bool:
        """Whether somebody has to go to the printer."""
        return self not in (Ending.PRINTED, Ending.CANCELLED)


ENDING_WORDS: dict[Ending, tuple[str, str]] = {
    Ending.PRINTED: ("已打印", "Printed"),
    Ending.NO_PAPER: ("缺纸", "Out of paper"),
    Ending.JAMMED: ("卡纸", "Jammed"),
    Ending.OFFLINE: ("打印机没有应答", "Printer does not answer"),
    Ending.REFUSED: ("打印队列没有接收", "Not taken by the queue"),
    Ending.CANCELLED: ("已取消", "Cancelled"),
    Ending.UNKNOWN: ("结果不明", "Unknown"),
}
