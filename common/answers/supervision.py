"""Answers for the hall manager: the figures of all that is under way."""

from collections.abc import Callable, Sequence
from datetime import date

from common.answers.cases import works
from common.answers.review import what_is_provisional
from common.answers.view import View, answers
from common.domain.cases import review_queries as q
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.store.lookups.case_work import LAMPS, Count, Wanted, pressed
from common.store.lookups.workdays import workdays


@answers(q.AskWatch)
def watch(view: View, _: q.AskWatch) -> q.WatchNow:
    """A case that several departments have counts once in all, and once for each of them."""
    counts = works(view).counts(Wanted((), tuple(Stage)))
    days, today = workdays(view.db), view.now.today

    def age_of(one: Count) -> str:
        age = days.count(date.fromisoformat(one.received_on), today)
        return str(next((limit for limit in q.AGES if age <= limit), ""))

    press = pressed(view.db, today)
    provisional, missing = what_is_provisional(view)
    return q.WatchNow(
        total=sum(one.first_parts for one in counts),
        lamps={lamp: sum(one.first_parts for one in counts if one.lamp == lamp) for lamp in LAMPS},
        departments=_shares(counts, list(Domain), lambda one: one.department, _cases),
        clerks=_shares(
            counts, sorted({one.claimed_by or "" for one in counts}), lambda one: one.claimed_by or "", _cases
        ),
        ages=_shares(counts, [*map(str, q.AGES), ""], age_of, _first_parts),
        unanswered=press.unanswered,
        orders=press.orders,
        overdue_orders=press.overdue,
        provisional=provisional,
        missing_years=missing,
    )


def _cases(one: Count) -> int:
    return one.cases


def _first_parts(one: Count) -> int:
    return one.first_parts


def _shares(
    counts: Sequence[Count], names: Sequence[str], name_of: Callable[[Count], str], worth: Callable[[Count], int]
) -> tuple[q.Share, ...]:
    shares = []
    for name in names:
        own = [one for one in counts if name_of(one) == name]
        lamps = {lamp: sum(worth(one) for one in own if one.lamp == lamp) for lamp in LAMPS}
        shares.append(q.Share(name=name, total=sum(lamps.values()), lamps=lamps))
    return tuple(shares)
