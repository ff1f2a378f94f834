"""What the voice reports to whoever shows it: the board keeps a number large from `started` until it is over."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from common.devices.voice.waiting import Announcement


class ReportKind(StrEnum):
    """Each accepted call ends in exactly one of finished, failed and dropped; only spoken ones start."""

    STARTED = "started"
    FINISHED = "finished"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Report:
    """What became of a call. `reason` says why it failed or was dropped; `saved` is its WAV file, if one is kept."""

    kind: ReportKind
    announcement: Announcement
    reason: str = ""
    saved: Path | None = None
