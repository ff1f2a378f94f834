"""Runs one outside program at a time, and ends it when it stays too long or when it is told to stop."""

import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_log = logging.getLogger(__name__)
_DYING_S = 2.0


class CannotStart(OSError):
    """The program is not there or may not be run."""


class Overstayed(TimeoutError):
    """The program was still running after its limit and was killed."""


class Stopped(InterruptedError):
    """`stop` was called."""


class Ended(NamedTuple):
    """How a program ended: its exit code and the last of what it said on stderr."""

    code: int
    complaint: str


class Runner:
    """Starts programs one after another; `stop` ends the running one and lets no other start."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    def run(
        self,
        command: Sequence[str],
        *,
        limit_s: float,
        said: bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Ended:
        """Run `command` with `said` on its stdin; `env` is laid over the environment.

        Raises CannotStart, Overstayed after `limit_s` seconds, or Stopped. The program is gone in every case.
        """
        # Files, not pipes: a grandchild that keeps a pipe open would hold us long after its parent is killed.
        with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stderr:
            stdin.write(said)
            stdin.seek(0)
            with self._lock:
                if self._is_stopped:
                    raise Stopped
                try:
                    process = self._running = subprocess.Popen(
                        command,
                        stdin=stdin,
                        stdout=subprocess.DEVNULL,
                        stderr=stderr,
                        env={**os.environ, **(env or {})},
                        cwd=cwd,
                        start_new_session=True,
                        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                    )
                except OSError as fault:
                    raise CannotStart(f"{command[0]} cannot be started: {fault.strerror}") from fault
            try:
                code = process.wait(limit_s)
            except subprocess.TimeoutExpired:
                raise Overstayed(f"{command[0]} did not end within {limit_s:.1f} s") from None
            finally:
                with self._lock:
                    self._running = None
                _end(process)
            if self._is_stopped:
                raise Stopped
            stderr.seek(0)
            return Ended(code, stderr.read(4_000).decode(errors="replace").strip())

    def stop(self) -> None:
        """End the running program now; every later `run` raises Stopped."""
        with self._lock:
            self._is_stopped = True
            if self._running:
                _kill(self._running)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    _kill(process)
    try:
        process.wait(_DYING_S)
    except subprocess.TimeoutExpired:
        # Stuck in a driver: not even a kill reaches it. Waiting on would hang the hall's voice with it.
        _log.error("process %d does not die", process.pid)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):  # it ended a moment ago
            os.killpg(process.pid, signal.SIGKILL)
