"""The rows of the kiosk's lists: plain values in both languages, so that a switch asks nothing again."""

import msgspec

from common.domain.catalogue.item import Domain, HandlingKind, Material, ServiceItem
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


def paper_row(place: int, material: Material) -> PaperRow:
    """A paper in its place on the list, counted from 1."""
    return PaperRow(
        place=place,
        name=material.name,
        name_en=material.name_en or material.name,
        originals=material.originals or 0,
        copies=material.copies or 0,
    )


def series_row(wait: SeriesWait) -> SeriesRow:
    """A series as the welcome page shows it."""
    return SeriesRow(wait.series, wait.name, wait.name_en, wait.waiting, wait.wait_low, wait.wait_high)
