"""The CUPS server of this machine, spoken to over its own socket: a document goes from memory, not from a file."""

from __future__ import annotations

import getpass
import hashlib
import http.client
import itertools
import os
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from printers.drivers.driver import PrinterError, UnreachableError
from printers.private.ipp import Attribute, Attributes, Group, MalformedIpp, Message, Tag, Value, decode, encode

SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))
PORT = 631
CHUNK = 65_536
SUCCESS_ENDS = 0x0100
NOT_FOUND = 0x0406
JOB_SEEN = ("job-state", "job-state-reasons", "job-printer-state-reasons", "job-impressions-completed")
PRINTER_SEEN = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "device-uri")


class Operation(IntEnum):
    """What a printer is asked to do (RFC 8011)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class NotTaken(PrinterError):
    """CUPS said no; `status` is its word (RFC 8011, appendix B)."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class ConversationBroken(PrinterError):
    """CUPS went away in the middle: what was asked may have been done or not."""


@dataclass(frozen=True)
class CupsQueue:
    """One queue of the local server, and the title that jobs of this home have in it: a code that names nobody."""

    name: str
    title: str

    @classmethod
    def of(cls, name: str, run_dir: Path) -> CupsQueue:
        """The queue as this home uses it."""
        return cls(name, f"Yichuang {hashlib.sha256(str(run_dir).encode()).hexdigest()[:8]}")

    def state(self, within: float) -> Attributes:
        """What CUPS says of the queue and of the printer behind it."""
        answer = self._ask(Operation.GET_PRINTER_ATTRIBUTES, _wanted(PRINTER_SEEN), within)
        return _first(answer, Group.PRINTER)

    def print_document(self, pdf: memoryview, gives_up_after: int, within: float) -> int:
        """Hands a PDF over; its job's number. After `gives_up_after` seconds of trying CUPS itself cancels the job.

        Raises UnreachableError and NotTaken, when nothing was taken, and ConversationBroken, when nobody knows.
        """
        about = [
            Attribute(Tag.NAME, "job-name", [self.title]),
            Attribute(Tag.MIME_TYPE, "document-format", ["application/pdf"]),
        ]
        wishes = [
            Attribute(Tag.KEYWORD, "media", ["iso_a4_210x297mm"]),
            Attribute(Tag.KEYWORD, "print-scaling", ["none"]),
            Attribute(Tag.NAME, "job-sheets", ["none"]),  # a banner would name the queue's user on a page of its own
            Attribute(Tag.INTEGER, "job-cancel-after", [gives_up_after]),
        ]
        answer = self._ask(Operation.PRINT_JOB, about, within, wishes=wishes, document=pdf)
        job = _first(answer, Group.JOB).get("job-id", (None,))[0]
        if not isinstance(job, int):
            raise ConversationBroken("CUPS took a job and did not say which")
        return job

    def job(self, job: int, within: float) -> Attributes | None:
        """How a job is; None when CUPS knows it no more."""
        try:
            answer = self._ask(Operation.GET_JOB_ATTRIBUTES, [_job(job), *_wanted(JOB_SEEN)], within)
        except NotTaken as refusal:
            if refusal.status == NOT_FOUND:
                return None
            raise
        return _first(answer, Group.JOB)

    def purge(self, job: int, within: float) -> None:
        """Ends a job, however far it is, and removes its files and every trace of it from CUPS."""
        purge = Attribute(Tag.BOOLEAN, "purge-job", [True])
        try:
            self._ask(Operation.CANCEL_JOB, [_job(job), purge], within)
        except NotTaken as refusal:
            if refusal.status != NOT_FOUND:
                raise

    def jobs(self, within: float) -> list[int]:
        """Every job of this home that CUPS still knows, done or not."""
        which = [Attribute(Tag.KEYWORD, "which-jobs", ["all"]), Attribute(Tag.BOOLEAN, "my-jobs", [True])]
        answer = self._ask(Operation.GET_JOBS, [*which, *_wanted(("job-id", "job-name"))], within)
        ours = [job for job in answer.of(Group.JOB) if job.get("job-name") == (self.title,)]
        return [number for job in ours for number in job.get("job-id", ()) if isinstance(number, int)]

    def _ask(
        self,
        operation: Operation,
        about: Sequence[Attribute],
        within: float,
        *,
        wishes: Sequence[Attribute] = (),
        document: memoryview | None = None,
    ) -> Message:
        opening = [
            Attribute(Tag.CHARSET, "attributes-charset", ["utf-8"]),
            Attribute(Tag.LANGUAGE, "attributes-natural-language", ["en"]),
            Attribute(Tag.URI, "printer-uri", [f"ipp://localhost/printers/{self.name}"]),
            Attribute(Tag.NAME, "requesting-user-name", [getpass.getuser()]),
        ]
        # The standard wants the job's number right behind the printer's address.
        asked = [*opening[:3], *(one for one in about if one.name == "job-id"), opening[3]]
        asked += [one for one in about if one.name != "job-id"]
        groups: list[tuple[Group, Sequence[Attribute]]] = [(Group.OPERATION, asked)]
        if wishes:
            groups.append((Group.JOB, wishes))
        head = encode(operation, next(_numbers), groups)
        answer = _exchange(f"/printers/{self.name}", head, document, within)
        if answer.code >= SUCCESS_ENDS:
            said = _first(answer, Group.OPERATION).get("status-message", ("",))[0]
            raise NotTaken(f"CUPS answered {operation.name} with {answer.code:#06x} {said!r}", answer.code)
        return answer


_numbers = itertools.count(1)


def _exchange(path: str, head: bytes, document: memoryview | None, within: float) -> Message:
    connection = _Connection(within)
    try:
        connection.connect()
    except OSError as error:
        raise UnreachableError(f"CUPS is not reached: {error}") from error
    length = len(head) + (len(document) if document is not None else 0)
    headers = {"Content-Type": "application/ipp", "Content-Length": str(length)}
    try:
        connection.request("POST", path, _pieces(head, document), headers)
        answer = connection.getresponse()
        body = answer.read()
    except (OSError, http.client.HTTPException) as error:
        raise ConversationBroken(f"CUPS went away: {error!r}") from error
    finally:
        connection.close()
    if answer.status != http.client.OK:
        # 413 is what CUPS says when its disk is full (it could not write the document).
        raise NotTaken(f"CUPS answered with HTTP {answer.status} {answer.reason}", answer.status)
    try:
        return decode(body)
    except MalformedIpp as error:
        raise ConversationBroken(f"CUPS spoke nonsense: {error}") from error


def _pieces(head: bytes, document: memoryview | None) -> Iterator[memoryview]:
    """The message without a copy of the document in it."""
    yield memoryview(head)
    if document is not None:
        for start in range(0, len(document), CHUNK):
            yield document[start : start + CHUNK]


class _Connection(http.client.HTTPConnection):
    """To where CUPS listens: CUPS_SERVER as its own programs read it, else its socket file, else its port."""

    def __init__(self, within: float) -> None:
        self._file, host, port = _where()
        super().__init__(host, port, timeout=within)

    def connect(self) -> None:
        if self._file is None:
            super().connect()
            return
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._file))


def _where() -> tuple[Path | None, str, int]:
    told = os.environ.get("CUPS_SERVER", "").partition("/version=")[0]
    if told.startswith("/"):
        return Path(told), "localhost", PORT
    if told:
        host, _, port = told.rpartition(":") if told.rpartition(":")[2].isdigit() else (told, "", "")
        return None, host, int(port or PORT)
    return next((file for file in SOCKETS if file.exists()), None), "localhost", PORT


def _job(job: int) -> Attribute:
    return Attribute(Tag.INTEGER, "job-id", [job])


def _wanted(names: Sequence[Value]) -> list[Attribute]:
    return [Attribute(Tag.KEYWORD, "requested-attributes", names)]


def _first(answer: Message, group: Group) -> Attributes:
    found = answer.of(group)
    return found[0] if found else {}
