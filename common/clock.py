"""The clock of this process: the system's, or one that a demo moves."""

import os
import struct
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

_OFFSET = struct.Struct("<q")
_STEP_S = 60.0
CLOCK_FILE = "YICHUANG_CLOCK"


def clock() -> Callable[[], datetime]:
    """Aware times: the system's, shifted by the file that YICHUANG_CLOCK names, if it names one."""
    name = os.environ.get(CLOCK_FILE)
    return shifted_clock(Path(name)) if name else system_clock


def shifted_clock(file: Path) -> Callable[[], datetime]:
    """Aware times, shifted by the one number of ms that the file holds.

    Whoever plays a scripted day rewrites it and so moves the time of every process of the demo at once.
    """
    return lambda: system_clock() + timedelta(milliseconds=_OFFSET.unpack(file.read_bytes())[0])


def shift(file: Path, offset_ms: int) -> None:
    """Move the clock of every process that reads this file."""
    fresh = file.with_suffix(".new")
    fresh.write_bytes(_OFFSET.pack(offset_ms))
    fresh.replace(file)


def system_clock() -> datetime:
    """The time of this machine, aware."""
    return datetime.now(UTC)


class Steps:
    """Whether somebody moved the clock of this machine: beside it runs one that only ever goes on.

    That one stands still while a machine sleeps, which looks like a step, too.
    """

    def __init__(self) -> None:
        self._ahead = self._now_ahead()

    def was_moved(self) -> bool:
        """Whether it was moved since the last time of asking, by more than a minute."""
        before, self._ahead = self._ahead, self._now_ahead()
        return abs(self._ahead - before) > _STEP_S

    @staticmethod
    def _now_ahead() -> float:
        return system_clock().timestamp() - time.monotonic()
