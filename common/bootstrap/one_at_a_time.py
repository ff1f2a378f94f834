"""Keeps two starts at once out of each other's way: a file lock that ends with the processes that hold it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from common.bootstrap.progress import say


@contextmanager
def one_at_a_time(file: Path) -> Iterator[None]:
    """Waits until no other process is inside with the same file, and says so when it has to wait."""
    with file.open("a+b") as opened:
        if not _try_lock(opened.fileno()):
            say("Another start is setting up in this folder; waiting for it.")
            _wait_for_lock(opened.fileno())
        os.set_inheritable(opened.fileno(), True)  # for ``run(..., keeps_lock=True)``
        yield  # closing the file gives the lock back


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(file: int) -> None:
        is_locked = False
        while not is_locked:
            try:
                msvcrt.locking(file, msvcrt.LK_LOCK, 1)
                is_locked = True
            except OSError:  # Windows gives up after ten seconds; the other one may need minutes
                continue

else:
    import fcntl

    def _try_lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)
