"""Lookups of documents that residents printed at kiosks, of codes, and of verifications."""

import json
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from common.domain import order
from common.domain.records.code import CodeStory, Release
from common.domain.records.ending import Ending
from common.domain.records.words import Document, IdentityMethod
from common.store.connect import Connection

_PRINTED = (
    "SELECT s.query_number, s.document, s.method, s.kiosk, s.person, s.pages, s.on_date, s.valid_until, s.begun_ms,"
    " e.ending, coalesce(nullif(e.printer, ''), s.printer), e.may_come_late, e.staff"
    " FROM statement s LEFT JOIN statement_end e USING (query_number)"
)


_OF_ORIGIN = f"{{}} % {order.first_key(1)} = ?"


class Printed(NamedTuple):
    """A document that was begun; what is None belongs to its end, which is not known.

    `printer` is where it went; who says how it ended may know better.
    """

    query_number: str
    document: Document
    method: IdentityMethod
    kiosk: str
    person: str
    pages: int
    on: date
    valid_until: date
    begun_ms: int
    printer: str
    ending: Ending | None
    may_come_late: bool | None
    staff: str | None


class Marked(NamedTuple):
    """By what a paper is verified."""

    check: str
    whole: str
    rows: tuple[str, ...]


class Verified(NamedTuple):
    """A verification that was put on record."""

    query_number: str
    at_ms: int


def is_used(db: Connection) -> bool:
    """Whether any kiosk of the hall has ever printed a document, or asked for a code."""
    asked = "SELECT EXISTS (SELECT 1 FROM statement) OR EXISTS (SELECT 1 FROM code_request)"
    return bool(db.execute(asked).fetchone()[0])


def statement(db: Connection, query_number: str) -> Printed | None:
    """A document by its number."""
    return next(_printed(db, "WHERE s.query_number = ?", query_number), None)


def statements_on(db: Connection, on: date, limit: int) -> list[Printed]:
    """The documents of a date, the newest first."""
    return list(_printed(db, "WHERE s.on_date = ? ORDER BY s.begun_ms DESC, s.key LIMIT ?", on.isoformat(), limit))


def statements_between(db: Connection, since: date, until: date) -> list[Printed]:
    """The documents of the dates from `since` to `until`."""
    return list(_printed(db, "WHERE s.on_date BETWEEN ? AND ? ORDER BY s.key", since.isoformat(), until.isoformat()))


def statements_open(db: Connection, since: date) -> list[Printed]:
    """Those since a date of which no end is known or nobody has looked how it was, the newest first."""
    is_open = "e.ending IS NULL OR (e.ending = 'unknown' AND e.staff = '')"
    where = f"WHERE s.on_date >= ? AND ({is_open}) ORDER BY s.begun_ms DESC, s.key"
    return list(_printed(db, where, since.isoformat()))


def statements_open_at(db: Connection, kiosk: str, origin: str) -> list[Printed]:
    """Those that a kiosk of one machine has begun and said no end of."""
    where = f"WHERE e.ending IS NULL AND s.kiosk = ? AND {_OF_ORIGIN.format('s.key')} ORDER BY s.key"
    return list(_printed(db, where, kiosk, order.mark(origin)))


def statements_of(db: Connection, persons: Collection[str], since: date) -> list[Printed]:
    """Those for one of these digests from a date on."""
    where = "WHERE s.person IN (SELECT value FROM json_each(?)) AND s.on_date >= ?"
    return list(_printed(db, where, json.dumps(list(persons)), since.isoformat()))


def mark(db: Connection, query_number: str) -> Marked | None:
    """By what a paper is verified; None where it was never printed, or is not known here."""
    row = db.execute(
        "SELECT check_digest, whole, row_digests FROM statement_mark WHERE query_number = ?", (query_number,)
    ).fetchone()
    return None if row is None else Marked(row[0], row[1], tuple(row[2].split()))


def code_story(db: Connection, request: str) -> CodeStory | None:
    """What happened with a request for a code."""
    return next(_stories(db, "WHERE request = ?", request), None)


def code_stories_at(db: Connection, kiosk: str, origin: str, since_ms: int) -> list[CodeStory]:
    """The requests of a kiosk of one machine since a time."""
    where = f"WHERE kiosk = ? AND {_OF_ORIGIN.format('key')} AND asked_ms >= ? ORDER BY asked_ms, key"
    return list(_stories(db, where, kiosk, order.mark(origin), since_ms))


def code_stories_since(db: Connection, since_ms: int) -> list[CodeStory]:
    """All requests since a time, the oldest first."""
    return list(_stories(db, "WHERE asked_ms >= ? ORDER BY asked_ms, key", since_ms))


def verification(db: Connection, verification_id: str) -> Verified | None:
    """A verification by its id."""
    row = db.execute(
        "SELECT query_number, at_ms FROM verification WHERE verification = ? AND verification > ''", (verification_id,)
    ).fetchone()
    return None if row is None else Verified(*row)


def failures_at(db: Connection, counter: str, since_ms: int) -> list[int]:
    """When somebody at a counter typed numbers that fit no document, since a time, the oldest first."""
    rows = db.execute(
        "SELECT at_ms FROM verification WHERE verification = '' AND counter = ? AND at_ms >= ? ORDER BY at_ms",
        (counter, since_ms),
    )
    return [at_ms for (at_ms,) in rows]


def _printed(db: Connection, where: str, *values: object) -> Iterator[Printed]:
    for row in db.execute(f"{_PRINTED} {where}", values):
        number, document, method, kiosk, person, pages, on, until, begun_ms, ending, printer, late, staff = row
        yield Printed(
            number,
            Document(document),
            IdentityMethod(method),
            kiosk,
            person,
            pages,
            date.fromisoformat(on),
            date.fromisoformat(until),
            begun_ms,
            printer,
            None if ending is None else Ending(ending),
            None if late is None else bool(late),
            staff,
        )


def _stories(db: Connection, where: str, *values: object) -> Iterator[CodeStory]:
    question = f"SELECT request, kiosk, person, seen, on_date, asked_ms FROM code_request {where}"
    for request, *said in db.execute(question, values).fetchall():
        steps = db.execute(
            "SELECT step, at_ms, digest, until_ms, counter, staff FROM code_step WHERE request = ? ORDER BY key",
            (request,),
        ).fetchall()
        kiosk, person, seen, on, asked_ms = said
        yield CodeStory(
            request=request,
            kiosk=kiosk,
            person=person,
            seen=seen,
            on=date.fromisoformat(on),
            asked_ms=asked_ms,
            releases=tuple(
                Release(digest=digest, until_ms=until_ms, counter=counter, staff=staff)
                for step, _, digest, until_ms, counter, staff in steps
                if step == "released"
            ),
            wrong=sum(step == "wrong" for step, *_ in steps),
            used_ms=next((at_ms for step, at_ms, *_ in steps if step == "right"), None),
            is_withdrawn=any(step == "withdrawn" for step, *_ in steps),
        )
