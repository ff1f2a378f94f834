"""What cases come to: counted by item, counter, department and week."""

from datetime import date, timedelta

from common.domain.cases.case import Case
from common.domain.cases.figures import FiguresBy, count, handling_days, is_overdue, key_of
from common.domain.cases.story import Happened, tell
from common.domain.cases.words import CaseAct as A
from common.domain.workdays import Workdays, YearTable
from tests.common.domain.cases.stories import BEGUN, event, received

DAYS = Workdays([YearTable(year=2026, days_off=frozenset(), days_on=frozenset(), source="test")])
LATER = BEGUN + timedelta(days=100)


def case(*acts: tuple[A, int]) -> Case:
    bodies = [received(), *(event(act, days) for act, days in acts)]
    told = tell(Happened(n, n, body) for n, body in enumerate(bodies, 1))
    assert told is not None
    return told


ISSUED = ((A.MAKE_READY, 8), (A.ISSUE_RESULT, 9), (A.CONCLUDE, 9))
QUICK = case((A.ACCEPT, 0), (A.DECIDE, 7), *ISSUED)
STILL = case((A.ACCEPT, 0), (A.SUSPEND, 1), (A.RESUME, 30), (A.DECIDE, 31))
SUSPENDED = case((A.ACCEPT, 0), (A.SUSPEND, 1))
LATE = case((A.ACCEPT, 0), (A.DECIDE, 28))
OPEN = case((A.ACCEPT, 0))
DECLINED = case((A.DECLINE, 0))


def test_handling_counts_working_days_on_which_the_clock_ran() -> None:
    assert [handling_days(one, DAYS) for one in (QUICK, STILL, LATE, OPEN, DECLINED)] == [5, 2, 20, None, None]


def test_overdue_is_what_was_decided_or_is_open_beyond_its_limit() -> None:
    assert [is_overdue(one, DAYS, LATER) for one in (QUICK, STILL, SUSPENDED, LATE, OPEN, DECLINED)] == [
        False,
        False,
        False,
        True,
        True,
        False,
    ]
    assert not is_overdue(OPEN, DAYS, BEGUN + timedelta(days=14))
    assert is_overdue(OPEN, DAYS, BEGUN + timedelta(days=15))


def test_figures_are_counted() -> None:
    found = count("SB004", ("待遇", "Benefit"), [QUICK, STILL, SUSPENDED, LATE, OPEN, DECLINED], DAYS, LATER)
    assert (found.received, found.accepted, found.declined, found.withdrawn, found.concluded) == (6, 5, 1, 0, 1)
    assert (found.median_days, found.overdue, found.on_the_spot, found.on_the_spot_share) == (5.0, 2, 0, 0.0)
    assert count("x", ("", ""), [DECLINED], DAYS, LATER).on_the_spot_share is None


def test_lines_are_of_one_item_counter_department_or_week() -> None:
    assert [key_of(QUICK, by) for by in FiguresBy] == ["SB004", "1", "social_insurance", "2026-03-02"]
    assert date.fromisoformat(key_of(QUICK, FiguresBy.WEEK)).weekday() == 0
