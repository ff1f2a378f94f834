"""A conversation with whoever speaks IPP: this machine's CUPS over its socket file, or a printer on the network."""

from __future__ import annotations

import getpass
import http.client
import itertools
import os
import socket
import ssl
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from urllib.parse import urlsplit

from printers.drivers.driver import PrinterError, UnreachableError
from printers.private.ipp import Attribute, Attributes, Group, MalformedIpp, Message, Tag, decode, encode

SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))
PORT = 631
CHUNK = 65_536
SUCCESS_ENDS = 0x0100
NOT_HEARD = 0


class Operation(IntEnum):
    """What a printer is asked to do (RFC 8011)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class NotTaken(PrinterError):
    """The other side said no; `status` is its word (RFC 8011, appendix B)."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class ConversationBroken(PrinterError):
    """The other side went away in the middle: what was asked may have been done or not."""


@dataclass(frozen=True)
class Place:
    """Where a printer or a queue is spoken to. `file` is a socket file, which goes before host and port."""

    uri: str
    path: str
    host: str = "localhost"
    port: int = PORT
    file: Path | None = None
    is_encrypted: bool = False

    @classmethod
    def of_queue(cls, queue: str) -> Place:
        """A queue of this machine's CUPS, found as its own programs do: CUPS_SERVER, its socket file, its port."""
        uri, path = f"ipp://localhost/printers/{queue}", f"/printers/{queue}"
        told = os.environ.get("CUPS_SERVER", "").partition("/version=")[0]
        if told.startswith("/"):
            return cls(uri, path, file=Path(told))
        if told:
            parts = urlsplit(f"//{told}")
            return cls(uri, path, parts.hostname or "localhost", parts.port or PORT)
        return cls(uri, path, file=next((file for file in SOCKETS if file.exists()), None))

    @classmethod
    def of_device(cls, device: str) -> Place | None:
        """The printer itself, at the address that CUPS has; None when it speaks no IPP or is found by name."""
        parts = urlsplit(device)
        if parts.scheme not in ("ipp", "ipps") or not parts.hostname:
            return None
        port = parts.port or PORT
        uri = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
        return cls(uri, parts.path or "/", parts.hostname, port, is_encrypted=parts.scheme == "ipps")

    def ask(
        self,
        operation: Operation,
        about: Sequence[Attribute],
        within: float,
        *,
        job: int | None = None,
        wishes: Sequence[Attribute] = (),
        document: memoryview | None = None,
    ) -> Message:
        """One request and its answer, `document` sent as it lies in memory.

        Raises UnreachableError and NotTaken, when nothing was done, and ConversationBroken, when nobody knows.
        """
        asked = [
            Attribute(Tag.CHARSET, "attributes-charset", ["utf-8"]),
            Attribute(Tag.LANGUAGE, "attributes-natural-language", ["en"]),
            Attribute(Tag.URI, "printer-uri", [self.uri]),
            *([Attribute(Tag.INTEGER, "job-id", [job])] if job is not None else []),
            Attribute(Tag.NAME, "requesting-user-name", [getpass.getuser()]),
            *about,
        ]
        groups: list[tuple[Group, Sequence[Attribute]]] = [(Group.OPERATION, asked)]
        if wishes:
            groups.append((Group.JOB, wishes))
        answer = self._exchange(encode(operation, next(_numbers), groups), document, within)
        if answer.code >= SUCCESS_ENDS:
            said = first(answer, Group.OPERATION).get("status-message", ("",))[0]
            raise NotTaken(f"{operation.name} was answered with {answer.code:#06x} {said!r}", answer.code)
        return answer

    def _exchange(self, head: bytes, document: memoryview | None, within: float) -> Message:
        connection = _Connection(self, within)
        length = len(head) + (len(document) if document is not None else 0)
        headers = {"Content-Type": "application/ipp", "Content-Length": str(length)}
        try:
            connection.reach()
            connection.say(self.path, _pieces(head, document), headers)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise ConversationBroken(f"{self.host} went away: {error!r}") from error
        finally:
            connection.close()
        if answer.status != http.client.OK:
            raise NotTaken(f"answered with HTTP {answer.status} {answer.reason}", answer.status)
        try:
            return decode(body)
        except MalformedIpp as error:
            raise ConversationBroken(f"{self.host} spoke nonsense: {error}") from error


def first(answer: Message, group: Group) -> Attributes:
    """The first group of a kind; nothing where there is none."""
    found = answer.of(group)
    return found[0] if found else {}


_numbers = itertools.count(1)


def _pieces(head: bytes, document: memoryview | None) -> Iterator[memoryview]:
    """The message without a copy of the document in it."""
    yield memoryview(head)
    if document is not None:
        for start in range(0, len(document), CHUNK):
            yield document[start : start + CHUNK]


class _Connection(http.client.HTTPConnection):
    """HTTP to a place."""

    def __init__(self, place: Place, within: float) -> None:
        super().__init__(place.host, place.port, timeout=within)
        self._place = place

    def reach(self) -> None:
        """Connects; raises UnreachableError."""
        try:
            self.connect()
        except OSError as error:
            raise UnreachableError(f"{self._place.file or self._place.host} is not reached: {error}") from error

    def say(self, path: str, pieces: Iterator[memoryview], headers: dict[str, str]) -> None:
        """Sends a whole message; raises NotTaken when the other side hangs up before, as CUPS does on a full disk."""
        try:
            self.request("POST", path, pieces, headers)
        except OSError as error:
            raise NotTaken(f"{self._place.host} did not want the whole of it: {error!r}", NOT_HEARD) from error

    def connect(self) -> None:
        if self._place.file is not None:
            self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self.sock.settimeout(self.timeout)
            self.sock.connect(str(self._place.file))
            return
        super().connect()
        if self._place.is_encrypted:
            # Printers sign their certificates themselves; CUPS, which sends them the document, asks no more of them.
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            self.sock = context.wrap_socket(self.sock)
