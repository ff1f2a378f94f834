"""What keeps a printer of sheets from printing, read from the words of its queue (IANA printer-state-reasons)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from printers.private.ending import End

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
