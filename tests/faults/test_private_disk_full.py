"""CUPS's disk is full when a private document comes: a calm refusal, nothing of it kept, and on it goes with room."""

import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from printers.address import CupsAddress
from printers.private import End, Ending, PrivatePrinter, print_sheets
from printers.virtual.cups_server import MISSING, REASON, CupsDaemon, cups_daemon
from tests.faults.traces import disguises, traces_in_files
from tests.printers.private.conftest import BRISK, SECRET
from tests.printers.private.ipp_printer import PAGE_MARK, IppPrinter

pytestmark = pytest.mark.skipif(bool(MISSING), reason=REASON)
DISK = 400_000
DOCUMENT = b"%PDF-1.4 " + SECRET + b"\n" + PAGE_MARK + os.urandom(300_000).hex().encode() + b"\n%%EOF\n"


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch) -> Iterator[CupsDaemon]:
    """A CUPS whose spool lies on a disk that is smaller than the document."""
    with cups_daemon() as running:
        running.stop()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=710,gid=lp", "none", running.spool], capture_output=True
        )
        if mounted.returncode != 0:
            pytest.skip(f"a small disk can only be mounted by root: {mounted.stderr.decode().strip()}")
        try:
            (running.spool / "tmp").mkdir()
            running.start()
            for name, value in running.environment.items():
                monkeypatch.setenv(name, value)
            yield running
            running.stop()
        finally:
            subprocess.run(["umount", "-l", running.spool], check=True)


def test_a_full_disk_refuses_and_keeps_nothing(daemon: CupsDaemon, tmp_path: Path) -> None:
    printer = IppPrinter()
    daemon.add_queue("a4", printer.uri)

    def print_once() -> Ending:
        where = PrivatePrinter("office", CupsAddress("a4"), tmp_path)
        return print_sheets(where, DOCUMENT, 1, lambda progress: None, threading.Event(), BRISK)

    ending = print_once()
    assert (ending.end, ending.pages_out, ending.may_come_late) == (End.REFUSED, 0, False)
    assert "磁盘" in ending.chinese
    assert printer.jobs == {}
    assert traces_in_files([daemon.folder, tmp_path], disguises([SECRET.decode()])) == {}

    subprocess.run(["mount", "-o", f"remount,size={DISK * 10}", daemon.spool], check=True)
    assert print_once().is_printed
    assert traces_in_files([daemon.folder, tmp_path], disguises([SECRET.decode()])) == {}
    printer.switch_off()
