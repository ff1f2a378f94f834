from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.domain.words import PrintState
from printers.address import VirtualAddress
from printers.spool import Detail, PrinterOwnedError
from printers.spool.lock import PrinterLock
from printers.status import Condition
from printers.virtual import VirtualPrinter
from tests.printers.spool.conftest import StartSpool
from tests.printers.spool.hall import WITHIN, Hall, Slip, compose, spool_for

PRINTED = (PrintState.PRINTED, Detail.CONFIRMED)


def test_a_slip_that_cannot_be_composed_fails_and_the_next_is_printed(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    bad, good = hall.add("bad"), hall.add("good")

    def write_up(slip: Slip) -> bytes:
        if slip is bad:
            raise ValueError("no such layout")
        return compose(slip)

    start_spool(write_up=write_up)
    assert hall.wait_ended(bad) == (PrintState.FAILED, Detail.NOT_COMPOSED)
    assert hall.wait_ended(good) == PRINTED
    assert [slip.text for slip in printer.wait_slips(1, WITHIN)] == ["good"]


def test_an_end_that_the_store_refuses_is_written_down_later_and_nothing_is_sent_twice(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    hall.store_fails = 3
    slip = hall.add("A001")
    start_spool()
    assert hall.wait_ended(slip) == PRINTED
    assert len(printer.slips) == 1


def test_what_a_dead_program_left_sending_becomes_unknown_and_is_not_sent(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool
) -> None:
    left = hall.add("A001")
    left.state = PrintState.SENDING
    following = hall.add("A002")
    start_spool()
    assert hall.wait_ended(left) == (PrintState.UNKNOWN, Detail.PROGRAM_STOPPED)
    assert hall.wait_ended(following) == PRINTED
    assert [slip.text for slip in printer.slips] == ["A002"]


def test_a_lamp_that_fails_does_not_keep_a_slip_from_being_settled(
    hall: Hall, printer: VirtualPrinter, tmp_path: Path
) -> None:
    spool = spool_for(hall, printer.port, tmp_path)

    def fail(status: object) -> None:
        raise RuntimeError("the lamp is broken")

    spool._on_status = fail
    slip = hall.add("A001")
    spool.run_once()
    assert slip.ended == PRINTED


def test_stopping_within_a_slip_leaves_it_unknown(hall: Hall, printer: VirtualPrinter, start_spool: StartSpool) -> None:
    printer.set("paper_out_after", 1)
    slip = hall.add("A001", b"one\ntwo\nthree")
    spool = start_spool()
    hall.wait_shown(Condition.PAPER_END)
    assert spool.stop(WITHIN)
    assert slip.ended == (PrintState.UNKNOWN, Detail.PROGRAM_STOPPED)


def test_run_once_prints_what_waits_and_returns(hall: Hall, printer: VirtualPrinter, tmp_path: Path) -> None:
    slips = [hall.add(f"A{number:03}") for number in range(5)]
    spool_for(hall, printer.port, tmp_path).run_once()
    assert [slip.ended for slip in slips] == [PRINTED] * 5
    assert [slip.text for slip in printer.slips] == [slip.id for slip in slips]


def test_run_once_returns_at_once_when_the_printer_has_no_paper(
    hall: Hall, printer: VirtualPrinter, tmp_path: Path
) -> None:
    printer.set("paper_out")
    slip = hall.add("A001")
    spool = spool_for(hall, printer.port, tmp_path)
    spool.run_once()
    assert slip.state is PrintState.QUEUED
    assert spool.status.condition is Condition.PAPER_END


def test_the_second_owner_waits_and_takes_over(
    hall: Hall, printer: VirtualPrinter, start_spool: StartSpool, tmp_path: Path
) -> None:
    lock = PrinterLock(VirtualAddress(port=printer.port), tmp_path)
    assert lock.acquire()
    slip = hall.add("A001")
    start_spool()
    hall.wait_shown(Condition.OWNED_ELSEWHERE)
    assert slip.state is PrintState.QUEUED
    with pytest.raises(PrinterOwnedError):
        spool_for(hall, printer.port, tmp_path).run_once()
    lock.release()
    assert hall.wait_ended(slip) == PRINTED


def test_a_process_that_is_killed_leaves_no_lock_behind(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from printers.address import VirtualAddress;"
        "from printers.spool.lock import PrinterLock;"
        "lock = PrinterLock(VirtualAddress(port=9100), Path(sys.argv[1]));"
        "print(lock.acquire(), flush=True); sys.stdin.read()"
    )
    lock = PrinterLock(VirtualAddress(port=9100), tmp_path)
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert not lock.acquire()
        other.kill()
    assert lock.acquire()
    lock.release()


def test_two_machines_share_a_network_printer_without_losing_or_doubling_a_slip(
    printer: VirtualPrinter, tmp_path: Path
) -> None:
    halls = [Hall(), Hall()]
    jobs = [hall.add(f"{name}{number}") for hall, name in zip(halls, "AB", strict=True) for number in range(6)]
    spools = [spool_for(hall, printer.port, tmp_path / str(place)) for place, hall in enumerate(halls)]
    for spool in spools:
        spool.start()
    ends = [hall.wait_ended(job) for hall in halls for job in hall.slips]
    have_stopped = [spool.stop(WITHIN) for spool in spools]
    assert all(have_stopped)
    assert ends == [PRINTED] * 12
    assert sorted(slip.text for slip in printer.slips) == sorted(job.id for job in jobs)


FAULTS = st.sampled_from(
    ["none", "hang", "half_close", "cut_after", "paper_out", "paper_out_after", "cover", "process_id", "sensor"]
)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(faults=st.lists(FAULTS, min_size=1, max_size=4), at=st.integers(1, 60))
def test_whatever_goes_wrong_no_job_gives_two_slips_and_printed_means_one(
    tmp_path: Path, faults: list[str], at: int
) -> None:
    """Each job meets a fault between claim and write; the fault is gone before the next job."""
    hall = Hall()
    with VirtualPrinter() as printer:
        jobs = [hall.add(f"job{number}", b"%d.\n" % number * 4 + b"job%d" % number) for number in range(len(faults))]
        coming = dict(zip((job.id for job in jobs), faults, strict=True))

        def write_up(slip: Slip) -> bytes:
            if (fault := coming[slip.id]) != "none":
                printer.set(fault, at if fault.endswith("after") else fault not in ("process_id", "sensor"))
            return compose(slip)

        def mend() -> None:
            for name in ("hang", "half_close", "cut_after", "paper_out_after", "paper_out", "cover"):
                printer.set(name, False)
            printer.set("process_id")
            printer.set("sensor")

        spool = spool_for(hall, printer.port, tmp_path, write_up=write_up)
        spool.start()
        for job in jobs:
            hall.has_ended(job, 0.3)  # some faults keep it waiting until they are mended
            mend()
            hall.wait_ended(job)
        assert spool.stop(WITHIN)
        assert printer.wait_idle(WITHIN)
        for job in jobs:
            count = sum(job.id in slip.lines for slip in printer.slips)
            assert count == 1 if job.state is PrintState.PRINTED else count <= 1
            assert job.state in (PrintState.PRINTED, PrintState.UNKNOWN)
