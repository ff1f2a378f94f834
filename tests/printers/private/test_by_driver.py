"""Private sheets and slips straight to printers: virtual ones that run out, mute ones, folders."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from printers.address import Address, FileAddress, TcpAddress, VirtualAddress
from printers.private import Cancelled, End, Ending, PrivatePrinter, Progress, clear_leftovers, print_sheets, print_slip
from printers.spool import Spool
from printers.spool.lock import PrinterLock
from printers.virtual import VirtualPrinter
from tests.printers.private.conftest import BRISK, TWO_PAGES
from tests.printers.spool.hall import Hall, Slip, spool_for

SLIP = b"\x1b@\x1c&CHARGED\n\x1dVB\x00"


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


def sheets(address: Address, run_dir: Path, cancelled: Cancelled | None = None) -> tuple[Ending, list[Progress]]:
    told: list[Progress] = []
    where = PrivatePrinter("office", address, run_dir)
    return print_sheets(where, TWO_PAGES, 2, told.append, cancelled or threading.Event(), BRISK), told


def slip(printer: VirtualPrinter, run_dir: Path, owner: Spool[Slip] | None = None) -> Ending:
    where = PrivatePrinter("ticket", VirtualAddress(port=printer.port), run_dir)
    return print_slip(where, SLIP, lambda progress: None, threading.Event(), owner=owner, pace=BRISK)


def test_a_virtual_printer_confirms_its_sheets(printer: VirtualPrinter, tmp_path: Path) -> None:
    ending, told = sheets(VirtualAddress(port=printer.port), tmp_path)
    assert ending == Ending(End.PRINTED, "office", 2)
    assert printer.sheets == [TWO_PAGES]
    assert told == [Progress(0, 2), Progress(2, 2)]


@pytest.mark.parametrize(
    ("switch", "end"), [("paper_out", End.NO_PAPER), ("cover", End.JAMMED), ("cutter", End.JAMMED)]
)
def test_a_printer_that_cannot_is_given_nothing(printer: VirtualPrinter, tmp_path: Path, switch: str, end: End) -> None:
    printer.set(switch)
    ending, told = sheets(VirtualAddress(port=printer.port), tmp_path)
    assert (ending.end, told) == (end, [])
    printer.set(switch, False)
    assert printer.wait_idle(5)
    assert printer.sheets == []


def test_what_a_printer_has_when_its_paper_ends_is_forgotten(printer: VirtualPrinter, tmp_path: Path) -> None:
    printer.set("paper_out_after", 1)
    where = PrivatePrinter("ticket", VirtualAddress(port=printer.port), tmp_path)
    long = b"\x1b@\x1c&" + b"FIRST\n" * 5 + b"SECRET\n" * 5 + b"\x1dVB\x00"
    told: list[Progress] = []
    ending = print_slip(where, long, told.append, threading.Event(), pace=BRISK)
    assert (ending.end, ending.may_come_late) == (End.NO_PAPER, False)
    assert Progress(0, 1, End.NO_PAPER) in told
    printer.set("paper_out", False)
    assert printer.wait_idle(5)
    assert all("SECRET" not in line for slip in printer.slips for line in slip.lines)


def test_a_resident_who_has_left_before_it_began_gets_nothing(printer: VirtualPrinter, tmp_path: Path) -> None:
    left = threading.Event()
    left.set()
    ending, _ = sheets(VirtualAddress(port=printer.port), tmp_path, left)
    assert ending.end is End.CANCELLED
    assert printer.sheets == []


def test_a_mute_printer_took_it_and_nobody_knows(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken: list[bytes] = []

        def take() -> None:
            connection, _ = server.accept()
            with connection:
                data = b""
                while piece := connection.recv(4096):
                    data += piece
                taken.append(data)

        thread = threading.Thread(target=take)
        thread.start()
        ending, _ = sheets(TcpAddress("127.0.0.1", server.getsockname()[1]), tmp_path)
        thread.join(5)
    assert (ending.end, ending.may_come_late) == (End.UNKNOWN, True)
    assert taken == [TWO_PAGES]


def test_a_printer_that_confirms_nothing_prints_all_the_same(printer: VirtualPrinter, tmp_path: Path) -> None:
    for question in ("process_id", "sensor"):
        printer.set(question, "off")
    ending = slip(printer, tmp_path)
    assert (ending.end, ending.may_come_late) == (End.UNKNOWN, True)
    (printed,) = printer.wait_slips(1, 5)
    assert printed.lines[-1] == "CHARGED"


def test_nobody_at_the_address(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    ending, told = sheets(TcpAddress("127.0.0.1", port), tmp_path)
    assert (ending.end, told) == (End.OFFLINE, [])


def test_a_folder_stands_for_a_printer_in_tests_and_demos(tmp_path: Path) -> None:
    ending, _ = sheets(FileAddress(str(tmp_path / "sheets")), tmp_path)
    assert ending.is_printed
    assert [file.read_bytes() for file in (tmp_path / "sheets").iterdir()] == [TWO_PAGES]
    assert clear_leftovers(PrivatePrinter("office", FileAddress("/nowhere"), tmp_path))


def test_a_slip_goes_past_the_owner_and_makes_no_job(printer: VirtualPrinter, tmp_path: Path) -> None:
    hall = Hall()
    spool = spool_for(hall, printer.port, tmp_path)
    spool.start()
    try:
        number = hall.add("A001")
        spool.wake()
        assert slip(printer, tmp_path, spool).is_printed
        hall.wait_ended(number)
    finally:
        assert spool.stop(5)
    assert sorted(slip.lines for slip in printer.slips) == [("A001",), ("CHARGED",)]
    assert [job.id for job in hall.slips] == ["A001"]


def test_a_printer_that_another_program_owns_is_left_to_it(printer: VirtualPrinter, tmp_path: Path) -> None:
    other = PrinterLock(VirtualAddress(port=printer.port), tmp_path)
    assert other.acquire()
    try:
        assert slip(printer, tmp_path).end is End.OFFLINE
        assert slip(printer, tmp_path, spool_for(Hall(), printer.port, tmp_path)).end is End.OFFLINE
    finally:
        other.release()
    assert printer.slips == []


def test_the_owner_in_another_program_steps_aside_and_goes_on(printer: VirtualPrinter, tmp_path: Path) -> None:
    counter = Hall()
    owner, guest = (spool_for(hall, printer.port, tmp_path) for hall in (counter, Hall()))
    owner.start()
    try:
        counter.wait_ended(counter.add("A001"))
        assert slip(printer, tmp_path, guest).is_printed
        assert slip(printer, tmp_path).is_printed
        counter.wait_ended(counter.add("A002"))
    finally:
        assert owner.stop(5)
    assert [slip.lines for slip in printer.slips] == [("A001",), ("CHARGED",), ("CHARGED",), ("A002",)]


def test_a_slip_without_an_owner_takes_the_lock_itself(printer: VirtualPrinter, tmp_path: Path) -> None:
    assert slip(printer, tmp_path).is_printed
    assert slip(printer, tmp_path).is_printed
