"""Answers about the hall: its name and hours, series, counters, staff, lamps."""

import msgspec

from common.answers.view import View, answers
from common.domain import queries as q
from common.domain.cases.gateway_rules import spoken_for
from common.domain.hours import is_open, next_opening
from common.domain.rows import Counter, Lamp, Series
from common.services.staff import secret_of
from common.store.lookups import paper, setup


@answers(q.AskHall)
def hall_now(view: View, _: q.AskHall) -> q.HallNow:
    """The hall and whether it is open."""
    hall = view.hall()
    open_now = is_open(hall.hours, view.now.local)
    opens = None if open_now else next_opening(hall.hours, view.now.local)
    return q.HallNow(
        hall=hall,
        today=view.today,
        is_open=open_now,
        opens_next=f"{opens:%Y-%m-%d %H:%M}" if opens else None,
        catalogue=setup.catalogue_source(view.db),
        items_offered=setup.offered_count(view.db),
    )


@answers(q.AskSeries)
def series(view: View, _: q.AskSeries) -> list[Series]:
    """Every series."""
    return setup.all_series(view.db)


@answers(q.AskCounters)
def counters(view: View, _: q.AskCounters) -> list[Counter]:
    """Every counter."""
    return [with_reason(view, counter) for counter in setup.counters(view.db)]


def with_reason(view: View, counter: Counter) -> Counter:
    """A counter whose own words for its pause are unsealed."""
    if not counter.note:
        return counter
    return msgspec.structs.replace(counter, reason=view.unsealed(counter.pause, counter.note), note="")


def staff_name(view: View, number: str | None) -> str:
    """The unsealed name of a member of staff; empty for nobody, and once the person has been erased.

    A department that has answered over its gateway has its own.
    """
    if number and (department := spoken_for(number)) is not None:
        return department.zh
    member = setup.staff(view.db, number) if number else None
    secret = secret_of(view.db, member.person, member.sealed) if member else None
    return secret.name if secret else ""


@answers(q.AskStaff)
def staff(view: View, _: q.AskStaff) -> list[q.StaffRow]:
    """Staff with their unsealed names."""
    found = []
    for member in setup.all_staff(view.db):
        secret = secret_of(view.db, member.person, member.sealed)
        found.append(
            q.StaffRow(
                staff=member.staff,
                name=secret.name if secret else "",
                role=member.role,
                departments=member.departments,
                has_left=member.has_left,
                counter=setup.counter_of_staff(view.db, member.staff) or "",
            )
        )
    return found


@answers(q.AskLamps)
def lamps(view: View, _: q.AskLamps) -> list[Lamp]:
    """The lamps of this machine."""
    return paper.lamps(view.db, view.now.at_ms)
