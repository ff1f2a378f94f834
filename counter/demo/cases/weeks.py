"""Playing the stories side by side: each goes on when the days it waits for have gone by."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from heapq import heappop, heappush

from counter.demo.cases import (
    at_a_station,
    at_the_counter,
    at_the_issuing_counter,
    in_the_back_office,
    over_a_gateway,
)
from counter.demo.cases.seats import Staff
from counter.demo.cases.story import STORIES, Story, coming

__all__ = [
    "at_a_station",
    "at_the_counter",
    "at_the_issuing_counter",
    "in_the_back_office",
    "over_a_gateway",
    "play",
]


def play(
    staff: Staff,
    begins_at: datetime,
    turn_to: Callable[[datetime], None],
    tell: Callable[[str], None],
    stories: Sequence[Story] = STORIES,
    in_the_evening: Callable[[int], None] = lambda day: None,
) -> int:
    """Play all stories, the first steps of all on the first day; how many days it took.

    `turn_to` moves the hall's clock to a local time, `tell` gets each day in a sentence, and `in_the_evening` its
    number when everybody has left.
    """
    waiting = [(0, n, one.tell(staff, coming(n))) for n, one in enumerate(stories)]
    day, ended = 0, 0
    while waiting:
        if waiting[0][0] > day:
            day = waiting[0][0]
            turn_to(begins_at + timedelta(days=day))
        begun = ended
        while waiting and waiting[0][0] <= day:
            _, n, steps = heappop(waiting)
            try:
                heappush(waiting, (day + next(steps), n, steps))
            except StopIteration:
                ended += 1
        staff.leave()
        tell(f"Day {day + 1}: {ended - begun} matters came to their end, {len(waiting)} go on")
        in_the_evening(day + 1)
    return day + 1
