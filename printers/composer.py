"""The python-escpos printer that only collects, and what it takes to load that library without harm."""

import os
from typing import Protocol

from common.assets import cache_dir


class Composer(Protocol):
    """What we use of `escpos.printer.Dummy`."""

    @property
    def output(self) -> bytes:
        """All bytes so far."""
        ...

    def _raw(self, msg: bytes) -> None: ...


def new_composer() -> Composer:
    """An empty one. The first call loads the library: half a second once per machine, then a fifth of it per process.

    A process that prints can call this beforehand. The library parses its printer table at import and keeps the result
    as a pickle; unless told where, it does both again in a new temporary folder for each process.
    """
    folder = cache_dir()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ.setdefault("ESCPOS_CAPABILITIES_PICKLE_DIR", str(folder))
    from escpos.printer import Dummy

    composer: Composer = Dummy()
    return composer
