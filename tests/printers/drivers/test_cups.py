"""The CUPS driver with a CUPS server of its own, whose queue prints to a virtual printer."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from printers.address import CupsAddress
from printers.drivers import GoneError, Proof, UnreachableError, WriteError
from printers.drivers.cups import CupsDriver
from printers.status import Condition
from printers.virtual import VirtualPrinter

PROGRAMS = ("cupsd", "lpadmin", "lp", "lpstat", "cancel", "cupsdisable")
MISSING = [name for name in PROGRAMS if shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin") is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs CUPS (cups-daemon, cups-client): no {', '.join(MISSING)}")

WITHIN = 15.0
SLIP = b"\x1b@\x1c&A001\n\x1dVB\x00"


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that the backends' user may enter too, which pytest's own are not."""
    with tempfile.TemporaryDirectory(prefix="cups-test-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def queue(folder: Path, printer: VirtualPrinter, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A raw queue named `slips` on a CUPS server that ends with the test."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    for name in ("spool/tmp", "cache", "state/certs", "logs", "root"):
        (folder / name).mkdir(parents=True)
    (folder / "cupsd.conf").write_text(
        f"Listen 127.0.0.1:{port}\nLogLevel warn\nBrowsing No\nDefaultAuthType None\nWebInterface No\n"
        "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"
    )
    (folder / "cups-files.conf").write_text(
        f"ServerRoot {folder}/root\nRequestRoot {folder}/spool\nTempDir {folder}/spool/tmp\n"
        f"CacheDir {folder}/cache\nStateDir {folder}/state\nErrorLog {folder}/logs/error\n"
        f"AccessLog {folder}/logs/access\nPageLog {folder}/logs/page\nSystemGroup root\nSandboxing Relaxed\n"
    )
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
    monkeypatch.setenv("PATH", os.environ["PATH"] + ":/usr/sbin")
    server = subprocess.Popen(
        ["cupsd", "-f", "-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf"], stderr=subprocess.DEVNULL
    )
    try:
        _wait_until_it_listens(server, port)
        device = f"socket://127.0.0.1:{printer.port}/?waiteof=false"
        subprocess.run(
            ["lpadmin", "-p", "slips", "-E", "-v", device, "-m", "raw"], check=True, capture_output=True, timeout=WITHIN
        )
        yield "slips"
    finally:
        server.terminate()
        server.wait(WITHIN)


def _wait_until_it_listens(server: subprocess.Popen[bytes], port: int) -> None:
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise AssertionError(f"cupsd ended with {server.returncode}")


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
