"""A hall with accepted cases, and a department that it talks to: over real files, or real TLS on a free port."""

import random
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from common.domain.cases.gateway_queries import (
    AnswerRow,
    AskDispatches,
    AskGatewayAnswers,
    AskGateways,
    AskReconciliation,
    DispatchRow,
    GatewayNow,
    Reconciliation,
)
from common.gateway.folder_way import FolderWay
from common.gateway.https_way import HttpsWay, Interface
from common.gateway.outbox import Outbox
from common.gateway.places import GatewayPlaces, places_of
from common.gateway.turn import Turn
from common.hall import Hall
from common.outside.authority import Authority
from common.outside.keys import make_keys, trust
from common.outside.server import server_context
from common.outside.tls import caller_context
from counter.demo.department.book import Book
from counter.demo.department.packages import Carried, exchange
from counter.demo.department.server import DepartmentServer
from tests.common.cases.conftest import hall, made  # noqa: F401 - fixtures
from tests.common.cases.counter import CaseHall
from tests.common.gateway.filled import DEPARTMENT, TODAY
from tests.common.outside.conftest import authority, sign_in  # noqa: F401 - a fixture


class Side(NamedTuple):
    """What a test looks at in the hall."""

    cases: CaseHall

    @property
    def hall(self) -> Hall:
        return self.cases.hall

    def outbox(self) -> Outbox:
        return Outbox(self.hall, DEPARTMENT)

    def now(self) -> GatewayNow:
        (now,) = self.hall.ask(AskGateways(department=DEPARTMENT))
        return now

    def dispatches(self, case: str | None = None) -> list[DispatchRow]:
        return self.hall.ask(AskDispatches(case=case))[::-1]

    def answers(self) -> list[AnswerRow]:
        return self.hall.ask(AskGatewayAnswers())[::-1]

    def compared(self) -> Reconciliation:
        return self.hall.ask(AskReconciliation(department=DEPARTMENT))[0]

    def offer(self) -> int:
        return self.outbox().offer()


@pytest.fixture
def side(hall: CaseHall) -> Side:  # noqa: F811
    """The hall's side."""
    return Side(hall)


class Carrying(NamedTuple):
    """A department reached over a folder."""

    side: Side
    folder: Path
    book: Book
    hall_keys: Path
    own_keys: Path

    def way(self) -> FolderWay:
        own, theirs = make_keys(self.hall_keys), make_keys(self.own_keys)
        return FolderWay(self.side.outbox(), self.folder, own, theirs.public())

    def visit(self, *, with_list: bool = False) -> Carried:
        """The department takes and lays down."""
        own, hall_keys = make_keys(self.own_keys), make_keys(self.hall_keys)
        return exchange(self.book, self.folder, own, hall_keys.public(), [TODAY] if with_list else [])


@pytest.fixture
def carrying(side: Side, tmp_path: Path) -> Iterator[Carrying]:
    """A stick that is plugged in, and keys that both sides trust."""
    (tmp_path / "stick").mkdir()
    book = Book(tmp_path / "department", DEPARTMENT)
    places = places_of(side.hall.home, DEPARTMENT)
    both = Carrying(side, tmp_path / "stick", book, places.own_keys, tmp_path / "department" / "own.key")
    trust(places.their_keys, make_keys(both.own_keys).public())
    yield both
    book.close()


class Online(NamedTuple):
    """A department reached over HTTPS."""

    side: Side
    server: DepartmentServer
    places: GatewayPlaces

    @property
    def book(self) -> Book:
        return self.server.book

    def context(self) -> ssl.SSLContext:
        return caller_context(self.places)

    def way(self) -> HttpsWay:
        return HttpsWay(self.side.outbox(), lambda: Interface(self.server.url, self.context(), timeout_s=5))

    def turn(self, reconcile_hour: int = 18) -> Turn:
        return Turn(self.side.outbox(), self.way, reconcile_hour, random.Random(1))


@pytest.fixture
def serving(authority: Authority) -> Iterator[Callable[[Book], DepartmentServer]]:  # noqa: F811
    """Starts servers of a department, which end with the test."""
    servers: list[DepartmentServer] = []

    def serve(book: Book) -> DepartmentServer:
        files = (authority.server_certificate, authority.server_key, authority.certificate_file)
        servers.append(DepartmentServer(book, server_context(*files)))
        return servers[-1]

    yield serve
    for server in servers:
        server.close()


@pytest.fixture
def online(
    side: Side,
    authority: Authority,  # noqa: F811
    serving: Callable[[Book], DepartmentServer],
    tmp_path: Path,
) -> Iterator[Online]:
    """A server of the department that lets this hall in."""
    book = Book(tmp_path / "department", DEPARTMENT)
    places = places_of(side.hall.home, DEPARTMENT)
    sign_in(places, authority)
    yield Online(side, serving(book), places)
    book.close()
