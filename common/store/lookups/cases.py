"""Lookups of cases: one by id or number, those of a person, the worklists, and whoever is found by what is typed."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, cast

import msgspec

from common.domain.cases.case import Case
from common.domain.cases.person import Person
from common.domain.characters import with_settled_codes
from common.domain.id_number import tidy
from common.store.connect import Connection
from common.store.lookups.selves import all_selves

_decode = msgspec.json.Decoder(Case).decode
_AFTER_ALL = "\U0010ffff"


class Filed(NamedTuple):
    """A case with the last day of its limit: None before acceptance and while the clock stands still."""

    case: Case
    due_on: date | None
    is_provisional: bool


_FILED = "SELECT c.body, c.due_on, c.is_provisional FROM cases c"


def case(db: Connection, named: str) -> Case | None:
    """A case by its id, or by its number: of several with one number (machines were apart) the newest."""
    row = (
        db.execute("SELECT body FROM cases WHERE case_id = ?", (named,)).fetchone()
        or db.execute("SELECT body FROM cases WHERE number = ? ORDER BY received_key DESC LIMIT 1", (named,)).fetchone()
    )
    return None if row is None else _decode(row[0])


def filed(db: Connection, case_id: str) -> Filed | None:
    """A case with its last day."""
    return next(iter(_found(db, _FILED + " WHERE c.case_id = ?", (case_id,))), None)


def several(db: Connection, case_ids: Sequence[str]) -> dict[str, Filed]:
    """Some cases by their ids; those that are not here are left out."""
    found = _found(
        db, _FILED + " WHERE c.case_id IN (SELECT value FROM json_each(?))", (msgspec.json.encode(case_ids).decode(),)
    )
    return {one.case.case: one for one in found}


def provisional(db: Connection) -> tuple[int, date | None]:
    """How many cases under way have a provisional last day, and the latest of these."""
    count, last = db.execute(
        "SELECT count(DISTINCT case_id), max(due_on) FROM case_work WHERE is_provisional AND ended_on IS NULL"
    ).fetchone()
    return count, date.fromisoformat(last) if last else None


def last_number(db: Connection, beginning: str) -> str | None:
    """The largest number that begins so."""
    (number,) = db.execute(
        "SELECT max(number) FROM cases WHERE number >= ? AND number < ?", (beginning, beginning + _AFTER_ALL)
    ).fetchone()
    return cast(str | None, number)


def of_person(db: Connection, persons: Sequence[str], limit: int) -> list[Filed]:
    """The cases in which any of some persons is applicant or representative, under whichever id, newest first."""
    persons = all_selves(db, persons)
    marks = ", ".join("?" * len(persons))
    return _found(
        db,
        _FILED + f" WHERE c.applicant IN ({marks}) OR (c.representative > '' AND c.representative IN ({marks}))"
        f" ORDER BY c.received_key DESC LIMIT {limit:d}",
        (*persons, *persons),
    )


def of_visit(db: Connection, visit: str) -> list[Case]:
    """The cases that were received in a visit, in their order."""
    found = db.execute("SELECT body FROM cases WHERE visit = ? AND visit > '' ORDER BY received_key", (visit,))
    return [_decode(body) for (body,) in found]


def received_between(db: Connection, since: date, until: date, limit: int) -> list[Filed]:
    """The cases that were received on the dates from one to another, oldest first."""
    return _found(
        db,
        _FILED + f" WHERE c.received_on BETWEEN ? AND ? ORDER BY c.received_on, c.received_key LIMIT {limit:d}",
        (since.isoformat(), until.isoformat()),
    )


def persons_let_go(db: Connection, over_before: date, unused_since_ms: int, limit: int) -> list[str]:
    """Who is not erased and whose cases were all over before a date, or who has none and was last written down before a
    moment; who came first comes first."""
    rows = db.execute(
        "WITH concerned (person, is_kept) AS ("
        "  SELECT applicant, NOT is_over OR json_extract(body, '$.over_on') >= ?1 FROM cases UNION ALL"
        "  SELECT representative, NOT is_over OR json_extract(body, '$.over_on') >= ?1 FROM cases"
        "  WHERE representative > '' UNION ALL"
        "  SELECT person, 0 FROM person WHERE at_ms < ?2 AND NOT EXISTS (SELECT 1 FROM cases WHERE applicant = person)"
        "  AND NOT EXISTS (SELECT 1 FROM cases WHERE representative > '' AND representative = person))"
        " SELECT person FROM concerned WHERE person NOT IN (SELECT person FROM erased)"
        f" GROUP BY person HAVING NOT max(is_kept) ORDER BY person LIMIT {limit:d}",
        (over_before.isoformat(), unused_since_ms),
    )
    return [person for (person,) in rows]


def numbered(db: Connection, beginning: str, limit: int) -> list[Filed]:
    """The cases whose number begins so, newest first."""
    return _found(
        db,
        _FILED + f" WHERE c.number >= ? AND c.number < ? ORDER BY c.number DESC LIMIT {limit:d}",
        (beginning, beginning + _AFTER_ALL),
    )


def persons(db: Connection, typed: str, limit: int) -> list[str]:
    """Who is found by a name or a part of it (one character is enough), its initials, an ID number or a telephone."""
    wanted = tidy(with_settled_codes(typed))
    if not wanted:
        return []
    if wanted.isascii():
        beginning = wanted.lower()
        found = db.execute(
            "SELECT person FROM known_person WHERE id_number >= ?1 AND id_number < ?2"
            " UNION SELECT person FROM known_person WHERE phone > '' AND phone >= ?1 AND phone < ?2"
            f" UNION SELECT person FROM known_person WHERE initials >= ?3 AND initials < ?4 LIMIT {limit:d}",
            (wanted, wanted + _AFTER_ALL, beginning, beginning + _AFTER_ALL),
        )
    else:
        found = db.execute(
            "SELECT person FROM known_gram g JOIN known_person k USING (person)"
            f" WHERE g.gram = ? AND instr(k.name, ?) ORDER BY person DESC LIMIT {limit:d}",
            (wanted[:2], wanted),
        )
    return [row[0] for row in found]


def known(db: Connection, persons: Sequence[str]) -> dict[str, Person]:
    """What lists show of some persons; those that were erased, or whose keys are not here, are left out."""
    rows = db.execute(
        "SELECT person, name, id_number, phone FROM known_person WHERE person IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(persons).decode(),),
    )
    return {person: Person(name=name, id_number=number, phone=phone) for person, name, number, phone in rows}


def _found(db: Connection, sql: str, parameters: tuple[object, ...]) -> list[Filed]:
    return [
        Filed(_decode(body), date.fromisoformat(due_on) if due_on else None, bool(is_provisional))
        for body, due_on, is_provisional in db.execute(sql, parameters)
    ]
