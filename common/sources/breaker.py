"""A circuit breaker: whoever has not answered several times is left alone for a while, then tried by one at a time."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from common.outside.pacing import Pacing
from common.sources.source import SourceSilent

FAILURES_TO_OPEN = 3
FIRST_S, LONGEST_S = 15.0, 120.0
"""How long it is left alone at first, and at most; nobody waits longer at the kiosk because of it, only shorter."""


def _now() -> datetime:
    return datetime.now(UTC)


class Breaker:
    """Shared by all who ask one agency; safe to use from several threads."""

    def __init__(self, clock: Callable[[], datetime] = _now, pacing: Pacing | None = None) -> None:
        self._clock = clock
        self._pacing = pacing or Pacing(first_s=FIRST_S, longest_s=LONGEST_S)
        self._lock = threading.Lock()
        self._failures = 0
        self._is_probing = False

    @property
    def is_closed(self) -> bool:
        """Whether everybody may ask."""
        with self._lock:
            return self._failures < FAILURES_TO_OPEN

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Around one question. Raises SourceSilent at once while the agency is left alone.

        SourceSilent from within counts against the agency; with any other end it has answered.
        """
        if not self._may_ask():
            raise SourceSilent("the agency did not answer several times and is left alone for a while")
        try:
            yield
        except SourceSilent:
            self._missed()
            raise
        except BaseException:
            self._heard()
            raise
        self._heard()

    def _may_ask(self) -> bool:
        with self._lock:
            if self._failures < FAILURES_TO_OPEN:
                return True
            if self._is_probing or not self._pacing.is_due(self._clock()):
                return False
            self._is_probing = True
            return True

    def _missed(self) -> None:
        with self._lock:
            self._failures += 1
            self._is_probing = False
            if self._failures >= FAILURES_TO_OPEN:
                self._pacing.fail(self._clock())

    def _heard(self) -> None:
        with self._lock:
            self._failures, self._is_probing = 0, False
            self._pacing.succeed()
