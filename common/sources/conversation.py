"""One question to a server over HTTPS with certificates on both sides, ended when its time is over, whatever happens.

Whatever goes wrong is told by its kind alone, and raised apart from what caused it: a text that came over the wire may
be about somebody, and must not be found in a log or a traceback.
"""

import http.client
import queue
import socket
import ssl
import threading
import time
from contextlib import closing, suppress
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from common.sources.source import SourceSilent

JSON = "application/json"
_HTTPS = 443


class Unanswered(SourceSilent):
    """No answer. `may_retry`: asking again at once may help, for the connection failed before there was one."""

    def __init__(self, words: str, *, may_retry: bool = False) -> None:
        super().__init__(words)
        self.may_retry = may_retry


class Request(NamedTuple):
    """What is asked. What is about a person stands in the body and nowhere else."""

    method: str
    path: str
    body: bytes | None = None


class Reply(NamedTuple):
    """What a server has answered."""

    status: int
    media: str
    body: bytes


def converse(url: str, context: ssl.SSLContext, request: Request, largest: int, until: float) -> bytes:
    """The body of a good answer of at most `largest` bytes, before `until` (time.monotonic). Raises Unanswered."""
    reply = _reply(url, context, request, largest, until)
    if isinstance(reply, Unanswered):
        raise reply
    if reply.status >= 500 or reply.status == 429:
        raise Unanswered(f"the agency cannot answer now ({reply.status})")
    if reply.status != 200:
        raise Unanswered(f"the agency refuses the question ({reply.status})")
    if reply.media.partition(";")[0].strip().lower() != JSON:
        raise Unanswered("the answer is not in the agreed form (media type)")
    if len(reply.body) > largest:
        raise Unanswered("the answer is too long")
    return reply.body


def _reply(url: str, context: ssl.SSLContext, request: Request, largest: int, until: float) -> Reply | Unanswered:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or _HTTPS
        plain = _connected(host, port, until)
        with closing(context.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)) as secure:
            ending = threading.Timer(_left(until), _end, (secure,))
            ending.daemon = True
            ending.start()
            try:
                secure.do_handshake()
                return _exchange(secure, host, port, parts.path.rstrip("/"), request, largest)
            finally:
                ending.cancel()
    except ssl.SSLCertVerificationError:
        return Unanswered("the server's certificate is not the agreed one")
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= until or isinstance(error, TimeoutError):
            return Unanswered("the agency did not answer in time")
        if isinstance(error, ssl.SSLError):
            return Unanswered("the secure connection failed: is this hall's certificate let in?", may_retry=True)
        if isinstance(error, http.client.IncompleteRead):
            return Unanswered("the answer ended before its end", may_retry=True)
        return Unanswered(f"the agency is not reached ({type(error).__name__})", may_retry=True)


def _connected(host: str, port: int, until: float) -> socket.socket:
    """A connection to the first address of a host that answers: each has its share of the time that is left."""
    fault: OSError = TimeoutError()
    addresses = _addresses(host, port, until)
    for number, (family, kind, protocol, _, address) in enumerate(addresses):
        plain = socket.socket(family, kind, protocol)
        try:
            plain.settimeout(_left(until) / (len(addresses) - number))
            plain.connect(address)
            plain.settimeout(_left(until))
        except OSError as error:
            plain.close()
            fault = error
        else:
            return plain
    raise fault


def _addresses(host: str, port: int, until: float) -> list[Any]:
    """What a name stands for. In a hall without the outer network a resolver may take longer than anybody waits."""
    found: queue.SimpleQueue[list[Any] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError):  # the latter of a name that cannot be one
            found.put(OSError("there is no such name"))

    threading.Thread(target=look_up, name="resolver", daemon=True).start()
    try:
        answer = found.get(timeout=_left(until))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _exchange(secure: ssl.SSLSocket, host: str, port: int, base: str, request: Request, largest: int) -> Reply:
    connection = http.client.HTTPConnection(host, port)
    connection.sock = secure
    headers = {"Accept": JSON, "Connection": "close", **({"Content-Type": JSON} if request.body is not None else {})}
    connection.request(request.method, base + request.path, request.body, headers)
    response = connection.getresponse()
    body = response.read(largest + 1)
    if response.length and len(body) <= largest:  # which http.client passes over in silence
        raise http.client.IncompleteRead(b"")
    return Reply(response.status, response.getheader("Content-Type", ""), body)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _end(secure: ssl.SSLSocket) -> None:
    """Whoever waits on this socket hears its end. SSLSocket's own shutdown would go on in the clear."""
    with suppress(OSError):
        socket.socket.shutdown(secure, socket.SHUT_RDWR)
