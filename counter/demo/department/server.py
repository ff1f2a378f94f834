"""The department's server: HTTPS with a certificate on each side, as docs/department-gateway.openapi.json says."""

import hashlib
import re
import ssl
from collections.abc import Callable
from datetime import date
from urllib.parse import unquote

import msgspec

from common.domain.cases.gateway_letters import Letter
from common.outside.server import Asked, HungUp, Problem, Said
from counter.demo.department.book import Book
from counter.demo.department.faults import Fault
from counter.demo.stand_in_server import StandInServer

_SILENCE_S = 30.0
_MOST_ANSWERS = 1000
_encode = msgspec.json.Encoder(order="deterministic").encode


class DepartmentServer(StandInServer):
    """Serves a book. `fault` is the fault it has just now."""

    def __init__(self, book: Book, context: ssl.SSLContext, port: int = 0, host: str = "127.0.0.1") -> None:
        self.book = book
        self.fault = Fault.NONE
        super().__init__(context, port, host)

    def answer(self, asked: Asked) -> Said:
        """As the interface says, or as the fault makes it."""
        if self.fault is Fault.SILENT:
            self.wait(_SILENCE_S)
            raise Problem(503, "too late")
        if self.fault is Fault.DOWN:
            raise Problem(503, "down for maintenance")
        said = self._served(asked)
        if "/letters/" in asked.path:
            if self.fault is Fault.DIES_AFTER_KEEPING:
                raise HungUp
            if self.fault is Fault.MALFORMED:
                return Said(said.status, b'{"letter": ')
        return said

    def _served(self, asked: Asked) -> Said:
        for method, pattern, serve in _ROUTES:
            match = re.fullmatch(pattern, asked.path)
            if match is not None and method == asked.method:
                return serve(self, asked, *match.groups())
        raise Problem(404, "there is no such thing here")


def _health(department: DepartmentServer, asked: Asked) -> Said:
    return Said(200, _encode({"department": department.book.department}))


def _put_file(department: DepartmentServer, asked: Asked, sha256: str) -> Said:
    if hashlib.sha256(asked.body).hexdigest() != sha256:
        raise Problem(422, "these bytes have another digest")
    department.book.keep_file(sha256, asked.body)
    return Said(204)


def _put_letter(department: DepartmentServer, asked: Asked, letter_id: str) -> Said:
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
    return Said(200, _encode(department.book.receive(letter)))


def _answers(department: DepartmentServer, asked: Asked) -> Said:
    after, limit = (_number(asked, name, default) for name, default in (("after", 0), ("limit", 100)))
    found = department.book.answers_after(after, min(limit, _MOST_ANSWERS))
    said = [msgspec.to_builtins(one) for one in found]
    if department.fault is Fault.ANSWERS_TWICE:
        said = [one for one in said for _ in range(2)]
    if department.fault is Fault.MALFORMED and said:
        del said[0]["case"]
    return Said(200, _encode({"answers": said, "last": found[-1].running if found else after}))


def _number(asked: Asked, name: str, default: int) -> int:
    given = asked.fields.get(name, [str(default)])[0]
    if not given.isascii() or not given.isdecimal() or len(given) > 15:
        raise Problem(400, f"{name} is a number")
    return int(given)


def _day(department: DepartmentServer, asked: Asked, on: str) -> Said:
    try:
        return Said(200, _encode(department.book.day(date.fromisoformat(on))))
    except ValueError as error:
        raise Problem(400, "this is not a date") from error


_ROUTES: tuple[tuple[str, str, Callable[..., Said]], ...] = (
    ("GET", "/v1/health", _health),
    ("PUT", "/v1/files/([0-9a-f]{64})", _put_file),
    ("PUT", "/v1/letters/([^/]{1,100})", _put_letter),
    ("GET", "/v1/answers", _answers),
    ("GET", "/v1/days/([0-9-]{10})", _day),
)
