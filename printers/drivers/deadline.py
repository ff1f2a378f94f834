"""Time limits: one moment by which a series of waits must end, and a limit for calls that have none of their own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")


class Deadline:
    """A moment on the monotonic clock, `within` seconds from now."""

    def __init__(self, within: float) -> None:
        self._ends_at = time.monotonic() + within

    @property
    def left(self) -> float:
        """Seconds left, never below zero."""
        return max(0.0, self._ends_at - time.monotonic())

    @property
    def is_over(self) -> bool:
        """True when no time is left."""
        return self.left == 0.0


def run_within(call: Callable[[], T], within: float) -> T:
    """Runs `call` in a thread of its own and gives its result or error; TimeoutError when it takes too long.

    For operating system calls that know no limit. A call that never returns keeps its daemon thread.
    """
    outcomes: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            outcomes.put((call(), None))
        except BaseException as error:  # handed over to the waiting thread, which raises it
            outcomes.put((None, error))

    threading.Thread(target=run, name="printer-call", daemon=True).start()
    try:
        result, error = outcomes.get(timeout=within)
    except Empty:
        raise TimeoutError(f"no answer within {within:g} s") from None
    if error is not None:
        raise error
    return result  # type: ignore[return-value]  # no error means that there is a result
