"""How long to wait before the other side is tried again: longer each time, never all halls at the same moment."""

import random
from datetime import datetime, timedelta

FIRST_S = 5.0
LONGEST_S = 900.0
"""A server that is down for a day is asked some 130 times, and heard within a quarter of an hour of its return."""


class Pacing:
    """Doubling with jitter (between half and all of it); after one success the first wait is short again."""

    def __init__(
        self, rng: random.Random | None = None, first_s: float = FIRST_S, longest_s: float = LONGEST_S
    ) -> None:
        self._rng = rng or random.Random()
        self._first_s, self._longest_s = first_s, longest_s
        self._failures = 0
        self._next_at: datetime | None = None
        self.since: datetime | None = None
        """Since when nothing has come through; None while it does."""

    def is_due(self, now: datetime) -> bool:
        """Whether it may be tried. A clock that was set back does not make anybody wait for days."""
        if self._next_at is None:
            return True
        return now >= self._next_at or self._next_at - now > timedelta(seconds=self._longest_s)

    def wait_s(self, now: datetime) -> float:
        """Seconds until it may be tried."""
        return 0.0 if self._next_at is None else max((self._next_at - now).total_seconds(), 0.0)

    def fail(self, now: datetime, *, is_cheap: bool = False) -> None:
        """It was tried in vain. What is cheap to try, as a stick that is not plugged in, is tried at the next look."""
        self.since = self.since or now
        if is_cheap:
            return
        longest = min(self._first_s * 2 ** min(self._failures, 20), self._longest_s)
        self._failures += 1
        self._next_at = now + timedelta(seconds=longest * self._rng.uniform(0.5, 1.0))

    def succeed(self) -> None:
        """It came through."""
        self._failures, self._next_at, self.since = 0, None, None
