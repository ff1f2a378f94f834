"""What goes wrong between a job and its slip, each with a real socket, and the state in which the job must end."""

from __future__ import annotations

import dataclasses
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from common.domain.words import PrintState
from printers.address import FileAddress, TcpAddress, VirtualAddress
from printers.drivers.virtual import VirtualDriver
from printers.spool import Detail, Spool
from printers.status import Condition
from printers.virtual import VirtualPrinter
from tests.printers.spool.conftest import StartSpool
from tests.printers.spool.hall import BRISK, WITHIN, Hall, Slip, compose

PRINTED = (PrintState.PRINTED, Detail.CONFIRMED)
BROKEN_OFF = (PrintState.UNKNOWN, Detail.BROKEN_OFF)
NOT_CONFIRMED = (PrintState.UNKNOWN, Detail.NOT_CONFIRMED)
HANDED_OVER = (PrintState.UNKNOWN, Detail.HANDED_OVER)
TEN_LINES = b"\n".join(b"line %d" % number for number in range(10))
PICTURE = b"\x1dv0\x00\x20\x00\x90\x01" + bytes(32 * 400)


def texts(printer: VirtualPrinter, count: int) -> list[str]:
    """The text of the first `count` slips; more than that is the test's failure."""
    slips = printer.wait_slips(count, WITHIN)
    assert printer.wait_idle(WITHIN)
    assert len(printer.slips) == count
    return [slip.text for slip in slips]


def spoiling(act: Callable[[], None]) -> Callable[[Slip], bytes]:
    """A way to write up slips during which, for A001, something happens to the printer: between claim and write."""

    def write_up(slip: Slip) -> bytes:
        if slip.id == "A001":
            act()
        return compose(slip)

    return write_up


def test_a_slip_is_printed_once_and_confirmed(hall: Hall, printer: VirtualPrinter, start_spool: StartSpool) -> None:
    first, second = hall.add("A001"), hall.add("A002")
    start_spool()
    assert hall.wait_ended(first) == hall.wait_ended(second) == PRINTED
    assert texts(printer, 2) == ["A001", "A002"]


def test_a_job_that_comes_later_is_printed_when_the_spool_is_woken(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    spool = start_spool(pace=dataclasses.replace(BRISK, idle_every=60))
    hall.wait_shown(Condition.READY)
    slip = hall.add("A001")
    spool.wake()
    assert hall.wait_ended(slip) == PRINTED


def test_without_process_ids_the_sensor_reply_confirms(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    printer.set("process_id", False)
    slip = hall.add("A001")
    start_spool()
    assert hall.wait_ended(slip) == PRINTED
    assert texts(printer, 1) == ["A001"]


def test_a_printer_that_confirms_in_no_way_leaves_the_job_to_a_person(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    printer.set("process_id", False)
    printer.set("sensor", False)
    slip = hall.add("A001")
    start_spool()
    assert hall.wait_ended(slip) == HANDED_OVER
    assert texts(printer, 1) == ["A001"]


@pytest.mark.parametrize(
    ("switch", "condition"),
    [
        ("paper_out", Condition.PAPER_END),
        ("cover", Condition.COVER_OPEN),
        ("cutter", Condition.CUTTER),
        ("hang", Condition.SILENT),
        ("status", Condition.SILENT),
        ("half_close", Condition.UNREACHABLE),
        ("holding", Condition.SILENT),
    ],
)
def test_a_printer_that_is_not_well_gets_nothing_until_it_is(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool, switch: str, condition: Condition
) -> None:
    is_bad = switch != "status"
    printer.set(switch, is_bad)
    slip = hall.add("A001")
    start_spool()
    hall.wait_shown(condition)
    assert slip.state is PrintState.QUEUED
    printer.set(switch, not is_bad)
    assert hall.wait_ended(slip) == PRINTED
    assert texts(printer, 1) == ["A001"]
    assert hall.shown[-1] is Condition.READY


def test_near_end_of_paper_is_told_and_printing_goes_on(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    printer.set("near_end")
    slip = hall.add("A001")
    start_spool()
    hall.wait_shown(Condition.PAPER_NEAR_END)
    assert hall.wait_ended(slip) == PRINTED


def test_a_second_client_that_holds_the_printer_makes_the_job_wait(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    with socket.create_connection(("127.0.0.1", printer.port)) as other:
        other.sendall(b"\x10\x04\x01")
        assert other.recv(1) == b"\x12"  # it is served
        slip = hall.add("A001")
        start_spool()
        hall.wait_shown(Condition.SILENT)
        assert slip.state is PrintState.QUEUED
    assert hall.wait_ended(slip) == PRINTED
    assert texts(printer, 1) == ["A001"]


@pytest.mark.parametrize("way", ["process_id", "sensor"])
def test_paper_that_ends_within_a_slip_and_is_loaded_gives_one_whole_slip(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool, way: str
) -> None:
    printer.set("process_id", way == "process_id")
    printer.set("paper_out_after", 4)
    slip = hall.add("A001", TEN_LINES)
    start_spool()
    hall.wait_shown(Condition.PAPER_END)
    assert slip.state is PrintState.SENDING
    printer.set("paper_out", False)
    assert hall.wait_ended(slip) == PRINTED
    assert texts(printer, 1) == [TEN_LINES.decode()]


def test_paper_that_ends_within_a_slip_and_is_not_loaded_ends_in_unknown(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    printer.set("paper_out_after", 4)
    slip = hall.add("A001", TEN_LINES)
    start_spool(pace=dataclasses.replace(BRISK, patience=0.3))
    assert hall.wait_ended(slip) == NOT_CONFIRMED
    hall.wait_shown(Condition.PAPER_END)
    printer.set("paper_out", False)
    following = hall.add("A002")
    assert hall.wait_ended(following) == PRINTED
    assert slip.ended == NOT_CONFIRMED
    assert len([text for text in texts(printer, len(printer.slips)) if "line 0" in text]) <= 1


def test_a_printer_that_falls_silent_with_the_slip_leaves_it_unknown_and_it_is_not_sent_again(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    slip = hall.add("A001")
    start_spool(write_up=spoiling(lambda: printer.set("hang")))
    assert hall.wait_ended(slip) == NOT_CONFIRMED
    printer.set("hang", False)
    assert texts(printer, 1) == ["A001"]  # it lay in the printer's buffer
    following = hall.add("A002")
    assert hall.wait_ended(following) == PRINTED
    assert texts(printer, 2) == ["A001", "A002"]


def test_a_printer_that_closes_its_side_leaves_the_slip_unknown(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    slip = hall.add("A001")
    start_spool(write_up=spoiling(lambda: printer.set("half_close")))
    assert hall.wait_ended(slip) == BROKEN_OFF
    assert texts(printer, 1) == ["A001"]
    printer.set("half_close", False)
    assert hall.wait_ended(hall.add("A002")) == PRINTED
    assert texts(printer, 2) == ["A001", "A002"]


@pytest.mark.parametrize("bytes_until", [1, 8, 40, 5000])
def test_a_connection_cut_within_an_image_spoils_neither_the_state_nor_the_next_slip(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool, bytes_until: int
) -> None:
    before, slip = hall.add("A000"), hall.add("A001", PICTURE)
    start_spool(write_up=spoiling(lambda: printer.set("cut_after", bytes_until)))
    assert hall.wait_ended(before) == PRINTED
    assert hall.wait_ended(slip) == BROKEN_OFF
    assert hall.wait_ended(hall.add("A002")) == PRINTED
    assert texts(printer, 2) == ["A000", "A002"]


def test_a_connection_that_is_gone_before_the_first_byte_fails_the_job_for_certain(
    hall: Hall, printer: VirtualPrinter, tmp_path: Path
) -> None:
    address = VirtualAddress(port=printer.port)
    driver = VirtualDriver(address, tmp_path)

    def write_up(slip: Slip) -> bytes:
        if slip.id == "A001":
            driver._connection().shutdown(socket.SHUT_WR)
        return compose(slip)

    slip, following = hall.add("A001"), hall.add("A002")
    Spool(address, hall, write_up, run_dir=tmp_path, pace=BRISK, driver=driver).run_once()
    assert slip.ended == (PrintState.FAILED, Detail.NOTHING_SENT)
    assert following.ended == PRINTED
    assert texts(printer, 1) == ["A002"]


def test_a_slow_printer_is_waited_for(hall: Hall, printer: VirtualPrinter, start_spool: StartSpool) -> None:
    printer.set("slow", 2000)
    slip = hall.add("A001", TEN_LINES)
    start_spool()
    assert hall.wait_ended(slip) == PRINTED


def test_a_printer_that_takes_image_bytes_for_questions_confuses_nobody(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    printer.set("mistake_images")
    slip = hall.add("A001", PICTURE[:-60] + b"\x10\x04\x01\x10\x04\x02" * 10)
    start_spool()
    assert hall.wait_ended(slip) == PRINTED
    assert hall.shown == [Condition.READY]


def test_a_printer_that_is_switched_off_makes_the_job_wait(hall: Hall, start_spool: StartSpool) -> None:
    with VirtualPrinter() as other:
        port = other.port
    slip = hall.add("A001")
    start_spool(port)
    hall.wait_shown(Condition.UNREACHABLE)
    assert slip.state is PrintState.QUEUED


def test_a_mute_network_printer_gets_the_slip_whole_and_leaves_it_to_a_person(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    printer.set("status", False)
    slip = hall.add("A001", PICTURE)
    start_spool(TcpAddress("127.0.0.1", printer.port, is_mute=True))
    assert hall.wait_ended(slip) == HANDED_OVER
    assert len(printer.wait_slips(1, WITHIN)) == 1
    assert hall.shown == [Condition.UNREPORTED]


def test_a_file_has_the_slip_and_that_is_proof(hall: Hall, start_spool: StartSpool, tmp_path: Path) -> None:
    path = tmp_path / "slips.bin"
    slip = hall.add("A001")
    start_spool(FileAddress(str(path)))
    assert hall.wait_ended(slip) == (PrintState.PRINTED, Detail.WRITTEN)
    assert path.read_bytes() == compose(slip)
