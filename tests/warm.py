"""Programs of this tree that begin at once: processes forked from one that has imported the product already.

Each is a process of its own with its own pipes, environment and end, and can be killed like any other; it only spares
the quarter of a second of a core that Python needs to read the product in.
"""

import os
import runpy
import signal
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, suppress
from multiprocessing import forkserver, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import IO

from tests.tree import ROOT

_READ_IN = (
    "common.sync.terminal.joining",
    "counter.cli.main",
    "counter.cli.hall_commands",
    "counter.cli.hub_commands",
    "counter.cli.join_commands",
    "counter.cli.machine_commands",
)
_forked = get_context("forkserver")
_forked.set_forkserver_preload([*_READ_IN])


class WarmProgram:
    """`python -m MODULE ARGUMENT…`; as much of a subprocess.Popen as tests need."""

    def __init__(
        self,
        module: str,
        *arguments: str | Path,
        stdin: IO[bytes] | int = DEVNULL,
        stdout: int = PIPE,
        more_env: Mapping[str, str] | None = None,
    ) -> None:
        with chdir(ROOT):  # where it imports from
            forkserver.ensure_running()
        self.stdin, source = _into(stdin)
        self.stdout, said = _out_of(stdout)
        self.stderr, errors = _out_of(PIPE)
        words = (module, *map(str, arguments))
        self._process = _forked.Process(
            target=_run, args=(words, {**os.environ, **(more_env or {})}, source, said, errors), daemon=True
        )
        self._process.start()
        for end in (source, said, errors):
            end.close()
        assert self._process.pid is not None
        self.pid: int = self._process.pid

    @property
    def returncode(self) -> int | None:
        """How it ended, None while it runs; negative is the signal that ended it."""
        return self._process.exitcode

    def poll(self) -> int | None:
        """The same."""
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has ended; raises TimeoutError."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise TimeoutError(f"{self.pid} goes on")
        return self._process.exitcode

    def send_signal(self, sign: signal.Signals) -> None:
        """Send it a signal."""
        os.kill(self.pid, sign)

    def terminate(self) -> None:
        """Ask it to end."""
        self._process.terminate()

    def kill(self) -> None:
        """End it as kill -9 does."""
        self._process.kill()

    def communicate(self, lines: bytes | None = None, timeout: float | None = None) -> tuple[bytes, bytes]:
        """Tell it the last it will hear, and wait for its end; what it said."""
        with ThreadPoolExecutor(2) as beside:
            beside.submit(self._tell, lines or b"")
            errors = beside.submit(_rest_of, self.stderr)
            out = _rest_of(self.stdout)
        self.wait(timeout)
        return out, errors.result()

    def _tell(self, lines: bytes) -> None:
        if self.stdin and not self.stdin.closed:
            with suppress(BrokenPipeError), self.stdin:  # it may have ended before
                self.stdin.write(lines)


def _rest_of(stream: IO[bytes] | None) -> bytes:
    """What was not read of it yet."""
    if stream is None or stream.closed:
        return b""
    with stream:
        return stream.read()


def _into(stdin: IO[bytes] | int) -> tuple[IO[bytes] | None, Connection]:
    """Our end of what it reads, None if it is not ours, and its end."""
    if stdin == PIPE:
        theirs, ours = os.pipe()
        return os.fdopen(ours, "wb"), Connection(theirs, writable=False)
    opened = os.open(os.devnull, os.O_RDONLY) if isinstance(stdin, int) else os.dup(stdin.fileno())
    return None, Connection(opened, writable=False)


def _out_of(stdout: int) -> tuple[IO[bytes] | None, Connection]:
    """Our end of what it says, None if nobody listens, and its end."""
    if stdout == PIPE:
        ours, theirs = os.pipe()
        return os.fdopen(ours, "rb"), Connection(theirs, readable=False)
    return None, Connection(os.open(os.devnull, os.O_WRONLY), readable=False)


def _run(
    words: tuple[str, ...], environment: Mapping[str, str], source: Connection, said: Connection, errors: Connection
) -> None:
    """In the new process: be this program."""
    for number, end in enumerate((source, said, errors)):
        os.dup2(end.fileno(), number)
        end.close()
    sys.stdin = os.fdopen(0, closefd=False)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(ROOT)
    sys.argv[1:] = words[1:]
    runpy.run_module(words[0], run_name="__main__", alter_sys=True)
