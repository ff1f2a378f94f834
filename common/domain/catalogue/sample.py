"""The sample catalogue and the sample hall that Yichuang ships: plausible, partly sourced, and saying so."""

import csv
import io
from collections.abc import Callable, Iterator

import msgspec

from common.domain.catalogue.item import HandlingKind, Provenance, ServiceItem, Source, Trust
from common.domain.catalogue.reader import RefusedCatalogue, read_catalogue

ReadFile = Callable[[str], bytes]
"""Gives the bytes of a file of `resources/catalogue` by its name."""


class SampleHall(msgspec.Struct, frozen=True):
    """The whole sample catalogue, and which of its items the sample hall offers."""

    items: tuple[ServiceItem, ...]
    offered_codes: frozenset[str]
    station_codes: frozenset[str]
    """The items that the community stations of the sample hall take in."""

    @property
    def offered(self) -> tuple[ServiceItem, ...]:
        """The items the sample hall offers, in the order of the catalogue."""
        return tuple(item for item in self.items if item.code in self.offered_codes)

    @property
    def on_the_spot(self) -> tuple[ServiceItem, ...]:
        """The offered items that are finished while the resident waits."""
        return tuple(item for item in self.offered if item.kind is HandlingKind.ON_THE_SPOT)


def sample_hall(read: ReadFile) -> SampleHall:
    """Load the sample from the files of `resources/catalogue`. Loads the pinyin dictionary: for set-up, not for starts.

    Raises ValueError when the shipped files contradict themselves, which only a damaged installation does.
    """
    catalogue = read_catalogue(read("items.csv"), english=english_names(read), trust=Trust.SAMPLE)
    if isinstance(catalogue, RefusedCatalogue):
        raise ValueError(f"resources/catalogue/items.csv: {catalogue.faults[0].en}")
    sources = _sources(read)
    items = tuple(
        msgspec.structs.replace(item, provenance=_provenance(sources.get(item.code, {}))) for item in catalogue.items
    )
    offered_codes, station_codes = memberships(read)
    return SampleHall(items=items, offered_codes=offered_codes, station_codes=station_codes)


def memberships(read: ReadFile) -> tuple[frozenset[str], frozenset[str]]:
    """The codes of the items that the sample hall offers, and of those that its community stations take in."""
    rows = tuple(_records(read("sample_hall.csv")))
    return (
        frozenset(row["code"] for row in rows if row["offered"] == "yes"),
        frozenset(row["code"] for row in rows if row["at_community_station"] == "yes"),
    )


def english_names(read: ReadFile) -> dict[str, str]:
    """English by Chinese names of all shipped items, papers and agencies: fills the gaps of a hall's own file."""
    files = ("items.csv", "materials_en.csv", "agencies_en.csv")
    return {row["name"]: row["name_en"] for file in files for row in _records(read(file))}


def _sources(read: ReadFile) -> dict[str, dict[str, Source]]:
    sources: dict[str, dict[str, Source]] = {}
    for row in _records(read("provenance.csv")):
        sources.setdefault(row["code"], {})[row["field"]] = Source(Trust(row["trust"]), row["source"])
    return sources


def _provenance(sources: dict[str, Source]) -> Provenance:
    """What the sources back, and the translation; every other field stays sample data."""
    return Provenance(**{"name_en": Source(Trust.TRANSLATED), **sources})


def _records(data: bytes) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))
