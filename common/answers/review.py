"""Answers for the back office: pages of worklists, each case with the step it is in and how that stands."""

from collections.abc import Sequence

from common.answers.cases import case_rows, works
from common.answers.view import View, answers
from common.domain.cases import review_queries as q
from common.domain.cases.branches import Step, branch_of
from common.domain.cases.case import Case
from common.domain.cases.limit import Standing, standing
from common.domain.cases.queries import CaseRow
from common.domain.cases.words import CaseState
from common.domain.cases.work import Stage, lies_at, work_of
from common.domain.catalogue.item import Domain
from common.domain.workdays import Workdays
from common.services.staff import secret_of
from common.store.lookups import cases, setup
from common.store.lookups.case_work import LAMPS, Count, Wanted
from common.store.lookups.workdays import workdays


@answers(q.AskWork)
def work(view: View, query: q.AskWork) -> q.WorkPage:
    """Counted from one look at the small table; only the cases of the page itself are read."""
    wanted, all_work = _wanted(view, query), works(view)
    lamps = by_lamp(all_work.counts(wanted))
    found = all_work.page(
        wanted, query.sorted_by, is_descending=query.is_descending, first=query.first, limit=query.limit
    )
    place = (
        all_work.place(wanted, query.sorted_by, query.find, is_descending=query.is_descending) if query.find else None
    )
    provisional, missing = what_is_provisional(view)
    return q.WorkPage(
        total=sum(lamps.values()) if query.lamp is None else lamps[query.lamp],
        first=query.first,
        rows=_work_rows(view, found),
        lamps=lamps,
        provisional=provisional,
        missing_years=missing,
        place=place,
    )


@answers(q.AskYears)
def years(view: View, _: q.AskYears) -> tuple[q.YearState, ...]:
    """Those that are out, and this and the next year in any case."""
    known = {table.year: table for table in workdays(view.db).tables}
    this = view.now.today.year
    return tuple(q.YearState(year=year, table=known.get(year)) for year in sorted({*known, this, this + 1}))


def by_lamp(counts: Sequence[Count]) -> dict[str, int]:
    """How much work there is by lamp; every lamp is there, in the order of a worklist."""
    return {lamp: sum(one.cases for one in counts if one.lamp == lamp) for lamp in LAMPS}


def what_is_provisional(view: View) -> tuple[int, tuple[int, ...]]:
    """How many cases have a last day that nobody can be sure of, and the years whose tables they wait for."""
    count, last = cases.provisional(view.db)
    days, today = workdays(view.db), view.now.today
    needed = range(today.year, (last or today).year + 1)
    return count, tuple(year for year in needed if not days.is_published(year)) if count else ()


def _wanted(view: View, query: q.AskWork) -> Wanted:
    text = query.text.strip()
    wanted = Wanted(
        query.departments,
        query.stages,
        query.claimed_by,
        query.lamp,
        query.is_pressed,
        query.received_from,
        query.received_before,
        text,
        steps=query.steps,
    )
    if not text:
        return wanted
    low = text.lower()
    items = [
        one.code for one in setup.items(view.db, only_offered=False) if text in one.name or low in one.code.lower()
    ]
    return wanted._replace(items=tuple(items), claimants=tuple(_staff_called(view, text)))


def _staff_called(view: View, text: str) -> list[str]:
    found = []
    for member in setup.all_staff(view.db):
        secret = secret_of(view.db, member.person, member.sealed)
        if text == member.staff or (secret is not None and text in secret.name):
            found.append(member.staff)
    return found


def _work_rows(view: View, found: Sequence[tuple[Domain, str]]) -> tuple[q.WorkRow, ...]:
    filed = cases.several(view.db, [case for _, case in found])
    kept = [(department, filed[case]) for department, case in found if case in filed]
    days = workdays(view.db)
    rows = case_rows(view, [one for _, one in kept])
    return tuple(
        _work_row(view, department, one.case, row, days) for (department, one), row in zip(kept, rows, strict=True)
    )


def _work_row(view: View, department: Domain, case: Case, row: CaseRow, days: Workdays) -> q.WorkRow:
    today = view.now.today
    branch = next((one for one in case.branches if one.department is department), None)
    step, stands = _step(view, department, case, days)
    answer_by = min((one.answer_by for one in case.orders if one.answered_on is None), default=None)
    return q.WorkRow(
        row=row,
        department=department,
        stage=next((one.stage for one in work_of(case) if one.department is department), Stage.ANSWER),
        claimed_by=branch.claimed_by if branch else None,
        also_claimed_by=branch.also_claimed_by if branch else (),
        step=step,
        step_lamp=stands.lamp if stands else None,
        step_left=stands.left if stands else None,
        departments=len(case.branches),
        unanswered=case.unanswered,
        answer_by=answer_by,
        is_answer_overdue=answer_by is not None and answer_by < today,
        age_days=days.count(case.received_on, today),
        lies_at=lies_at(case) or "",
        is_on_its_way=lies_at(case) is None,
    )


def _step(view: View, department: Domain, case: Case, days: Workdays) -> tuple[Step | None, Standing | None]:
    """The step a department is in with a case, and where that stands in its own limit."""
    branch = branch_of(case.branches, department)
    if case.state is CaseState.DECIDED:
        step, since = Step.READY, case.decided_on
    elif branch is not None and case.accepted_on is not None:
        step, since = branch.step, branch.since
    else:
        return None, None
    if since is None:
        return step, None
    limit = view.rules.lamps.step_limit(step, since, case.limit_days, case.standstills)
    return step, standing(limit, days, view.now.today, near_days=0)
