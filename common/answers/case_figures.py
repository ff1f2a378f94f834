"""Answers about many cases: those of a stretch of time, and what they come to."""

from collections import defaultdict

from common.answers.cases import case_rows
from common.answers.view import View, answers
from common.domain.cases import figure_queries as q
from common.domain.cases.case import Case
from common.domain.cases.figures import CaseFigures, FiguresBy, count, key_of
from common.domain.cases.queries import CaseRow
from common.domain.catalogue.item import Domain
from common.store.lookups import cases, setup
from common.store.lookups.workdays import workdays

_ALL = 1_000_000


@answers(q.AskCasesReceived)
def cases_received(view: View, query: q.AskCasesReceived) -> list[CaseRow]:
    """Masked, as all lists."""
    return case_rows(view, cases.received_between(view.db, query.since, query.until, query.limit))


@answers(q.AskCaseFigures)
def case_figures(view: View, query: q.AskCaseFigures) -> list[CaseFigures]:
    """Line by line in the order of their keys; it reads every case of the time, 5 µs each."""
    grouped: dict[str, list[Case]] = defaultdict(list)
    for filed in cases.received_between(view.db, query.since, query.until, _ALL):
        grouped[key_of(filed.case, query.by)].append(filed.case)
    days, today = workdays(view.db), view.now.today
    return [count(key, _names(view, query.by, key), grouped[key], days, today) for key in sorted(grouped)]


def _names(view: View, by: FiguresBy, key: str) -> tuple[str, str]:
    match by:
        case FiguresBy.ITEM:
            item = view.item(key)
            return (item.name, item.name_en) if item else (key, key)
        case FiguresBy.COUNTER:
            counter = setup.counter(view.db, key)
            return (counter.name, counter.name_en) if counter else (key, key)
        case FiguresBy.DEPARTMENT:
            department = Domain(key)
            return department.zh, department.en
        case FiguresBy.WEEK:
            return key, key
