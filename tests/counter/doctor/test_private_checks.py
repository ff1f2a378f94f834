"""What the doctor says where residents print their records: about the queue, its files, swap."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from common.settings import Printer, Settings
from counter.doctor.disks import is_safe, open_swaps
from counter.doctor.finding import Finding
from counter.doctor.private_checks import check_private_printing
from printers.virtual.cups_server import MISSING, REASON, cups_daemon
from tests.printers.private.ipp_printer import IppPrinter

DOCS = Path(__file__).parents[3] / "docs"
MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:28 / /run rw,nosuid shared:5 - tmpfs tmpfs rw
31 22 0:29 / /var/spool/cups rw shared:6 - tmpfs tmpfs rw,size=64m
32 22 253:0 / /home rw shared:7 - ext4 /dev/mapper/home rw
"""


def settings(**printers: Printer) -> Settings:
    asked = Settings()
    return replace(asked, records=replace(asked.records, source="sample"), printers=printers)


def system(tmp_path: Path, *, mounts: str = MOUNTS, swaps: str = "", cups: dict[str, str] | None = None) -> Path:
    """The files of a machine that is looked at."""
    files = {
        "proc/self/mountinfo": mounts,
        "proc/swaps": "Filename Type Size Used Priority\n" + swaps,
        "sys/dev/block/253:0/dm/uuid": "CRYPT-LUKS2-0123-home\n",
        **{f"etc/cups/{name}": text for name, text in (cups or {}).items()},
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def found(asked: Settings, tmp_path: Path, machine: Path) -> dict[str, Finding]:
    return {finding.name: finding for finding in check_private_printing(asked, tmp_path, machine)}


def test_where_nobody_prints_records_nothing_is_said(tmp_path: Path) -> None:
    assert list(check_private_printing(Settings(), tmp_path)) == []


def test_without_a_printer_of_sheets(tmp_path: Path) -> None:
    asked = settings(ticket=Printer(address="virtual://9100"))
    assert not found(asked, tmp_path, system(tmp_path))["records_printer"].ok


def test_a_folder_is_for_demonstrations(tmp_path: Path) -> None:
    asked = settings(office=Printer(address="file:///srv/sheets", paper="a4"))
    assert "/srv/sheets" in found(asked, tmp_path, system(tmp_path))["records_printer"].zh


def test_a_queue_that_is_not_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))
    asked = settings(office=Printer(address="cups://office", paper="a4"))
    assert not found(asked, tmp_path, system(tmp_path))["records_queue"].ok


@pytest.mark.skipif(bool(MISSING), reason=REASON)
def test_what_a_real_queue_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = settings(office=Printer(address="cups://office", paper="a4"))
    machine = system(tmp_path)
    with cups_daemon() as daemon:
        for name, value in daemon.environment.items():
            monkeypatch.setenv(name, value)
        daemon.add_queue("office", "ipp://127.0.0.1:9/ipp/print")
        told = found(asked, tmp_path, machine)
        assert (told["records_queue"].ok, told["records_printer"].ok) == (True, False), "nobody is there"
        printer = IppPrinter()
        daemon.add_queue("office", printer.uri)
        assert found(asked, tmp_path, machine)["records_printer"].ok
        printer.set(sheets_left=0)
        assert "out of paper" in found(asked, tmp_path, machine)["records_printer"].en
        printer.switch_off()
        daemon.run("cupsreject", "office")
        assert "cupsaccept office" in found(asked, tmp_path, machine)["records_queue"].en
        daemon.add_queue("office", "dnssd://Office._ipp._tcp.local/")
        daemon.run("cupsaccept", "office")
        assert "ipp://" in found(asked, tmp_path, machine)["records_queue"].zh
        daemon.add_queue("office", "socket://127.0.0.1:9")
        daemon.run("cupsaccept", "office")
        assert "lpadmin" in found(asked, tmp_path, machine)["records_queue"].en
        believed = settings(office=Printer(address="cups://office", paper="a4", is_queue_believed=True))
        assert found(believed, tmp_path, machine)["records_queue"].ok


def test_what_cups_keeps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))
    asked = settings(office=Printer(address="cups://office", paper="a4"))
    as_shipped = found(asked, tmp_path, system(tmp_path / "a"))
    assert not as_shipped["records_queue_files"].ok
    assert as_shipped["records_queue_disk"].ok
    mended = system(tmp_path / "b", cups={"cupsd.conf": "# PreserveJobFiles Yes\nPreserveJobFiles No\n"})
    assert found(asked, tmp_path, mended)["records_queue_files"].ok
    elsewhere = system(tmp_path / "c", cups={"cups-files.conf": "RequestRoot /srv/cups\n"})
    told = found(asked, tmp_path, elsewhere)["records_queue_disk"]
    assert "/srv/cups" in told.zh
    for words in (told.zh, told.en):
        assert "/etc/fstab" in (DOCS / words.rpartition("docs/")[2]).read_text("utf-8")


def test_what_lies_safely(tmp_path: Path) -> None:
    machine = system(tmp_path)
    assert is_safe(Path("/var/spool/cups/tmp"), machine)
    assert is_safe(Path("/home/hall"), machine)
    assert not is_safe(Path("/var/spool"), machine)
    assert not is_safe(Path("/runaway"), machine)


def test_swap_in_the_clear_is_named(tmp_path: Path) -> None:
    file = tmp_path / "swapfile"
    file.touch()
    swaps = f"/dev/zram0 partition 8 0 -2\n{file} file 8 0 -2\n/dev/gone partition 8 0 -2\n"
    machine = system(tmp_path / "machine", swaps=swaps)
    assert open_swaps(machine) == [str(file), "/dev/gone"]
    asked = settings(office=Printer(address="virtual://9100", paper="a4"))
    assert str(file) in found(asked, tmp_path, machine)["records_swap"].zh
    assert found(asked, tmp_path, system(tmp_path / "calm"))["records_swap"].ok


def test_this_very_machine_can_be_looked_at() -> None:
    assert isinstance(is_safe(Path("/var/spool/cups")), bool)
    assert all(os.fspath(swap) for swap in open_swaps())
