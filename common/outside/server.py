"""A small server over HTTPS that lets in only those whose certificate its authority has signed."""

import ssl
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import msgspec

JSON = "application/json"
PROBLEM = "application/problem+json"
_encode = msgspec.json.Encoder(order="deterministic").encode


class Asked(NamedTuple):
    """A request that was let in. `caller` is the name in the certificate of whoever asks."""

    method: str
    path: str
    fields: dict[str, list[str]]
    body: bytes
    caller: str


class Said(NamedTuple):
    """The reply. With `only` the connection ends after so many bytes of it, when `then` is done."""

    status: int
    body: bytes = b""
    media: str = JSON
    only: int | None = None
    then: Callable[[], object] = lambda: None


class Problem(Exception):
    """What a request is refused with (RFC 9457). Its words never repeat what was asked."""

    def __init__(self, status: int, title: str, detail: str = "") -> None:
        super().__init__(title)
        self.status = status
        self.body = {"title": title, "status": status, "detail": detail}


class HungUp(Exception):
    """There is no reply at all: the connection ends."""


class Traffic(NamedTuple):
    """One request with its reply, as it went over the wire; for tests of what is documented."""

    method: str
    path: str
    asked: bytes
    status: int
    media: str
    said: bytes


class Limits(NamedTuple):
    """What one caller may take: bytes of a body, connections at once, seconds of saying nothing."""

    largest_body: int = 64 << 20
    most_at_once: int = 64
    patience_s: float = 60.0


class Server:
    """Answers by a function, each connection in a thread of its own, until closed. Writes no log of what was asked.

    `traffic` is told of every exchange. Raises OSError where the port is taken.
    """

    def __init__(
        self,
        answer: Callable[[Asked], Said],
        context: ssl.SSLContext,
        port: int = 0,
        host: str = "127.0.0.1",
        limits: Limits = Limits(),
    ) -> None:
        self.traffic: Callable[[Traffic], None] = lambda _: None
        self._listening = _Listening((host, port), _Handler)
        self._listening.setting = _Setting(answer, context, limits, threading.BoundedSemaphore(limits.most_at_once))
        self._listening.heard = lambda one: self.traffic(one)
        self.port = int(self._listening.server_address[1])
        self._thread = threading.Thread(target=self._listening.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Answer nobody any more."""
        self._listening.shutdown()
        self._listening.server_close()
        self._thread.join()


class _Setting(NamedTuple):
    answer: Callable[[Asked], Said]
    context: ssl.SSLContext
    limits: Limits
    free: threading.BoundedSemaphore


class _Listening(ThreadingHTTPServer):
    daemon_threads = True
    setting: _Setting
    heard: Callable[[Traffic], None]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Whoever comes when all places are taken is sent away at once, rather than kept waiting."""
        if not self.setting.free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """One connection, and its place is free again."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.setting.free.release()

    def handle_error(self, *_: Any) -> None:
        """Somebody hung up, or has no certificate that is trusted: nothing to say on the screen."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listening
    disable_nagle_algorithm = True  # head and body of a reply are two writes

    def setup(self) -> None:
        """TLS begins in the thread of the connection: a slow stranger keeps nobody waiting."""
        self.request.settimeout(self.server.setting.limits.patience_s)
        self.request = self.server.setting.context.wrap_socket(self.request, server_side=True)
        super().setup()

    def finish(self) -> None:
        super().finish()
        self.request.close()

    def do_GET(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: what is asked is about people."""

    def _serve(self) -> None:
        parts = urlsplit(self.path)
        body = b""
        try:
            body = self._body()
            asked = Asked(self.command, parts.path, parse_qs(parts.query), body, self._caller())
            said = self.server.setting.answer(asked)
        except Problem as problem:
            said = Said(problem.status, _encode(problem.body), PROBLEM)
        except HungUp:
            self.close_connection = True
            return
        self.server.heard(Traffic(self.command, self.path, body, said.status, said.media, said.body))
        self.send_response(said.status)
        if said.body:
            self.send_header("Content-Type", said.media)
        self.send_header("Content-Length", str(len(said.body)))
        self.end_headers()
        self.wfile.write(said.body[: said.only])
        if said.only is not None:
            self.wfile.flush()
            said.then()
            self.close_connection = True

    def _body(self) -> bytes:
        size = self.headers.get("Content-Length", "0")
        if not (size.isascii() and size.isdecimal()) or int(size) > self.server.setting.limits.largest_body:
            self.close_connection = True
            raise Problem(413, "too large")
        return self.rfile.read(int(size))

    def _caller(self) -> str:
        subject: Any = (self.request.getpeercert() or {}).get("subject", ())
        return next((value for ((name, value), *_) in subject if name == "commonName"), "")


def server_context(certificate: Path, key: Path, authority: Path) -> ssl.SSLContext:
    """TLS for a server that lets in only those whose certificate this authority has signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate, key)
    context.load_verify_locations(authority)
    context.verify_mode = ssl.CERT_REQUIRED
    return context
