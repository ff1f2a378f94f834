"""Catalogue files: a hall's own, read with the English names that ship, and the sample that ships with the program."""

from functools import cache
from pathlib import Path

from common.assets import resource
from common.domain.catalogue.grid import LARGEST_FILE
from common.domain.catalogue.reader import RefusedCatalogue, WholeCatalogue, read_catalogue
from common.domain.catalogue.sample import SampleHall, english_names, memberships, sample_hall


def read_catalogue_file(path: Path) -> WholeCatalogue | RefusedCatalogue:
    """Everything a hall's own file says, or all that is wrong with it. Raises OSError."""
    with path.open("rb") as file:
        data = file.read(4 * LARGEST_FILE)  # of a larger file enough to say that it is too large
    return read_catalogue(data, english=english_names(_shipped))


@cache
def shipped_sample() -> SampleHall:
    """The sample catalogue, and what of it the sample hall offers."""
    return sample_hall(_shipped)


def shipped_station_items() -> tuple[str, ...]:
    """The items that the community stations of the sample hall take in, in the order of their codes."""
    return tuple(sorted(memberships(_shipped)[1]))


def _shipped(name: str) -> bytes:
    return resource("catalogue", name).read_bytes()
