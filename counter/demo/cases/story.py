"""A story of the demo: what happens to one matter, with pauses in which days go by."""

from collections.abc import Callable, Generator
from typing import NamedTuple

from counter.demo.cases.residents import NAMES, Resident, resident
from counter.demo.cases.seats import Staff

Days = int
"""How many days go by until the story goes on."""
Steps = Generator[Days, None, None]
Tell = Callable[[Staff, "Coming"], Steps]


class Coming(NamedTuple):
    """Who comes: the resident of this story, and somebody who may come for them."""

    resident: Resident
    other: Resident


class Story(NamedTuple):
    """What a story is called in the album, and how it goes."""

    title: str
    tell: Tell


STORIES: list[Story] = []


def story(title: str) -> Callable[[Tell], Tell]:
    """Add a story to the demo."""

    def add(tell: Tell) -> Tell:
        STORIES.append(Story(title, tell))
        return tell

    return add


def coming(order: int) -> Coming:
    """Who comes in the story of this order."""
    return Coming(resident(NAMES[order % len(NAMES)], order), resident(NAMES[-1 - order % len(NAMES)], 500 + order))
