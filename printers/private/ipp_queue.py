"""What private printing asks of a CUPS queue, and of the printer behind it: the same words of the same protocol."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from printers.private.ending import mark_of
from printers.private.ipp import Attribute, Attributes, Group, Tag
from printers.private.ipp_talk import ConversationBroken, NotTaken, Operation, Place, first

NOT_POSSIBLE, NOT_FOUND = 0x0404, 0x0406
JOB_SEEN = (
    "job-state",
    "job-state-reasons",
    "job-printer-state-reasons",
    "job-impressions-completed",
    "job-preserved",  # whether CUPS keeps the document
)
JOB_LISTED = ("job-id", "job-name", "job-state", "job-state-reasons")
PRINTER_SEEN = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "device-uri")


class JobState(IntEnum):
    """job-state (RFC 8011, 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class Which(IntEnum):
    """Which jobs are asked for; "all" is a word of CUPS that printers need not know."""

    NOT_COMPLETED = 0
    COMPLETED = 1
    ALL = 2

    @property
    def word(self) -> str:
        """which-jobs as it goes over the wire."""
        return ("not-completed", "completed", "all")[self]


@dataclass(frozen=True)
class IppQueue:
    """A queue or a printer. The titles of this home's jobs begin with `mark`: a code that names nobody."""

    place: Place
    mark: str

    @classmethod
    def of_cups(cls, queue: str, run_dir: Path) -> IppQueue:
        """A queue of this machine's CUPS, as the home with this folder uses it."""
        return cls(Place.of_queue(queue), mark_of(run_dir))

    def behind(self, device: str) -> IppQueue | None:
        """The printer itself, where it speaks IPP too."""
        place = Place.of_device(device)
        return IppQueue(place, self.mark) if place else None

    def new_title(self) -> str:
        """A title under which one job is found again, at the printer too."""
        return f"{self.mark} {secrets.token_hex(4)}"

    def state(self, within: float) -> Attributes:
        """How the queue is, and the printer behind it."""
        answer = self.place.ask(Operation.GET_PRINTER_ATTRIBUTES, _wanted(PRINTER_SEEN), within)
        return first(answer, Group.PRINTER)

    def print_document(self, pdf: memoryview, title: str, gives_up_after: int, within: float) -> int:
        """Hands a PDF over to CUPS; its job's number. After `gives_up_after` seconds of trying CUPS itself ends it.

        Raises UnreachableError and NotTaken, when nothing was taken, and ConversationBroken, when nobody knows.
        """
        about = [
            Attribute(Tag.NAME, "job-name", [title]),
            Attribute(Tag.MIME_TYPE, "document-format", ["application/pdf"]),
        ]
        wishes = [
            Attribute(Tag.KEYWORD, "media", ["iso_a4_210x297mm"]),
            Attribute(Tag.KEYWORD, "print-scaling", ["none"]),
            Attribute(Tag.NAME, "job-sheets", ["none"]),  # a banner would be one sheet more, which nobody takes
            Attribute(Tag.INTEGER, "job-cancel-after", [gives_up_after]),
        ]
        answer = self.place.ask(Operation.PRINT_JOB, about, within, wishes=wishes, document=pdf)
        job = first(answer, Group.JOB).get("job-id", (None,))[0]
        if not isinstance(job, int):
            raise ConversationBroken("a job was taken, and not said which")
        return job

    def job(self, job: int, within: float) -> Attributes | None:
        """How a job is; None when it is not known any more."""
        try:
            answer = self.place.ask(Operation.GET_JOB_ATTRIBUTES, _wanted(JOB_SEEN), within, job=job)
        except NotTaken as refusal:
            if refusal.status == NOT_FOUND:
                return None
            raise
        return first(answer, Group.JOB)

    def jobs(self, which: Which, within: float) -> dict[int, Attributes]:
        """The jobs of this home, by number."""
        about = [Attribute(Tag.KEYWORD, "which-jobs", [which.word]), *_wanted(JOB_LISTED)]
        answer = self.place.ask(Operation.GET_JOBS, about, within)
        ours = [job for job in answer.of(Group.JOB) if str(job.get("job-name", ("",))[0]).startswith(self.mark)]
        return {number: job for job in ours for number in job.get("job-id", ()) if isinstance(number, int)}

    def cancel(self, job: int, within: float) -> None:
        """Stops a job: CUPS tells its backend, and a backend that speaks IPP tells the printer."""
        self._end(job, [], within, is_over=(NOT_FOUND, NOT_POSSIBLE))

    def purge(self, job: int, within: float) -> None:
        """Removes a job at once, with its files and every trace of it in CUPS; its printer is not told."""
        self._end(job, [Attribute(Tag.BOOLEAN, "purge-job", [True])], within, is_over=(NOT_FOUND,))

    def _end(self, job: int, how: Sequence[Attribute], within: float, is_over: tuple[int, ...]) -> None:
        try:
            self.place.ask(Operation.CANCEL_JOB, how, within, job=job)
        except NotTaken as refusal:
            if refusal.status not in is_over:
                raise


def _wanted(names: Sequence[str]) -> list[Attribute]:
    return [Attribute(Tag.KEYWORD, "requested-attributes", names)]
