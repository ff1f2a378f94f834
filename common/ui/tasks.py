"""The one idiom for background work: `tasks.run(fn, done=…, failed=…)`, one worker thread for each lane."""

from __future__ import annotations

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)
T = TypeVar("T")


class Task:
    """One piece of work on its way. After `cancel()` neither `done` nor `failed` is called, even if the work ends."""

    def __init__(self) -> None:
        self.is_cancelled = False

    def cancel(self) -> None:
        """Forget the result. Work that has begun is not interrupted; work that waits is not begun."""
        self.is_cancelled = True


class Tasks(Protocol):
    """What a page needs to work in the background."""

    def run(
        self,
        fn: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        lane: str = "hall",
    ) -> Task:
        """Run `fn` on the worker of `lane`, then `done` or `failed` on the thread of the user interface.

        Work of one lane runs one after another in the order given; lanes do not wait for each other.
        An exception without `failed` goes to `sys.excepthook`, as every unexpected error does.
        """


class _Work:
    def __init__(
        self, fn: Callable[[], Any], done: Callable[[Any], None] | None, failed: Callable[[Exception], None] | None
    ) -> None:
        self.task = Task()
        self.fn, self.done, self.failed = fn, done, failed
        self.result: Any = None
        self.error: Exception | None = None

    def begin(self) -> None:
        if self.task.is_cancelled:
            return
        try:
            self.result = self.fn()
        except Exception as error:  # told to `failed` or to the excepthook by `land`
            self.error = error

    def land(self) -> None:
        if self.task.is_cancelled:
            return
        if self.error is None:
            if self.done is not None:
                self.done(self.result)
        elif self.failed is not None:
            self.failed(self.error)
        else:
            raise self.error


class BackgroundTasks(QObject):
    """Tasks on daemon threads. Made on the thread of the user interface, where results land."""

    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, SimpleQueue[_Work | None]] = {}
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        fn: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        lane: str = "hall",
    ) -> Task:
        """See `Tasks.run`."""
        work = _Work(fn, done, failed)
        if lane not in self._lanes:
            self._lanes[lane] = SimpleQueue()
            Thread(target=self._serve, args=(self._lanes[lane],), name=f"lane {lane}", daemon=True).start()
        self._lanes[lane].put(work)
        return work.task

    def close(self) -> None:
        """Let each lane end after the work it was given. Does not wait: a hanging device must not hold up the exit."""
        for lane in self._lanes.values():
            lane.put(None)
        self._lanes.clear()

    def _serve(self, lane: SimpleQueue[_Work | None]) -> None:
        while (work := lane.get()) is not None:
            work.begin()
            try:
                self._landed.emit(work)
            except RuntimeError:  # the application has gone, and the one who asked with it
                log.debug("a result came after the end")
                return
            del work  # its result may be somebody's data, and the next work may come hours later

    @Slot(object)
    def _land(self, work: _Work) -> None:
        work.land()


class InlineTasks:
    """The double for tests: the work runs at once on the thread that asks, and has landed when `run` returns."""

    def run(
        self,
        fn: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        lane: str = "hall",
    ) -> Task:
        """See `Tasks.run`."""
        work = _Work(fn, done, failed)
        work.begin()
        work.land()
        return work.task
