"""What set-up says to the person who waits, and the log of what its programs said. All on stderr: stdout is data."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from common.bootstrap.layout import ROOT, SETUP_DIR, SETUP_LOG


class CannotContinue(Exception):
    """Set-up met something that a person has to put right; the message says what and how."""


def say(text: str) -> None:
    """One line for the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def timed(text: str) -> Iterator[None]:
    """Shows what is being done, and, once it is, how long it took."""
    print(f"  {text} … ", end="", file=sys.stderr, flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        say("failed")
        raise
    say(f"{time.monotonic() - started:.1f} s")


def run(command: Sequence[str], *, keeps_lock: bool = False) -> None:
    """Runs one program with its output in the set-up log; a failure shows the end of that output.

    With ``keeps_lock`` the program goes on holding the lock of set-up if this process is killed, so that the next
    start waits for it. Not for apt: a daemon that it starts would hold the lock for good.
    Raises CannotContinue when the program fails or is not there.
    """
    SETUP_DIR.mkdir(exist_ok=True)
    with SETUP_LOG.open("a", encoding="utf-8") as log:
        log.write(f"\n$ {' '.join(command)}\n")
        log.flush()
        begin = log.tell()
        try:
            code = subprocess.run(
                command,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                close_fds=not keeps_lock,
                check=False,
            ).returncode
        except OSError as error:
            raise CannotContinue(f"{command[0]} cannot be started: {error.strerror}") from error
    if code != 0:
        with SETUP_LOG.open("rb") as written:
            written.seek(begin)
            last_lines = written.read().decode("utf-8", "replace").strip().splitlines()[-12:]
        shown = "\n".join(f"    {line}" for line in last_lines)
        raise CannotContinue(f"{command[0]} failed (exit code {code}). It said:\n{shown}\nThe whole is in {SETUP_LOG}.")
