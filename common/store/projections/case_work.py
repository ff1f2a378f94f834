"""What each department has to do with a case: made anew whenever something happens to it."""

from datetime import date

from common.domain.cases.case import Case
from common.domain.cases.work import work_of
from common.domain.workdays import Due
from common.store.connect import Connection


def write_work(db: Connection, case: Case, ends: Due | None) -> None:
    """Put down what is to be done; `ends` is the last day of the limit, None where none runs."""
    db.execute("DELETE FROM case_work WHERE case_id = ?", (case.case,))
    answer_by = min((one.answer_by for one in case.orders if one.answered_on is None), default=None)
    limit = case.limit
    db.executemany(
        "INSERT INTO case_work VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT received_key FROM cases WHERE case_id = ?2),"
        " ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                work.department,
                case.case,
                part,
                work.stage,
                work.claimed_by,
                case.number,
                case.item,
                case.applicant,
                case.received_on.isoformat(),
                case.limit_days,
                _iso(ends.on if ends else None),
                bool(ends and ends.is_provisional),
                _iso(case.decided_on or case.over_on),
                bool(limit and limit.is_still),
                case.unanswered,
                _iso(answer_by),
                work.step,
            )
            for part, work in enumerate(work_of(case))
        ],
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
