"""Answers about ratings: what a pad asks, whether a code is good, what is followed up, how content people were."""

from collections.abc import Sequence
from datetime import date

from common.answers.setup import staff_name
from common.answers.view import View, answers
from common.domain.cases.case import Case
from common.domain.cases.drawing import decode
from common.domain.cases.limit import Limit, standing
from common.domain.cases.person import Person, mask
from common.domain.ratings import code as codes
from common.domain.ratings import queries as q
from common.domain.ratings.rating import Rating, rating_of
from common.domain.ratings.words import Level
from common.domain.refusals import Refused
from common.domain.workdays import Workdays
from common.store.lookups import cases, ratings, setup
from common.store.lookups.workdays import workdays

_PAD_MS = 3 * 60 * 1000
"""Whoever has not been asked by then has gone; a pad that was away for longer does not ask the next resident."""


@answers(q.AskPad)
def pad(view: View, query: q.AskPad) -> q.PadNow:
    """Nothing of whom, nothing that was answered."""
    hall, counter = view.hall(), setup.counter(view.db, query.counter)
    if counter is None:
        raise Refused("unknown_counter", counter=query.counter)
    return q.PadNow(
        hall_name=hall.name,
        hall_name_en=hall.name_en,
        counter_name=counter.name,
        counter_name_en=counter.name_en,
        asked=tuple(
            q.PadAsk(rating=one.rating, occasion=one.occasion, item_name=names[0], item_name_en=names[1])
            for one in ratings.at_pad(view.db, counter.counter, view.now.at_ms - _PAD_MS)
            for names in (_item_names(view, one.item),)
        ),
    )


@answers(q.CheckRatingCode)
def rating_code(view: View, query: q.CheckRatingCode) -> q.RatingInvitation:
    """Known on kiosks as well."""
    found = ratings.with_code(view.db, codes.digest(codes.tidy(query.code)))
    return q.RatingInvitation(until=ratings.checked(found, view.now.today).until)


@answers(q.AskCodeOnReceipt)
def code_on_receipt(view: View, query: q.AskCodeOnReceipt) -> str:
    """Unsealed with the applicant's key."""
    case = cases.case(view.db, query.case)
    rating = ratings.rating(view.db, rating_of(case.case, query.occasion)) if case else None
    return view.unsealed(case.applicant, rating.code) if case and rating else ""


@answers(q.AskFollowUps)
def follow_ups(view: View, query: q.AskFollowUps) -> list[q.FollowUpRow]:
    """The oldest is due first, for all have the same time."""
    return _rows(view, ratings.followed_up(view.db, only_open=query.only_open, limit=query.limit))


@answers(q.AskFollowUp)
def follow_up(view: View, query: q.AskFollowUp) -> q.FollowUpInHand:
    """Who it is in full, with the telephone, is a look of its own, on record."""
    rating = ratings.rating(view.db, query.rating)
    case = cases.case(view.db, rating.case) if rating else None
    if rating is None or rating.follow_up is None or case is None:
        raise Refused("unknown_rating")
    told, key = rating.follow_up, case.applicant
    ink = view.unsealed(key, rating.ink)
    return q.FollowUpInHand(
        row=_rows(view, [rating])[0],
        words=view.unsealed(key, rating.words),
        ink=decode(ink) if ink else None,
        found=view.unsealed(key, told.found),
        told=view.unsealed(key, told.told),
        calls=tuple(
            q.CallBackSaid(was_reached=one.was_reached, words=view.unsealed(key, one.words), staff=one.staff, on=one.on)
            for one in told.calls
        ),
    )


@answers(q.AskSatisfaction)
def satisfaction(view: View, query: q.AskSatisfaction) -> list[q.Satisfaction]:
    """Numbers alone."""
    return [_counted(view, query.by, tally) for tally in ratings.tallies(view.db, query.by, query.since, query.until)]


def _counted(view: View, by: str, tally: ratings.Tally) -> q.Satisfaction:
    given = sum(tally.levels.values())
    bad = sum(count for level, count in tally.levels.items() if level.is_bad)
    name, name_en = _names(view, by, tally.key)
    return q.Satisfaction(
        key=tally.key,
        name=name,
        name_en=name_en,
        asked=tally.asked,
        given=given,
        levels=tuple(tally.levels[level] for level in Level),  # type: ignore[arg-type]  # there are five
        percent=round(100 * (given - bad) / given, 1) if given else None,
    )


def _names(view: View, by: str, key: str) -> tuple[str, str]:
    if by == "item":
        return _item_names(view, key)
    if by == "counter":
        counter = setup.counter(view.db, key)
        return (counter.name, counter.name_en) if counter else (key, key)
    monday = date.fromisoformat(key)
    year, week, _ = monday.isocalendar()
    return f"{year}年第{week}周", f"Week {week} of {year}"


def _rows(view: View, found: Sequence[Rating]) -> list[q.FollowUpRow]:
    """As the list shows them: who and which days is looked up once for all."""
    about = [cases.case(view.db, one.case) for one in found]
    known = cases.known(view.db, [one.applicant for one in about if one])
    names = {staff: staff_name(view, staff) for staff in {one.staff for one in found}}
    days = workdays(view.db)
    return [
        _row(view, rating, case, known.get(case.applicant), names[rating.staff], days)
        for rating, case in zip(found, about, strict=True)
        if case is not None
    ]


def _row(view: View, rating: Rating, case: Case, applicant: Person | None, staff: str, days: Workdays) -> q.FollowUpRow:
    follow_up = rating.follow_up
    assert follow_up is not None, "only those that are followed up are found"
    limit = Limit(follow_up.opened_on, view.rules.follow_up_days)
    near = view.rules.lamps.near_days(limit.days)
    stands = standing(limit, days, follow_up.closed_on or view.now.today, near)
    name, name_en = _item_names(view, rating.item)
    return q.FollowUpRow(
        rating=rating,
        number=case.number,
        item_name=name,
        item_name_en=name_en,
        applicant=mask(case.applicant, applicant),
        staff_name=staff or rating.staff,
        due_on=stands.due.on,
        is_provisional=stands.due.is_provisional,
        days_left=stands.left,
        lamp=None if follow_up.closed_on else stands.lamp,
    )


def _item_names(view: View, code: str) -> tuple[str, str]:
    item = view.item(code)
    return (item.name, item.name_en) if item else (code, code)
