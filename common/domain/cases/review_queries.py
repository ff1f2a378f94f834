"""Questions of the back office and of the hall manager: what is to be done, page by page, and the figures of it all."""

from datetime import date
from typing import Literal

import msgspec

from common.domain.cases.branches import Step
from common.domain.cases.queries import CaseRow
from common.domain.cases.words import Lamp
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.domain.limits import Code, Count, Text
from common.domain.queries import Query
from common.domain.workdays import YearTable

WorkOrder = Literal["lamp", "number", "item", "applicant", "received", "due", "department", "who"]


class WorkRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one department has to do with a case.

    `step` is None outside the back office; `step_left` are working days, negative when it takes too long.
    `answer_by` is when the first open supervision order wants its answer.
    """

    row: CaseRow
    department: Domain
    stage: Stage
    claimed_by: str | None
    also_claimed_by: tuple[str, ...]
    step: Step | None
    step_lamp: Lamp | None
    step_left: int | None
    departments: int
    """How many departments have to approve it."""
    unanswered: int
    answer_by: date | None
    is_answer_overdue: bool
    age_days: int
    """Working days since it was received."""
    lies_at: str = ""
    """The counter at which its result, or its papers on their way from a community station, lie."""
    is_on_its_way: bool = False
    """Between two places, in a batch."""


class WorkPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a worklist. `lamps` counts all of it by lamp, whichever was asked for; `place` is where `find` is.

    `missing_years` are those whose working days are not published, though the limits of `provisional` cases need them.
    """

    total: int
    first: int
    rows: tuple[WorkRow, ...]
    lamps: dict[str, int]
    provisional: int
    missing_years: tuple[int, ...]
    place: int | None = None


class AskWork(Query[WorkPage], frozen=True, kw_only=True, tag="work"):
    """A page of what is to be done: of some departments or all, at some stages or all, red first.

    `text` is a part of the number, of the item, of the applicant's or of the clerk's name; `claimed_by` "" is nobody.
    `find` is a case whose place in the list is asked for, too.
    """

    departments: tuple[Domain, ...] = ()
    stages: tuple[Stage, ...] = (Stage.REVIEW, Stage.READY, Stage.ANSWER)
    claimed_by: Code | None = None
    lamp: Lamp | None = None
    is_pressed: bool = False
    received_from: date | None = None
    received_before: date | None = None
    text: Text = ""
    sorted_by: WorkOrder = "lamp"
    is_descending: bool = False
    first: int = 0
    limit: Count = 100
    find: Code | None = None
    steps: tuple[Step, ...] = ()
    """Only these of the back office; none for no matter which."""


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """How many cases of a department, of a clerk, of an age or at a step there are, by lamp.

    `name` is the department's code, the step, the clerk's number ("" is nobody) or the most working days of the age
    ("": older than all others); those of an age were received from one date on and before another.
    """

    name: str
    total: int
    lamps: dict[str, int]
    received_from: date | None = None
    received_before: date | None = None


class WatchNow(msgspec.Struct, frozen=True, kw_only=True):
    """All cases under way, by lamp, department, clerk, age and step; and how many somebody waits for an answer to."""

    total: int
    lamps: dict[str, int]
    departments: tuple[Share, ...]
    clerks: tuple[Share, ...]
    ages: tuple[Share, ...]
    steps: tuple[Share, ...]
    unanswered: int
    orders: int
    overdue_orders: int
    provisional: int
    missing_years: tuple[int, ...]


AGES = (2, 5, 10, 20)
"""Working days since a case was received: up to the first, the second and so on, and older."""


class AskWatch(Query[WatchNow], frozen=True, kw_only=True, tag="watch"):
    """The hall manager's figures."""


class YearState(msgspec.Struct, frozen=True, kw_only=True):
    """A year and its table of working days; None when that is not out."""

    year: int
    table: YearTable | None


class AskYears(Query[tuple[YearState, ...]], frozen=True, kw_only=True, tag="years"):
    """Which years' working days are known, and those that are needed next."""
