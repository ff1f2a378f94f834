"""Answers for the hall manager: the figures of all that is under way."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from common.answers.cases import works
from common.answers.review import what_is_provisional
from common.answers.view import View, answers
from common.domain.cases import review_queries as q
from common.domain.cases.branches import Step
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.domain.workdays import Workdays
from common.store.lookups.case_work import LAMPS, Count, Wanted, pressed
from common.store.lookups.workdays import workdays


@answers(q.AskWatch)
def watch(view: View, _: q.AskWatch) -> q.WatchNow:
    """A case that several departments have counts once in all, and once for each of them."""
    counts = works(view).counts(Wanted((), tuple(Stage)))
    press = pressed(view.db, view.now.today)
    provisional, missing = what_is_provisional(view)
    clerks = sorted({one.claimed_by or "" for one in counts})
    return q.WatchNow(
        total=sum(one.first_parts for one in counts),
        lamps={lamp: sum(one.first_parts for one in counts if one.lamp == lamp) for lamp in LAMPS},
        departments=tuple(_share(name, [one for one in counts if one.department is name]) for name in Domain),
        clerks=tuple(_share(name, [one for one in counts if (one.claimed_by or "") == name]) for name in clerks),
        steps=tuple(_share(step, [one for one in counts if one.step is step]) for step in Step),
        ages=_ages(counts, workdays(view.db), view.now.today),
        unanswered=press.unanswered,
        orders=press.orders,
        overdue_orders=press.overdue,
        provisional=provisional,
        missing_years=missing,
    )


def _share(name: str, own: Sequence[Count]) -> q.Share:
    lamps = {lamp: sum(one.cases for one in own if one.lamp == lamp) for lamp in LAMPS}
    return q.Share(name=name, total=sum(lamps.values()), lamps=lamps)


def _ages(counts: Sequence[Count], days: Workdays, today: date) -> tuple[q.Share, ...]:
    """The youngest first; each begins on the day on which the one before it ends."""
    shares, before = [], None
    for age in (*q.AGES, None):
        first = None if age is None else _first_of_age(days, today, age)
        own = [
            one._replace(cases=one.first_parts)
            for one in counts
            if (first is None or one.received_on >= first.isoformat())
            and (before is None or one.received_on < before.isoformat())
        ]
        share = _share("" if age is None else str(age), own)
        shares.append(msgspec.structs.replace(share, received_from=first, received_before=before))
        before = first
    return tuple(shares)


def _first_of_age(days: Workdays, today: date, age: int) -> date:
    """The earliest date since which there were no more working days than this."""
    day = today
    while days.count(day - timedelta(days=1), today) <= age:
        day -= timedelta(days=1)
    return day
