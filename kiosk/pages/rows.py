"""The rows of the kiosk's lists: plain values in both languages, so that a switch asks nothing again."""

from collections.abc import Sequence

import msgspec

from common.domain.cases.guide import Guide
from common.domain.catalogue.item import Choice, Domain, HandlingKind, Material, ServiceItem
from common.domain.queries import SeriesWait


class TopicRow(msgspec.Struct, frozen=True):
    """A life topic and how many items it has; -1 while that is not known."""

    topic: str
    name: str
    name_en: str
    items: int = -1


class ItemRow(msgspec.Struct, frozen=True):
    """An item as a list names it."""

    code: str
    name: str
    name_en: str
    is_on_the_spot: bool
    promised_days: int


class PaperRow(msgspec.Struct, frozen=True):
    """A paper to bring; 0 originals or copies when nobody says how many."""

    place: int
    name: str
    name_en: str
    originals: int
    copies: int
    when: str = ""
    when_en: str = ""
    """The choices with which it is needed, where nobody was asked."""
    source: str = ""
    source_en: str = ""
    """Who tells the hall what it says; of those that must be brought ""."""


class ChoiceRow(msgspec.Struct, frozen=True):
    """One answer to a question about the resident."""

    name: str
    name_en: str
    is_chosen: bool


class SeriesRow(msgspec.Struct, frozen=True):
    """How busy a series is."""

    series: str
    name: str
    name_en: str
    waiting: int
    wait_low: int
    wait_high: int


def topic_rows(items: list[ServiceItem] | None = None) -> list[TopicRow]:
    """All eight topics, with the number of their items when those are given."""
    counts = dict.fromkeys(Domain, -1 if items is None else 0)
    for item in items or ():
        counts[item.domain] += 1
    return [TopicRow(domain, domain.zh, domain.en, count) for domain, count in counts.items()]


def item_row(item: ServiceItem) -> ItemRow:
    """The item as a list names it."""
    return ItemRow(
        code=item.code,
        name=item.name,
        name_en=item.name_en,
        is_on_the_spot=item.kind is HandlingKind.ON_THE_SPOT,
        promised_days=item.promised_days,
    )


def paper_rows(guide: Guide) -> list[PaperRow]:
    """What to bring, counted from 1, then what the hall looks up itself."""
    open_choices = tuple(choice for situation in guide.open for choice in situation.choices)
    papers = (*guide.to_bring, *guide.looked_up)
    return [paper_row(place, paper, open_choices) for place, paper in enumerate(papers, start=1)]


def paper_row(place: int, material: Material, open_choices: Sequence[Choice] = ()) -> PaperRow:
    """A paper in its place on the list, with those of the open choices that need it."""
    when = [choice for choice in open_choices if choice.name in material.when]
    return PaperRow(
        place=place,
        name=material.name,
        name_en=material.name_en or material.name,
        originals=material.originals or 0,
        copies=material.copies or 0,
        when="、".join(choice.name for choice in when),
        when_en=" / ".join(choice.name_en or choice.name for choice in when),
        source=material.source,
        source_en=material.source_en or material.source,
    )


def choice_row(choice: Choice, chosen: str) -> ChoiceRow:
    """An answer, and whether it is the one that was given."""
    return ChoiceRow(choice.name, choice.name_en or choice.name, choice.name == chosen)


def series_row(wait: SeriesWait) -> SeriesRow:
    """A series as the welcome page shows it."""
    return SeriesRow(wait.series, wait.name, wait.name_en, wait.waiting, wait.wait_low, wait.wait_high)
