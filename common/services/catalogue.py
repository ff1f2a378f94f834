"""Replacing the catalogue by a file: the whole file or nothing of it."""

from pathlib import Path
from typing import Any

import msgspec

from common.catalogue_files import read_catalogue_file, shipped_sample
from common.domain import commands as c
from common.domain import events as e
from common.domain.catalogue.item import ServiceItem
from common.domain.catalogue.reader import RefusedCatalogue, WholeCatalogue
from common.domain.catalogue.sample import SampleHall
from common.domain.refusals import Refused
from common.services.scene import Reading, Scene, serves
from common.store.lookups import setup


def read_file(_: Reading, command: c.ImportCatalogue) -> WholeCatalogue:
    """Read and check the file before the write lock; refused with every fault of every row."""
    path = Path(command.file)
    try:
        result = read_catalogue_file(path)
    except OSError as error:
        raise Refused("catalogue_unreadable", file=path.name, detail=error.strerror or "") from error
    if isinstance(result, RefusedCatalogue):
        raise Refused("catalogue_faulty", count=len(result.faults), faults=list(result.faults))
    return result


def read_sample(_: Reading, __: c.LoadSampleCatalogue) -> SampleHall:
    """The sample catalogue from the files that ship with the program."""
    return shipped_sample()


@serves(c.LoadSampleCatalogue)
def load_sample_catalogue(scene: Scene, _: c.LoadSampleCatalogue) -> list[e.Event]:
    """All known items; the hall handles those of the sample hall."""
    scene.hall()
    sample: SampleHall = scene.evidence
    return [imported("sample", sample.items, tuple(sorted(sample.offered_codes)))]


@serves(c.ImportCatalogue)
def import_catalogue(scene: Scene, command: c.ImportCatalogue) -> list[e.Event]:
    """The old catalogue stays until the new one is whole. Without `offer` the hall handles every item of the file."""
    scene.hall()
    catalogue: WholeCatalogue = scene.evidence
    codes = {item.code for item in catalogue.items}
    for code in command.offer or ():
        if code not in codes:
            raise Refused("unknown_item", item=code)
    known_series = {series.series for series in setup.all_series(scene.db)}
    for item in catalogue.items:
        if item.series not in known_series:
            raise Refused("unknown_series", series=item.series)
    offered = command.offer if command.offer is not None else tuple(sorted(codes))
    return [imported(Path(command.file).name, catalogue.items, offered)]


def imported(source: str, items: tuple[ServiceItem, ...], offered: tuple[str, ...]) -> e.CatalogueImported:
    """The event that makes these items the hall's catalogue."""
    plain: tuple[dict[str, Any], ...] = tuple(msgspec.to_builtins(item) for item in items)
    return e.CatalogueImported(source=source, items=plain, offered=offered)
