from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from printers.address import Address
from printers.spool import Pace, Spool
from printers.virtual import VirtualPrinter
from tests.printers.spool.hall import BRISK, WITHIN, Hall, Slip, compose, spool_for

StartSpool = Callable[..., Spool[Slip]]


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.fixture
def start_spool(hall: Hall, printer: VirtualPrinter, tmp_path: Path) -> Iterator[StartSpool]:
    """Starts a spool for the virtual printer, or for another address, and ends it after the test."""
    running: list[Spool[Slip]] = []

    def start(
        address: Address | int | None = None, *, pace: Pace = BRISK, write_up: Callable[[Slip], bytes] = compose
    ) -> Spool[Slip]:
        spool = spool_for(hall, printer.port if address is None else address, tmp_path, pace=pace, write_up=write_up)
        spool.start()
        running.append(spool)
        return spool

    yield start
    have_stopped = [spool.stop(WITHIN) for spool in running]
    assert all(have_stopped)
