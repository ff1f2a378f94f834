"""How private printing ends, and what it tells on the way. Nothing here says what stands on the paper."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from printers.address import Address


class End(StrEnum):
    """What became of a document. Only PRINTED may be charged to anybody."""

    PRINTED = "printed"
    """Every page came out, as far as the printer's own word goes."""
    NO_PAPER = "no_paper"
    JAMMED = "jammed"
    """Paper stuck, a cover open, toner or a tray missing: somebody has to open the printer."""
    OFFLINE = "offline"
    """Not reached, switched off, or its queue stands still."""
    REFUSED = "refused"
    """The printer's queue did not take the document: its disk is full, or it cannot print such documents."""
    CANCELLED = "cancelled"
    """Ended by the resident or at the printer."""
    UNKNOWN = "unknown"
    """Sent, and nobody can say whether it came out."""


@dataclass(frozen=True)
class PrivatePrinter:
    """The printer that something private goes to: its name in the settings, and how it is reached.

    `is_queue_believed`: this hall has found that what its queue calls finished has come out.
    """

    name: str
    address: Address
    run_dir: Path
    is_queue_believed: bool = False

    @property
    def mark(self) -> str:
        """What the titles of this home's jobs begin with in any queue."""
        return mark_of(self.run_dir)


def mark_of(run_dir: Path) -> str:
    """A code for the home with this folder, by which its jobs are known and nobody is named."""
    return f"Yichuang {hashlib.sha256(str(run_dir).encode()).hexdigest()[:8]}"


@dataclass(frozen=True)
class Progress:
    """How far it is: `page` pages of `pages` have come out; `stopped_by` says what the printer waits for just now."""

    page: int
    pages: int
    stopped_by: End | None = None


@dataclass(frozen=True)
class Ending:
    """The end of one document at one printer.

    `pages_out` is how many pages the queue called done. `may_come_late`: part of it lies in the printer's own memory,
    out of reach, and may come out when it is put right; staff must take it away. `is_purged` False: the queue could not
    be emptied yet, which is tried again and again beside the program.
    """

    end: End
    printer: str
    pages_out: int = 0
    may_come_late: bool = False
    is_purged: bool = True

    @property
    def is_printed(self) -> bool:
        """Whether the resident has the whole document."""
        return self.end is End.PRINTED

    @property
    def chinese(self) -> str:
        """What staff are told: which printer, what to do."""
        late = "此前未打完的页可能随后打出，请取走销毁。" if self.may_come_late else ""
        return f"打印机“{self.printer}”：{_WORDS[self.end][0]}{late}"

    @property
    def english(self) -> str:
        """The same in English, the source string."""
        late = " What was under way may still come out: take it and destroy it." if self.may_come_late else ""
        return f"Printer “{self.printer}”: {_WORDS[self.end][1]}{late}"


class Cancelled(Protocol):
    """A threading.Event or the like, set when the document is not wanted any more."""

    def is_set(self) -> bool:
        """Whether it was set."""

    def wait(self, timeout: float) -> bool:
        """Waits until it is set, at most `timeout` seconds; whether it is."""


_WORDS = {
    End.PRINTED: ("已打印。", "printed."),
    End.NO_PAPER: ("缺纸，请加纸。", "out of paper. Put some in."),
    End.JAMMED: (
        "卡纸、盖未合上或耗材用尽，请打开检查。",
        "paper is stuck, a cover is open, or toner is used up. Open it.",
    ),
    End.OFFLINE: (
        "连接不上或已停用，请检查电源、连接线和打印队列。",
        "not reached or stopped. Check power, cable and queue.",
    ),
    End.REFUSED: (
        "打印队列没有接收文件，请查看磁盘空间和队列设置。",
        "its queue did not take the document. Check the disk and the queue.",
    ),
    End.CANCELLED: ("打印已取消。", "printing was cancelled."),
    End.UNKNOWN: ("已发送，未能确认是否打出，请到机前查看。", "sent, not confirmed. Look whether it came out."),
}
