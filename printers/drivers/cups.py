"""Queues of the local CUPS server, through its own client programs `lp`, `lpstat` and `cancel`.

Slips go raw. A PDF goes as what it is, so that CUPS turns it into whatever the printer behind the queue understands.
"""

from __future__ import annotations

import os
import re
import subprocess
import time

from printers.address import CupsAddress
from printers.drivers.deadline import Deadline
from printers.drivers.driver import GoneError, Proof, UnreachableError, WriteError
from printers.status import Link, Paper, PrinterStatus

FOLLOW_STEP = 0.1
TITLE = "Yichuang"
"""What the queue calls each job: nothing of what stands on the paper."""
ASK_WITHIN = 2.0


class CupsDriver:
    """One CUPS queue. A job that CUPS calls completed was handed over; that it became paper, CUPS does not know."""

    def __init__(self, address: CupsAddress, *, takes_pdf: bool = False) -> None:
        self._queue = address.queue
        self._options = ("media=A4", "print-scaling=none") if takes_pdf else ("raw",)

    @property
    def proof(self) -> Proof:
        """CUPS reports "completed" for jobs that never became paper, so its word proves nothing."""
        return Proof.NONE

    def open(self, within: float) -> None:
        """Makes sure that the queue exists and takes jobs."""
        answer = self._ask(["lpstat", "-a", self._queue], within)
        if "not accepting" in answer:
            raise UnreachableError(f"the CUPS queue {self._queue} takes no jobs")

    def write(self, data: bytes, within: float) -> None:
        """Hands the bytes to CUPS and follows the job to its end; a hanging one is cancelled, lest it print later."""
        deadline = Deadline(within)
        job = self._submit(data, deadline.left)
        while not deadline.is_over:
            if self._has_ended(job):
                return
            time.sleep(min(FOLLOW_STEP, deadline.left))
        self._ask(["cancel", job], ASK_WITHIN)
        raise WriteError(f"CUPS did not finish {job} in {within:g} s", None)

    def read(self, within: float) -> bytes:
        """A queue never answers."""
        raise GoneError("a CUPS queue does not answer")

    def observe(self, within: float) -> PrinterStatus | None:
        """What CUPS says of the printer behind the queue."""
        answer = self._ask(["lpstat", "-l", "-p", self._queue], within)
        is_online = "disabled since" not in answer and "offline-report" not in answer
        if "media-empty" in answer or "media-needed" in answer:
            paper = Paper.END
        else:
            paper = Paper.NEAR_END if "media-low" in answer else Paper.UNKNOWN
        return PrinterStatus(
            Link.MUTE,
            is_online=is_online,
            cover_is_open=True if re.search("cover-open|door-open", answer) else None,
            paper=paper,
        )

    def close(self, within: float) -> None:
        """Nothing is held open."""

    def _submit(self, data: bytes, within: float) -> str:
        try:
            options = [word for option in self._options for word in ("-o", option)]
            done = _run(["lp", "-d", self._queue, "-t", TITLE, *options, "-"], within, data)
        except subprocess.TimeoutExpired as error:
            raise WriteError("lp did not end in time", None) from error
        except OSError as error:
            raise WriteError(f"lp could not be started: {error}", 0) from error
        found = re.search(r"request id is (\S+)", done.stdout)
        if done.returncode or not found:
            raise WriteError(f"CUPS refused the job: {done.stderr.strip()}", 0)
        return found[1]

    def _has_ended(self, job: str) -> bool:
        """True when the job is done, or gone without a trace; raises WriteError when it was given up."""
        if self._entry("not-completed", job):
            return False
        # Here "completed" means over; a job that went well may still be listed as stopping.
        ending = self._entry("completed", job)
        if re.search("abort|cancel", ending):
            raise WriteError(f"CUPS gave {job} up: {ending}", None)
        return True

    def _entry(self, which: str, job: str) -> str:
        """What CUPS lists about a job; empty when it is not among `which`."""
        listed = self._ask(["lpstat", "-l", "-W", which, "-o", self._queue], ASK_WITHIN)
        entries = (" ".join(entry.split()) for entry in re.split(r"\n(?=\S)", listed))
        return next((entry for entry in entries if entry.split(" ")[0] == job), "")

    def _ask(self, command: list[str], within: float) -> str:
        try:
            done = _run(command, within)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnreachableError(f"{command[0]}: {error}") from error
        if done.returncode:
            raise UnreachableError(f"{command[0]}: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout


def _run(command: list[str], within: float, data: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command, input=data, capture_output=True, timeout=within, env={**os.environ, "LC_ALL": "C"}, check=False
    )
    return subprocess.CompletedProcess(
        command, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    )
