"""What keeps a printer of sheets from printing, read from the words of its queue (IANA printer-state-reasons)."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

from printers.private.ending import End
from printers.private.pace import PrivatePace

NO_PAPER = frozenset({"media-empty", "media-needed"})
JAMMED = frozenset(
    {
        *("media-jam", "cover-open", "door-open", "interlock-open", "input-tray-missing", "output-tray-missing"),
        *("output-area-full", "toner-empty", "marker-supply-empty", "marker-waste-full", "fuser-over-temp", "other"),
    }
)
OFFLINE = frozenset({"offline", "shutdown", "timed-out", "paused", "moving-to-paused", "connecting-to-device"})
SEVERITIES = ("error", "warning", "report")


@dataclass(frozen=True)
class Trouble:
    """What the printer waits for. `is_certain` False: other trays may have paper, so it may go on by itself."""

    end: End
    is_certain: bool = True


@dataclass
class Standstill:
    """How long the same trouble has lasted; a page that comes out ends it."""

    trouble: Trouble | None = None
    _since: float = 0.0

    def note(self, trouble: Trouble | None, *, has_moved: bool) -> None:
        """What is in the way now, and whether another page has come out."""
        if trouble != self.trouble or has_moved:
            self.trouble, self._since = trouble, time.monotonic()

    def end(self, pace: PrivatePace) -> End | None:
        """How the document ends, once nobody should wait any longer."""
        if self.trouble is None or time.monotonic() - self._since <= self._bears(self.trouble, pace):
            return None
        return self.trouble.end

    @staticmethod
    def _bears(trouble: Trouble, pace: PrivatePace) -> float:
        if trouble.end is End.OFFLINE:
            return pace.gone_for
        return pace.trouble_for if trouble.is_certain else pace.doubt_for


def trouble_in(reasons: Iterable[object]) -> Trouble | None:
    """The gravest trouble among the reasons that a queue gives; None when nothing is in the way."""
    found = {trouble for reason in reasons if (trouble := _one(str(reason)))}
    order = (End.JAMMED, End.NO_PAPER, End.OFFLINE)
    return min(found, key=lambda one: (not one.is_certain, order.index(one.end)), default=None)


def _one(reason: str) -> Trouble | None:
    word, _, severity = reason.rpartition("-")
    if severity not in SEVERITIES:
        word, severity = reason, "error"
    if word in NO_PAPER:
        return Trouble(End.NO_PAPER, severity == "error" or word == "media-needed")
    if word in OFFLINE:
        return Trouble(End.OFFLINE)
    return Trouble(End.JAMMED) if word in JAMMED and severity == "error" else None
