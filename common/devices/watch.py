"""A thread that watches a device as long as somebody wants to know."""

import threading
from collections.abc import Callable


class Watch:
    """Begins with the first who wants it and ends with the last."""

    def __init__(self, name: str, look_on: Callable[[threading.Event], None]) -> None:
        """`look_on` runs in a thread of this name until the event is set."""
        self._name = name
        self._look_on = look_on
        self._lock = threading.Lock()
        self._wanted = 0
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def want(self, leave: Callable[[], None]) -> Callable[[], None]:
        """Watch from now on; returns what calls `leave`, ends that, and waits until the last watching has ended."""
        with self._lock:
            self._wanted += 1
            if self._thread is None:
                self._stop = threading.Event()
                arguments = (self._stop,)
                self._thread = threading.Thread(target=self._look_on, args=arguments, name=self._name, daemon=True)
                self._thread.start()

        def end() -> None:
            leave()
            self._rest()

        return end

    def _rest(self) -> None:
        with self._lock:
            self._wanted -= 1
            if self._wanted:
                return
            self._stop.set()
            thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join()
