"""Worklists: what is to be done, sorted, filtered and counted without reading the cases, and then one page of them."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from common.domain.cases.branches import Step
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.store.connect import Connection


class Wanted(NamedTuple):
    """Which work: of which departments (none: of all) and stages, and what else it must be; None for no matter.

    `claimed_by` "" is nobody; `claimants` are those whose names are meant by `text`, `items` the items meant by it.
    """

    departments: tuple[Domain, ...]
    stages: tuple[Stage, ...]
    claimed_by: str | None = None
    lamp: str | None = None
    is_pressed: bool = False
    received_from: date | None = None
    received_before: date | None = None
    text: str = ""
    items: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


class Count(NamedTuple):
    """How many are alike; `received_on` is an ISO date."""

    department: Domain
    stage: Stage
    claimed_by: str | None
    lamp: str
    received_on: str
    cases: int
    first_parts: int
    """Of them, those that stand for their case: one that several departments have counts once."""
    step: Step | None


LAMPS = ("red", "yellow", "green", "still", "none")
"""In the order of a worklist."""
_LAMP = (
    "CASE WHEN w.is_still THEN 'still' WHEN w.due_on IS NULL THEN 'none'"
    " WHEN w.due_on < coalesce(w.ended_on, :today) THEN 'red' WHEN w.ended_on IS NOT NULL THEN 'green'"
    " WHEN w.due_on <= (SELECT value FROM json_each(:yellow_until) WHERE key = w.limit_days) THEN 'yellow'"
    " ELSE 'green' END"
)
_RANK = "CASE lamp WHEN 'red' THEN 0 WHEN 'yellow' THEN 1 WHEN 'green' THEN 2 WHEN 'still' THEN 3 ELSE 4 END"
_SORTS = {
    "lamp": f"{_RANK}, due_on IS NULL, due_on",
    "number": "number",
    "item": "(SELECT json_extract(i.body, '$.name') FROM item i WHERE i.code = work.item)",
    "applicant": "(SELECT k.initials FROM known_person k WHERE k.person = work.applicant)",
    "received": "received_key",
    "due": "due_on IS NULL, due_on",
    "department": "department",
    "who": "claimed_by IS NULL, claimed_by",
}


def limits_in_use(db: Connection) -> list[int]:
    """The different lengths of limits among what is to be done, in working days."""
    return [row[0] for row in db.execute("SELECT DISTINCT limit_days FROM case_work")]


class Pressed(NamedTuple):
    """For how many cases somebody presses: urged without an answer, and with supervision orders open or overdue."""

    unanswered: int
    orders: int
    overdue: int


def pressed(db: Connection, today: date) -> Pressed:
    """How many cases are pressed for."""
    row = db.execute(
        "SELECT coalesce(sum(unanswered > 0), 0), coalesce(sum(answer_by > ''), 0), coalesce(sum(answer_by < ?), 0)"
        " FROM case_work WHERE part = 0",
        (today.isoformat(),),
    ).fetchone()
    return Pressed(*row)


class Works(NamedTuple):
    """The worklists on a day: `yellow_until` says for each length of limit up to which due date a case is yellow."""

    db: Connection
    today: date
    yellow_until: dict[int, date]

    def counts(self, wanted: Wanted) -> list[Count]:
        """What is wanted, counted by everything that figures are made of."""
        sql, given = self._work(wanted._replace(lamp=None))
        rows = self.db.execute(
            f"{sql} SELECT department, stage, claimed_by, lamp, received_on, count(*), sum(part = 0), step FROM work"
            " GROUP BY 1, 2, 3, 4, 5, 8",
            given,
        )
        return [
            Count(Domain(department), Stage(stage), who, lamp, on, cases, first_parts, Step(step) if step else None)
            for department, stage, who, lamp, on, cases, first_parts, step in rows
        ]

    def page(
        self, wanted: Wanted, sorted_by: str, *, is_descending: bool, first: int, limit: int
    ) -> list[tuple[Domain, str]]:
        """Departments and cases from the row `first` on."""
        sql, given = self._work(wanted)
        order = [f"{part} {'DESC' if is_descending else ''}" for part in re.split(r", (?![^(]*\))", _SORTS[sorted_by])]
        rows = self.db.execute(
            f"{sql} SELECT department, case_id FROM work ORDER BY {', '.join(order)}, received_key, part"
            f" LIMIT {limit:d} OFFSET {first:d}",
            given,
        )
        return [(Domain(department), case) for department, case in rows]

    def place(self, wanted: Wanted, sorted_by: str, case_id: str, *, is_descending: bool) -> int | None:
        """The row at which a case stands; None when it is not among them."""
        every = self.page(wanted, sorted_by, is_descending=is_descending, first=0, limit=-1)
        return next((at for at, (_, case) in enumerate(every) if case == case_id), None)

    def _work(self, wanted: Wanted) -> tuple[str, dict[str, object]]:
        """The common table `work` of all rows wanted, with their lamp, and what it is given."""
        given: dict[str, object] = {
            "today": self.today.isoformat(),
            "yellow_until": _json({str(days): day.isoformat() for days, day in self.yellow_until.items()}),
            "stages": _json(wanted.stages),
        }
        where = ["w.stage IN (SELECT value FROM json_each(:stages))"]
        if wanted.departments:
            given["departments"] = _json(wanted.departments)
            where.append("w.department IN (SELECT value FROM json_each(:departments))")
        if wanted.steps:
            given["steps"] = _json(wanted.steps)
            where.append("w.step IN (SELECT value FROM json_each(:steps))")
        if wanted.claimed_by is not None:
            given["claimed_by"] = wanted.claimed_by or None
            where.append("w.claimed_by IS :claimed_by")
        if wanted.is_pressed:
            where.append("(w.unanswered > 0 OR w.answer_by > '')")
        if wanted.received_from is not None:
            given["received_from"] = wanted.received_from.isoformat()
            where.append("w.received_on >= :received_from")
        if wanted.received_before is not None:
            given["received_before"] = wanted.received_before.isoformat()
            where.append("w.received_on < :received_before")
        if wanted.text:
            given |= {
                "text": f"%{wanted.text}%",
                "initials": f"{wanted.text.lower()}%",
                "items": _json(wanted.items),
                "claimants": _json(wanted.claimants),
            }
            where.append(
                "(w.number LIKE :text OR w.item IN (SELECT value FROM json_each(:items))"
                " OR w.claimed_by IN (SELECT value FROM json_each(:claimants)) OR EXISTS (SELECT 1 FROM known_person k"
                " WHERE k.person = w.applicant AND (k.name LIKE :text OR k.initials LIKE :initials)))"
            )
        having = ""
        if wanted.lamp is not None:
            given["lamp"] = wanted.lamp
            having = " WHERE lamp = :lamp"
        inner = f"SELECT w.*, {_LAMP} AS lamp FROM case_work w WHERE {' AND '.join(where)}"
        return f"WITH work AS (SELECT * FROM ({inner}){having})", given


def _json(value: Sequence[object] | dict[str, str]) -> str:
    return msgspec.json.encode(value).decode()
