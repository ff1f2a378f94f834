"""All measurements, of one machine and of halls at hubs, each in homes of its own that are removed afterwards."""

import tempfile
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from counter.bench.figure import Figure

# Modules of this package. Each is imported when its turn comes: to know their names needs no PostgreSQL.
MEASURES = (
    "taking",
    "calling",
    "alone",
    "following",
    "journal",
    "touching",
    "cases",
    "papers",
    "cards",
    "hospitals",
    "statement",
    "self_service",
)
HUB_MEASURES = ("claiming", "hub_calling", "hub_steps", "hub_journal", "hub_idle", "hub_year", "district")


def run(names: Iterable[str], *, on_disk_of: Path | None = None, is_quick: bool = False) -> Iterator[Figure]:
    """The figures of the named measurements as they come.

    `on_disk_of` is a folder on the disk that is measured; without it, that of temporary files is, as it always is for
    hubs: PostgreSQL, which does not run as root, has to get through to its folder.
    """
    for name in names:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=on_disk_of if name in MEASURES else None) as folder:
            measure = import_module(f"counter.bench.{name}").measure
            yield from measure(Path(folder) / name, is_quick=is_quick)
