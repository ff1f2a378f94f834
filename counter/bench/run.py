"""All measurements in order, each in homes of its own that are removed afterwards."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from counter.bench import alone, calling, claiming, following, journal, taking, touching
from counter.bench.figure import Figure

Measure = Callable[..., list[Figure]]

MEASURES: dict[str, Measure] = {
    "taking": taking.measure,
    "calling": calling.measure,
    "alone": alone.measure,
    "claiming": claiming.measure,
    "following": following.measure,
    "journal": journal.measure,
    "touching": touching.measure,
}


def run(names: tuple[str, ...] = (), *, on_disk_of: Path | None = None, is_quick: bool = False) -> Iterator[Figure]:
    """The figures of the named measurements (of all without a name) as they come.

    `on_disk_of` is a folder on the disk that is measured; without it, that of temporary files is.
    """
    for name in names or MEASURES:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=on_disk_of) as folder:
            yield from MEASURES[name](Path(folder) / name, is_quick=is_quick)
