"""Unexpected errors: each gets a number, goes whole into the log, and is told to whoever shows the calm page."""

from __future__ import annotations

import logging
import secrets
import sys
import threading
from collections.abc import Callable
from types import TracebackType

log = logging.getLogger(__name__)

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def fault_number() -> str:
    """A short number for small print that can be read out: F- and four characters that are not mistaken for others."""
    return "F-" + "".join(secrets.choice(_LETTERS) for _ in range(4))


def catch_faults(tell: Callable[[str], None]) -> Callable[[], None]:
    """From now on log each unhandled error of any thread with a fault number and call `tell(number)`.

    `tell` is called on the thread of the error. Returns a function that puts the former hooks back.
    """
    hook, thread_hook = sys.excepthook, threading.excepthook

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            hook(kind, error, trace)
            return
        number = fault_number()
        log.error("fault %s", number, exc_info=(kind, error, trace))
        tell(number)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook, threading.excepthook = caught, caught_in_thread

    def put_back() -> None:
        sys.excepthook, threading.excepthook = hook, thread_hook

    return put_back
