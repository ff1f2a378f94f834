"""The CUPS driver with a CUPS server of its own, whose queue prints to a virtual printer."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator

import pytest

from printers.address import CupsAddress
from printers.drivers import GoneError, Proof, UnreachableError, WriteError
from printers.drivers.cups import CupsDriver
from printers.status import Condition
from printers.virtual import VirtualPrinter
from printers.virtual.cups_server import MISSING, REASON, WITHIN, CupsDaemon, cups_daemon

pytestmark = pytest.mark.skipif(bool(MISSING), reason=REASON)

SLIP = b"\x1b@\x1c&A001\n\x1dVB\x00"


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture(scope="module")
def daemon() -> Iterator[CupsDaemon]:
    with cups_daemon() as running:
        yield running


@pytest.fixture
def queue(daemon: CupsDaemon, printer: VirtualPrinter, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A raw queue named `slips` that ends with the test."""
    for name, value in daemon.environment.items():
        monkeypatch.setenv(name, value)
    yield daemon.add_queue("slips", f"socket://127.0.0.1:{printer.port}/?waiteof=false")
    daemon.run("lpadmin", "-x", "slips")


def test_bytes_reach_the_paper_raw_and_cups_word_is_no_proof(queue: str, printer: VirtualPrinter) -> None:
    driver = CupsDriver(CupsAddress(queue))
    driver.open(WITHIN)
    status = driver.observe(WITHIN)
    assert status is not None
    assert status.condition is Condition.UNREPORTED
    driver.write(SLIP, WITHIN)
    assert [slip.lines for slip in printer.wait_slips(1, WITHIN)] == [("A001",)]
    assert driver.proof is Proof.NONE
    with pytest.raises(GoneError):
        driver.read(WITHIN)


def test_a_pdf_goes_as_what_it_is_under_a_name_that_names_nobody(queue: str, printer: VirtualPrinter) -> None:
    document = b"%PDF-1.4 a paper %%EOF\n"
    driver = CupsDriver(CupsAddress(queue), takes_pdf=True)
    driver.open(WITHIN)
    driver.write(document, WITHIN)
    assert printer.wait_sheets(1, WITHIN) == [document]
    listed = subprocess.run(["lpstat", "-W", "all", "-o", queue], check=True, capture_output=True, timeout=WITHIN)
    assert b"paper" not in listed.stdout


def test_a_job_that_does_not_end_is_cancelled_so_that_it_never_prints_later(
    queue: str, printer: VirtualPrinter
) -> None:
    subprocess.run(["cupsdisable", queue], check=True, timeout=WITHIN)
    driver = CupsDriver(CupsAddress(queue))
    status = driver.observe(WITHIN)
    assert status is not None
    assert status.condition is Condition.OFFLINE
    with pytest.raises(WriteError, match="did not finish") as caught:
        driver.write(SLIP, 1.0)
    assert caught.value.sent is None
    waiting = subprocess.run(["lpstat", "-o", queue], check=True, capture_output=True, timeout=WITHIN)
    assert waiting.stdout == b""
    assert printer.slips == []


def test_a_queue_that_is_not_there_is_unreachable(queue: str) -> None:
    with pytest.raises(UnreachableError):
        CupsDriver(CupsAddress("none")).open(WITHIN)


def test_without_a_server_the_queue_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
    with pytest.raises(UnreachableError):
        CupsDriver(CupsAddress("slips")).open(WITHIN)
