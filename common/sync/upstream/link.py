"""What a hall's hub keeps of its district, in its own database: a backup, a standby and a promoted hub have it too."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import psycopg
from psycopg.conninfo import make_conninfo

from common.sync.claims import DeadlineConnection, connector
from common.sync.terminal.membership import Address, trusting

Connection = psycopg.Connection[tuple[Any, ...]]

_READ = (
    "SELECT words, password, certificate, district, restores, covered, reached_at, fault FROM hub.upstream"
    " WHERE NOT pg_is_in_recovery()"
)


class Link(NamedTuple):
    """Where the district is and how it went. `words` are libpq's, `certificate` is pinned where there is one (PEM).

    `covered` is how many numbers of all origins were done with when the district was last reached.
    """

    words: str
    password: str
    certificate: str | None
    district: UUID
    restores: int
    covered: int = 0
    reached_at: datetime | None = None
    fault: str | None = None


def read_link(hall: Connection) -> Link | None:
    """The district of a hall's hub; None before it has joined one, and at a copy, which sends nothing."""
    row = hall.execute(_READ).fetchone()
    return Link._make(row) if row else None


def write_link(hall: Connection, link: Link) -> None:
    """Keep a district, in the place of what was kept of one before."""
    with hall.transaction():
        forget_link(hall)
        hall.execute(
            "INSERT INTO hub.upstream (words, password, certificate, district, restores) VALUES (%s, %s, %s, %s, %s)",
            link[:5],
        )


def forget_link(hall: Connection) -> bool:
    """Send to no district any more; False when there was none."""
    return hall.execute("DELETE FROM hub.upstream").rowcount > 0


def note_reached(hall: Connection, restores: int, covered: int, fault: str | None = None) -> None:
    """So many numbers are done with now: all of them, unless a fault says why not."""
    hall.execute(
        "UPDATE hub.upstream SET restores = %s, covered = %s, fault = %s,"
        " reached_at = CASE WHEN %s THEN clock_timestamp() ELSE reached_at END",
        (restores, covered, fault, fault is None),
    )


def note_whereabouts(hall: Connection, link: Link, addresses: Sequence[Address]) -> None:
    """Where the district is, and after that the machines that may carry it one day."""
    hosts, ports = ",".join(one.host for one in addresses), ",".join(str(one.port) for one in addresses)
    words = make_conninfo(link.words, host=hosts, port=ports)
    hall.execute("UPDATE hub.upstream SET words = %s WHERE words <> %s", (words, words))


def note_fault(hall: Connection, fault: str) -> None:
    """Why nothing is sent."""
    hall.execute("UPDATE hub.upstream SET fault = %s WHERE fault IS DISTINCT FROM %s", (fault, fault))


def opener(link: Link, folder: Path, deadline_s: float) -> Callable[[], DeadlineConnection]:
    """What opens connections to the district; a folder is where the pinned certificate has to lie as a file."""
    return connector(words_of(link, folder), deadline_s)


def words_of(link: Link, folder: Path) -> str:
    """How libpq reaches the district: over TLS, and only one with the pinned certificate where there is one."""
    pinned: dict[str, str] = {}
    if link.certificate is not None:
        file = folder / "upstream.pem"
        if not file.exists() or file.read_text(encoding="ascii") != link.certificate:
            file.write_text(link.certificate, encoding="ascii")
        pinned = trusting("certificate", file)
    return make_conninfo(
        link.words,
        password=link.password,
        application_name="yichuang",
        target_session_attrs="read-write",  # not a standby, which only copies
        keepalives_idle=30,
        keepalives_interval=5,
        keepalives_count=3,
        tcp_user_timeout=30_000,
        **pinned,
    )
