"""The way over HTTPS: letters are put, answers are fetched, with a certificate on each side.

What is asked and answered is described in docs/department-gateway.openapi.json.
"""

import http.client
import logging
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote, urlsplit

import msgspec

from common.domain.cases.gateway_letters import Answer, DayList, Letter, Receipt
from common.gateway.exchanged import Exchanged, NotReached
from common.gateway.outbox import Outbox
from common.gateway.parcel import Attachment

log = logging.getLogger(__name__)

TIMEOUT_S = 15.0
"""Seconds for one step of a conversation."""
_LONGEST_ANSWER = 16 << 20
_AT_ONCE = 100
_TRY_LATER = (408, 425, 429)
T = TypeVar("T")
_encode = msgspec.json.Encoder(order="deterministic").encode


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """What a department has said after a number; each is read by itself, so that a malformed one keeps none back."""

    answers: tuple[msgspec.Raw, ...] = ()
    last: int = 0


class Rejected(Exception):
    """The department does not take what it was sent as it is (HTTP 4xx)."""


class Reply(NamedTuple):
    """What a server has answered."""

    status: int
    body: bytes


class Interface:
    """One conversation with a department's server. Raises NotReached, Rejected."""

    def __init__(self, url: str, context: ssl.SSLContext, timeout_s: float = TIMEOUT_S) -> None:
        parts = urlsplit(url)
        self._base = parts.path.rstrip("/")
        self._connection = http.client.HTTPSConnection(
            parts.hostname or "", parts.port or 443, timeout=timeout_s, context=context
        )

    def put_file(self, one: Attachment) -> None:
        """Give the bytes of a file; once they are there a second time changes nothing."""
        self._ask("PUT", f"/v1/files/{one.head.sha256}", one.data, "application/octet-stream")

    def put_letter(self, letter: Letter) -> Receipt:
        """Send a letter; the same one again gets the same receipt."""
        reply = self._ask("PUT", f"/v1/letters/{quote(letter.id, safe='')}", _encode(letter))
        return _read(reply.body, Receipt)

    def answers_after(self, running: int) -> Answers:
        """What the department has said after a number, oldest first."""
        return _read(self._ask("GET", f"/v1/answers?after={running}&limit={_AT_ONCE}").body, Answers)

    def day_list(self, on: date) -> DayList:
        """What the department has of a day."""
        return _read(self._ask("GET", f"/v1/days/{on.isoformat()}").body, DayList)

    def health(self) -> None:
        """Whether it is there and lets this hall in."""
        self._ask("GET", "/v1/health")

    def close(self) -> None:
        """End the conversation."""
        self._connection.close()

    def _ask(self, method: str, path: str, body: bytes | None = None, media: str = "application/json") -> Reply:
        headers = {"Accept": "application/json", **({"Content-Type": media} if body is not None else {})}
        try:
            self._connection.request(method, self._base + path, body, headers)
            response = self._connection.getresponse()
            reply = Reply(response.status, response.read(_LONGEST_ANSWER + 1))
        except ssl.SSLCertVerificationError as error:
            self.close()
            raise NotReached(
                "部门服务器的证书不是约定的，没有连接",
                f"The server's certificate is not trusted: {error.verify_message}",
            ) from error
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise _silent(error) from error
        if len(reply.body) > _LONGEST_ANSWER:
            self.close()
            raise NotReached("部门服务器的回答太长", "The department's answer is too long")
        if reply.status >= 500 or reply.status in _TRY_LATER:
            raise NotReached(
                f"部门服务器现在不能受理（{reply.status}）",
                f"The department's server cannot answer now ({reply.status})",
            )
        if not 200 <= reply.status < 300:
            raise Rejected(f"{method} {path.partition('?')[0]}: {reply.status}")
        return reply


def _read(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise NotReached(
            "部门服务器的回答不合格式", "The department's answer does not follow the agreed form"
        ) from error


def _silent(error: Exception) -> NotReached:
    if isinstance(error, ssl.SSLError):
        return NotReached(
            "部门服务器没有接受本厅的证书，或加密连接失败",
            f"The certificate of this hall is not let in: {error.reason}",
        )
    if isinstance(error, TimeoutError):
        return NotReached("部门服务器没有及时回答", "The department's server did not answer in time")
    return NotReached("连不上部门服务器", f"The department's server is not reached: {error or type(error).__name__}")


class HttpsWay:
    """The hall's end of an interface."""

    def __init__(self, outbox: Outbox, open_interface: Callable[[], Interface]) -> None:
        self._outbox = outbox
        self._open = open_interface

    def exchange(self) -> Exchanged:
        """Send what waits, fetch what was answered. Raises NotReached; what came through before stays."""
        return self.send() + self.receive()

    def send(self, *, again: bool = False) -> Exchanged:
        """Send what the department has not confirmed; each until it is.

        `again`: also what it has confirmed and does not have any more, by the comparison of a day.
        """
        sent = rejected = confirmed = strange = 0
        with self._talking() as interface:
            for letter, files in self._outbox.written(
                [*(self._outbox.denied() if again else ()), *self._outbox.pending()]
            ):
                try:
                    for one in files:
                        interface.put_file(one)
                    receipt = interface.put_letter(letter)
                except Rejected as fault:
                    log.warning("%s does not take %s: %s", self._outbox.department, letter.id, fault)
                    rejected += 1
                    continue
                if receipt.letter != letter.id:
                    strange += 1
                    continue
                sent += 1
                confirmed += self._outbox.acknowledge([receipt])[0]
        return Exchanged(sent=sent, acknowledged=confirmed, strange=strange, rejected=rejected)

    def receive(self, *, again: bool = False) -> Exchanged:
        """Fetch the answers that are new, page by page; `again`: all that there are."""
        after, taken, malformed = 0 if again else self._outbox.last_answer(), 0, 0
        with self._talking() as interface:
            while True:
                page = interface.answers_after(after)
                answers, wrong = _each(page)
                taken += self._outbox.take(answers)
                malformed += wrong
                if page.last <= after:
                    return Exchanged(answers=taken, malformed=malformed)
                after = page.last

    def reconcile(self, on: date) -> None:
        """Compare the lists of a day. Raises NotReached."""
        with self._talking() as interface:
            self._outbox.reconcile(interface.day_list(on))

    @contextmanager
    def _talking(self) -> Iterator[Interface]:
        interface = self._open()
        try:
            yield interface
        except Rejected as fault:
            raise NotReached("部门服务器不接受这样的请求", f"The department's server refuses: {fault}") from fault
        finally:
            interface.close()


def _each(page: Answers) -> tuple[list[Answer], int]:
    """The answers of a page that can be read, and how many cannot."""
    read: list[Answer] = []
    for raw in page.answers:
        try:
            read.append(msgspec.json.decode(raw, type=Answer))
        except msgspec.DecodeError as error:
            log.warning("an answer is left out, for it is not in the agreed form: %s", _place_of(error))
    return read, len(page.answers) - len(read)


def _place_of(error: Exception) -> Any:
    """Where in the answer it is wrong, and nothing of what it says."""
    return str(error).rpartition(" - at ")[2]
