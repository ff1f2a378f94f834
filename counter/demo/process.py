"""A program of the demo as a process of its own: started, listened to, and ended whatever happens to the demo."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

_ENDS_WITHIN_S = 5.0
_SPEAKS_WITHIN_S = 60.0

# Ctrl-C ends the demo, and the demo ends its programs, one after another: they must not get it as well.
_BY_ITSELF = (
    {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)} if os.name == "nt" else {"process_group": 0}
)


class PlayFailed(Exception):
    """A program did not do what the demo expected."""


class Program:
    """One process. Its complaints go to a file; what it says on stdout is read line by line.

    Its standard input ends with the demo, even with one that was killed, and that ends it: programs that are played
    by a script do so by themselves, the others are started by `counter.demo.attached`.
    """

    def __init__(self, name: str, arguments: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self.name = name
        self.log = log
        with log.open("ab") as complaints:
            self._process = subprocess.Popen(
                [sys.executable, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **environment},
                **_BY_ITSELF,  # one of two keywords, by the system
            )
        self._said: SimpleQueue[str | None] = SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name=f"ear {name}", daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._said.put(line.decode("utf-8", "replace"))
        self._said.put(None)

    def line(self, seconds: float = _SPEAKS_WITHIN_S) -> str:
        """The next line it says. Raises PlayFailed when it has ended or says nothing for so long."""
        try:
            said = self._said.get(timeout=seconds)
        except Empty:
            raise PlayFailed(f"{self.name} said nothing for {seconds:.0f} s: see {self.log}") from None
        if said is None:
            raise PlayFailed(f"{self.name} ended with exit code {self._process.wait()}: see {self.log}")
        return said

    def say(self, line: str) -> None:
        """Write one line to it. Raises PlayFailed when it has ended."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line.encode() + b"\n")
            self._process.stdin.flush()
        except OSError:
            while True:  # to the end of all it said: there it is known how it ended
                self.line(_ENDS_WITHIN_S)

    def _hang_up(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # a line it did not live to read
            self._process.stdin.close()

    @property
    def exit_code(self) -> int | None:
        """How it ended, or None while it runs."""
        return self._process.poll()

    def kill(self) -> None:
        """End it as if its power went: it gets to do nothing more. May be called twice."""
        self._process.kill()
        self._process.wait()
        self._hang_up()
        self._listener.join()

    def end(self) -> None:
        """End it: kindly, firmly, by force. May be called twice."""
        self._hang_up()
        for insist in (self._process.terminate, self._process.kill):
            try:
                self._process.wait(_ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                insist()
        self._process.wait()
        self._listener.join()


def attached(module: str, *arguments: str) -> list[str]:
    """The arguments that run a module which ends with whoever started it."""
    return ["-m", "counter.demo.attached", module, *arguments]
