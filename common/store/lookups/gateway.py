"""Lookups of gateways: the outbox, the answers, the packages, and what both sides have of a day."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from common.domain.cases.case import Case
from common.domain.cases.gateway_events import GatewayReconciled
from common.domain.cases.gateway_letters import Listed
from common.domain.cases.gateway_rules import facts_of
from common.domain.cases.gateway_words import AnswerStanding, AnswerSubject, DispatchSubject
from common.domain.catalogue.item import Domain
from common.store.connect import Connection
from common.store.lookups import attachments
from common.store.lookups.read import first, rows

_decode = msgspec.json.Decoder(GatewayReconciled).decode
_PENDING = "acknowledged_ms IS NULL AND case_id > ''"
_OPEN = "settled_key = 0 AND standing NOT IN ('applied', 'repeated', '')"


class Dispatch(msgspec.Struct, frozen=True, kw_only=True):
    """A dispatch as it stands; `case_id` is "" while its beginning is still on its way from another machine."""

    dispatch: str
    department: Domain
    running: int
    case_id: str
    subject: DispatchSubject
    fingerprint: str
    reminders: int
    on_date: date
    queued_ms: int
    package: str
    acknowledged_ms: int | None
    their_number: str
    their_fingerprint: str


class Returned(msgspec.Struct, frozen=True, kw_only=True):
    """An answer as it stands."""

    answer: str
    letter: str
    department: Domain
    case_id: str
    subject: AnswerSubject
    standing: AnswerStanding
    reason: str
    fingerprint: str
    owner: str
    sealed: str
    on_date: date
    taken_ms: int
    settled_by: str
    note: str
    is_settled: bool

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to look at it."""
        return self.standing.needs_person and not self.is_settled


class Standing(NamedTuple):
    """How a gateway stands in figures; times are ms."""

    pending: int
    unsent: int
    oldest_pending_ms: int | None
    acknowledged: int
    acknowledged_ms: int | None
    answers: int
    answers_open: int


_DISPATCH = (
    "SELECT dispatch, department, running, case_id, subject, fingerprint, reminders, on_date, queued_ms, package,"
    " acknowledged_ms, their_number, their_fingerprint FROM dispatch WHERE case_id > ''"
)
_ANSWER = (
    "SELECT answer, letter, department, case_id, subject, standing, reason, fingerprint, owner, sealed, on_date,"
    " taken_ms, settled_by, note, settled_key > 0 AS is_settled FROM gateway_answer WHERE letter > ''"
)


def dispatch(db: Connection, dispatch_id: str) -> Dispatch | None:
    """One dispatch."""
    return first(db, Dispatch, _DISPATCH + " AND dispatch = ?", (dispatch_id,))


def newest_dispatch(db: Connection, case_id: str, department: Domain) -> Dispatch | None:
    """What a department was last to hear of a case."""
    order = " AND case_id = ? AND department = ? ORDER BY running DESC, dispatch DESC LIMIT 1"
    return first(db, Dispatch, _DISPATCH + order, (case_id, department))


def last_running(db: Connection, department: Domain) -> int:
    """The largest number of a dispatch to a department, 0 before there is one."""
    (running,) = db.execute("SELECT max(running) FROM dispatch WHERE department = ?", (department,)).fetchone()
    return running or 0


def pending(db: Connection, department: Domain, limit: int = -1, *, only_unsent: bool = False) -> list[Dispatch]:
    """What a department has not confirmed, oldest first; or only what was put into no package yet.

    Not what is of a case that is still on its way here from another machine.
    """
    unsent = " AND package = ''" if only_unsent else ""
    return rows(
        db,
        Dispatch,
        _DISPATCH + f" AND acknowledged_ms IS NULL AND department = ?{unsent}"
        " AND EXISTS (SELECT 1 FROM cases c WHERE c.case_id = dispatch.case_id)"
        f" ORDER BY running LIMIT {limit:d}",
        (department,),
    )


def dispatches(
    db: Connection, *, case_id: str | None, department: Domain | None, only_pending: bool, limit: int
) -> list[Dispatch]:
    """Dispatches, newest first."""
    wanted, parameters = _wanted(case_id, department)
    wanted += " AND acknowledged_ms IS NULL" if only_pending else ""
    return rows(db, Dispatch, _DISPATCH + wanted + f" ORDER BY queued_key DESC LIMIT {limit:d}", parameters)


def answer(db: Connection, answer_id: str) -> Returned | None:
    """One answer."""
    return first(db, Returned, _ANSWER + " AND answer = ?", (answer_id,))


def answers_with(db: Connection, department: Domain, letter: str) -> list[Returned]:
    """What came from a department under one id of its own: more than one where it contradicted itself."""
    return rows(db, Returned, _ANSWER + " AND department = ? AND letter = ? ORDER BY taken_key", (department, letter))


def answers(
    db: Connection, *, case_id: str | None, department: Domain | None, only_open: bool, limit: int
) -> list[Returned]:
    """Answers, newest first."""
    wanted, parameters = _wanted(case_id, department)
    wanted += f" AND {_OPEN}" if only_open else ""
    return rows(db, Returned, _ANSWER + wanted + f" ORDER BY taken_key DESC LIMIT {limit:d}", parameters)


def held(db: Connection, department: Domain) -> list[Returned]:
    """The answers of a department that could not be applied when they came, oldest first."""
    order = f" AND {_OPEN} AND standing = 'held' AND department = ? ORDER BY taken_key"
    return rows(db, Returned, _ANSWER + order, (department,))


def last_answer(db: Connection, department: Domain) -> int:
    """The largest number of an answer of a department, 0 before there is one."""
    (running,) = db.execute("SELECT max(running) FROM gateway_answer WHERE department = ?", (department,)).fetchone()
    return running or 0


def departments(db: Connection) -> list[Domain]:
    """To which something was ever sent, or from which something came."""
    tables = ("dispatch", "gateway_answer", "gateway_package", "reconciliation", "gateway_end")
    return [
        one
        for one in Domain
        if any(db.execute(f"SELECT 1 FROM {table} WHERE department = ? LIMIT 1", (one,)).fetchone() for table in tables)
    ]


def standing(db: Connection, department: Domain) -> Standing:
    """A gateway in figures."""
    sent = db.execute(
        f"SELECT count(*) FILTER (WHERE {_PENDING}), count(*) FILTER (WHERE {_PENDING} AND package = ''),"
        f" min(queued_ms) FILTER (WHERE {_PENDING}), count(acknowledged_ms), max(acknowledged_ms)"
        " FROM dispatch WHERE department = ?",
        (department,),
    ).fetchone()
    told = db.execute(
        f"SELECT count(*), count(*) FILTER (WHERE {_OPEN}) FROM gateway_answer WHERE department = ? AND letter > ''",
        (department,),
    ).fetchone()
    return Standing(*sent, *told)


def answers_open(db: Connection, department: Domain) -> int:
    """How many answers of a department somebody has to look at."""
    (count,) = db.execute(
        f"SELECT count(*) FROM gateway_answer WHERE {_OPEN} AND department = ?", (department,)
    ).fetchone()
    return int(count)


def package_digest(db: Connection, package: str) -> str | None:
    """The digest of a package that was taken; None for one that is new."""
    row = db.execute(
        "SELECT digest FROM gateway_package WHERE package = ? AND direction = 'from'", (package,)
    ).fetchone()
    return None if row is None else row[0]


def packages(db: Connection, department: Domain, direction: str) -> dict[int, str]:
    """The packages to or from a department, by their numbers."""
    found = db.execute(
        "SELECT running, package FROM gateway_package WHERE department = ? AND direction = ? ORDER BY running",
        (department, direction),
    )
    return dict(found.fetchall())


def has_news_to_confirm(db: Connection, department: Domain) -> bool:
    """Whether a package of the department was taken after the last one to it was laid down."""
    taken, laid = (
        db.execute(
            "SELECT coalesce(max(key), 0) FROM gateway_package WHERE department = ? AND direction = ?",
            (department, direction),
        ).fetchone()[0]
        for direction in ("from", "to")
    )
    return bool(taken > laid)


def missing(numbers: Sequence[int]) -> tuple[int, ...]:
    """Which numbers from 1 on have not come although larger ones have."""
    here = set(numbers)
    return tuple(number for number in range(1, max(here, default=0)) if number not in here)


def their_word(db: Connection, department: Domain) -> tuple[int, tuple[int, ...]]:
    """Which of the hall's packages a department has, by its newest package: the last, and those before it that lack."""
    row = db.execute(
        "SELECT has_last, has_missing FROM gateway_package WHERE department = ? AND direction = 'from'"
        " ORDER BY running DESC LIMIT 1",
        (department,),
    ).fetchone()
    return (0, ()) if row is None else (row[0], tuple(msgspec.json.decode(row[1])))


def sent_on(db: Connection, department: Domain, on: date) -> list[Dispatch]:
    """The dispatches to a department that are dated so."""
    return rows(db, Dispatch, _DISPATCH + " AND department = ? AND on_date = ?", (department, on.isoformat()))


def answered_on(db: Connection, department: Domain, on: date) -> list[Listed]:
    """The answers that a department has dated so, as it named them first."""
    found = db.execute(
        "SELECT letter, case_id, fingerprint, subject FROM gateway_answer WHERE department = ? AND on_date = ?"
        " ORDER BY taken_key",
        (department, on.isoformat()),
    )
    named: dict[str, Listed] = {}
    for letter, case_id, fingerprint, subject in found:
        named.setdefault(letter, Listed(id=letter, case=case_id, subject=subject, fingerprint=fingerprint))
    return list(named.values())


def reconciliations(
    db: Connection, *, department: Domain | None, on: date | None, only_differing: bool, limit: int
) -> list[tuple[int, GatewayReconciled]]:
    """The newest comparison of each day with when it was made, newest day first."""
    found = db.execute(
        "SELECT at_ms, body FROM reconciliation WHERE (?1 IS NULL OR department = ?1) AND (?2 IS NULL OR on_date = ?2)"
        f" AND (NOT ?3 OR differences > 0) ORDER BY on_date DESC, department LIMIT {limit:d}",
        (department, on.isoformat() if on else None, only_differing),
    )
    return [(at_ms, _decode(body)) for at_ms, body in found]


def _wanted(case_id: str | None, department: Domain | None) -> tuple[str, tuple[str, ...]]:
    wanted = "".join(
        f" AND {column} = ?"
        for column, value in (("case_id", case_id), ("department", department))
        if value is not None
    )
    return wanted, tuple(value for value in (case_id, department) if value is not None)


def facts(db: Connection, case: Case) -> str:
    """The fingerprint of all that a department is told of a case."""
    applicant, representative = (_person_key(db, one) for one in (case.applicant, case.representative))
    return facts_of(case, applicant, representative, [one.digest for one in attachments.of_case(db, case.case)])


def open_cases(db: Connection, department: Domain) -> list[str]:
    """The cases that a department has a share in and that are not over."""
    found = db.execute("SELECT DISTINCT case_id FROM case_work WHERE department = ? ORDER BY case_id", (department,))
    return [case_id for (case_id,) in found]


def _person_key(db: Connection, person: str | None) -> int:
    """The key of what was last recorded of somebody, which changes when they are put right; 0 for nobody."""
    row = db.execute("SELECT key FROM person WHERE person = ?", (person,)).fetchone()
    return 0 if row is None else int(row[0])
