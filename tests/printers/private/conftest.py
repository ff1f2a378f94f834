from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from printers.address import CupsAddress
from printers.private import Cancelled, Ending, PrivatePace, PrivatePrinter, Progress, print_sheets
from printers.virtual.cups_server import MISSING, REASON, CupsDaemon, cups_daemon
from tests.printers.private.ipp_printer import PAGE_MARK, IppPrinter

BRISK = PrivatePace(
    answer_within=2.0,
    send_within=5.0,
    look_every=0.03,
    ask_printer_every=0.1,
    trouble_for=0.3,
    doubt_for=0.6,
    gone_for=0.5,
    stop_within=5.0,
    sweep_every=0.05,
    patience=15.0,
)
SECRET = b"11010519491231002X"
TWO_PAGES = b"%PDF-1.4 " + SECRET + b"\n" + PAGE_MARK * 2 + b"%%EOF\n"


@dataclass
class Desk:
    """A queue with its printer, and what was told while printing."""

    daemon: CupsDaemon
    printer: IppPrinter
    run_dir: Path
    told: list[Progress] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def private_printer(self, queue: str = "a4", *, is_queue_believed: bool = False) -> PrivatePrinter:
        return PrivatePrinter("office", CupsAddress(queue), self.run_dir, is_queue_believed)

    def print(
        self, queue: str = "a4", *, cancelled: Cancelled | None = None, believed: bool = False, **pace: float
    ) -> Ending:
        where = self.private_printer(queue, is_queue_believed=believed)
        return print_sheets(where, TWO_PAGES, 2, self.hear, cancelled or threading.Event(), replace(BRISK, **pace))

    def hear(self, progress: Progress) -> None:
        self.told.append(progress)
        if progress.stopped_by is not None:
            self.stopped.set()


@pytest.fixture(scope="module")
def daemon() -> Iterator[CupsDaemon]:
    if MISSING:
        pytest.skip(REASON)
    with cups_daemon() as running:
        yield running


@pytest.fixture
def desk(daemon: CupsDaemon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A queue `a4` that is new for each test."""
    for name, value in daemon.environment.items():
        monkeypatch.setenv(name, value)
    printer = IppPrinter()
    daemon.add_queue("a4", printer.uri)
    desk = Desk(daemon, printer, tmp_path)
    yield desk
    printer.switch_off()
    if "a4" in daemon.run("lpstat", "-e"):
        daemon.run("cancel", "-a", "-x")
        daemon.run("lpadmin", "-x", "a4")
