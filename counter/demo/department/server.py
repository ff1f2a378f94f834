"""The department's server: HTTPS with a certificate on each side, as docs/department-gateway.openapi.json says."""

import hashlib
import re
import ssl
import threading
from collections.abc import Callable
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from common.domain.cases.gateway_letters import Letter
from counter.demo.department.book import Book
from counter.demo.department.faults import Fault

_LONGEST_BODY = 64 << 20
_SILENCE_S = 30.0
_MOST_ANSWERS = 1000
_encode = msgspec.json.Encoder(order="deterministic").encode


class Problem(Exception):
    """What a request is refused with (RFC 9457)."""

    def __init__(self, status: int, title: str, detail: str = "") -> None:
        super().__init__(title)
        self.status = status
        self.body = {"title": title, "status": status, "detail": detail}


class Asked(NamedTuple):
    """A request that was let in."""

    path: str
    fields: dict[str, list[str]]
    body: bytes


class Traffic(NamedTuple):
    """One request with its reply, as it went over the wire."""

    method: str
    path: str
    asked: bytes
    status: int
    media: str
    said: bytes


class DepartmentServer:
    """Serves a book until closed. `fault` is the fault it has just now; `traffic` is told of every exchange."""

    def __init__(
        self,
        book: Book,
        context: ssl.SSLContext,
        port: int = 0,
        host: str = "127.0.0.1",
        traffic: Callable[[Traffic], None] | None = None,
    ) -> None:
        self.book = book
        self.fault = Fault.NONE
        self.asked = 0
        self.traffic = traffic or (lambda _: None)
        self.is_closing = threading.Event()
        self._context = context
        self._server = _Listening((host, port), _Handler)
        self._server.department = self
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where it is, by the name that its certificate has."""
        return f"https://localhost:{self.port}"

    def wrap(self, connection: Any) -> ssl.SSLSocket:
        """Begin TLS on a connection, in the thread of that connection: a slow stranger keeps nobody waiting."""
        return self._context.wrap_socket(connection, server_side=True)

    def close(self) -> None:
        """Answer nobody any more."""
        self.is_closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Listening(ThreadingHTTPServer):
    daemon_threads = True
    department: DepartmentServer

    def handle_error(self, *_: Any) -> None:
        """Somebody hung up, or has no certificate that is trusted: nothing to say on the screen."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listening
    timeout = 60
    disable_nagle_algorithm = True  # head and body of a reply are two writes

    def setup(self) -> None:
        self.request.settimeout(self.timeout)
        self.request = self.server.department.wrap(self.request)
        super().setup()

    def finish(self) -> None:
        super().finish()
        self.request.close()

    def do_GET(self) -> None:
        self._serve("GET")

    def do_PUT(self) -> None:
        self._serve("PUT")

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: paths hold the ids of cases."""

    def _serve(self, method: str) -> None:
        department = self.server.department
        department.asked += 1
        parts = urlsplit(self.path)
        body = b""
        try:
            body = self._body()
            self._break_down(department)
            status, said = self._answer(method, Asked(parts.path, parse_qs(parts.query), body))
            media = "application/json"
            if department.fault is Fault.DIES_AFTER_KEEPING and method == "PUT" and "/letters/" in parts.path:
                self.close_connection = True
                return
            if department.fault is Fault.MALFORMED and "/letters/" in parts.path:
                said = b'{"letter": '
        except Problem as problem:
            status, said, media = problem.status, _encode(problem.body), "application/problem+json"
        department.traffic(Traffic(method, self.path, body, status, media, said))
        self.send_response(status)
        if said:
            self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def _break_down(self, department: DepartmentServer) -> None:
        if department.fault is Fault.SILENT:
            department.is_closing.wait(_SILENCE_S)
            raise Problem(503, "too late")
        if department.fault is Fault.DOWN:
            raise Problem(503, "down for maintenance")

    def _body(self) -> bytes:
        size = self.headers.get("Content-Length", "0")
        if not size.isdecimal() or int(size) > _LONGEST_BODY:
            self.close_connection = True
            raise Problem(413, "too large")
        return self.rfile.read(int(size))

    def _answer(self, method: str, asked: Asked) -> tuple[int, bytes]:
        for wanted, pattern, serve in _ROUTES:
            match = re.fullmatch(pattern, asked.path)
            if match is not None and wanted == method:
                return serve(self.server.department, asked, *match.groups())
        raise Problem(404, "there is no such thing here")


def _health(department: DepartmentServer, asked: Asked) -> tuple[int, bytes]:
    return 200, _encode({"department": department.book.department})


def _put_file(department: DepartmentServer, asked: Asked, sha256: str) -> tuple[int, bytes]:
    if hashlib.sha256(asked.body).hexdigest() != sha256:
        raise Problem(422, "these bytes have another digest")
    department.book.keep_file(sha256, asked.body)
    return 204, b""


def _put_letter(department: DepartmentServer, asked: Asked, letter_id: str) -> tuple[int, bytes]:
    try:
        letter = msgspec.json.decode(asked.body, type=Letter)
    except msgspec.DecodeError as error:
        raise Problem(422, "this is not a letter", str(error)) from error
    if letter.id != unquote(letter_id) or letter.department is not department.book.department:
        raise Problem(422, "this letter is another's")
    if department.fault is Fault.REJECTS:
        raise Problem(422, "this item is not handled here")
    if department.book.lacks(letter):
        raise Problem(409, "files of this letter have not come")
    return 200, _encode(department.book.receive(letter))


def _answers(department: DepartmentServer, asked: Asked) -> tuple[int, bytes]:
    after, limit = (_number(asked, name, default) for name, default in (("after", 0), ("limit", 100)))
    found = department.book.answers_after(after, min(limit, _MOST_ANSWERS))
    said = [msgspec.to_builtins(one) for one in found]
    if department.fault is Fault.ANSWERS_TWICE:
        said = [one for one in said for _ in range(2)]
    if department.fault is Fault.MALFORMED and said:
        del said[0]["case"]
    return 200, _encode({"answers": said, "last": found[-1].running if found else after})


def _number(asked: Asked, name: str, default: int) -> int:
    given = asked.fields.get(name, [str(default)])[0]
    if not given.isascii() or not given.isdecimal() or len(given) > 15:
        raise Problem(400, f"{name} is a number")
    return int(given)


def _day(department: DepartmentServer, asked: Asked, on: str) -> tuple[int, bytes]:
    try:
        return 200, _encode(department.book.day(date.fromisoformat(on)))
    except ValueError as error:
        raise Problem(400, "this is not a date") from error


_ROUTES: tuple[tuple[str, str, Callable[..., tuple[int, bytes]]], ...] = (
    ("GET", "/v1/health", _health),
    ("PUT", "/v1/files/([0-9a-f]{64})", _put_file),
    ("PUT", "/v1/letters/([^/]{1,100})", _put_letter),
    ("GET", "/v1/answers", _answers),
    ("GET", "/v1/days/([0-9-]{10})", _day),
)


def server_context(certificate: Path, key: Path, authority: Path) -> ssl.SSLContext:
    """TLS for a server that lets in only halls whose certificate this authority has signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate, key)
    context.load_verify_locations(authority)
    context.verify_mode = ssl.CERT_REQUIRED
    return context
