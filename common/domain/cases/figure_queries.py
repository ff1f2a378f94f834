"""Questions about many cases: those of a stretch of time, and what they come to."""

from datetime import date

from common.domain.cases.figures import CaseFigures, FiguresBy
from common.domain.cases.queries import CaseRow
from common.domain.limits import Count
from common.domain.queries import Query


class AskCasesReceived(Query[list[CaseRow]], frozen=True, kw_only=True, tag="cases_received"):
    """The cases that were received on the dates from `since` to `until`, oldest first."""

    since: date
    until: date
    limit: Count = 100_000


class AskCaseFigures(Query[list[CaseFigures]], frozen=True, kw_only=True, tag="case_figures"):
    """What the cases come to that were received on the dates from `since` to `until`."""

    by: FiguresBy = FiguresBy.ITEM
    since: date
    until: date
