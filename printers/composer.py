"""The python-escpos printer that only collects, and what it takes to load that library without harm."""

import os
from contextlib import suppress
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
    with suppress(OSError):  # without a place to keep it, slower
        cache_dir().mkdir(parents=True, exist_ok=True)
        if os.access(cache_dir(), os.W_OK):
            os.environ.setdefault("ESCPOS_CAPABILITIES_PICKLE_DIR", str(cache_dir()))
    from escpos.printer import Dummy

    composer: Composer = Dummy()
    return composer
