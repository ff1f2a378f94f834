"""From the tap to the paper: a real hall, its spool, and a virtual printer behind a real socket."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from common.clock import system_clock
from common.domain import commands as c
from common.domain.queries import AskLamps, AskPrintJobs
from common.domain.rows import Lamp
from common.followers.printing import Printing
from common.hall import Hall
from common.settings import Settings, parse
from common.start import rules_of
from printers.address import FileAddress
from printers.drivers import Proof
from printers.drivers.folder import FolderDriver
from printers.private import Progress
from printers.spool import Detail
from printers.virtual import VirtualPrinter
from tests.halls import MovedClock, small_hall, take
from tests.printers.spool.hall import BRISK, WITHIN

ROOT = Path(__file__).parents[3]
SETTINGS = '[printers.ticket]\naddress = "tcp://127.0.0.1:{port}"\nnumber = "text"\n'


def wait_for(hall: Hall, is_so: Callable[[], bool]) -> None:
    """Wait, woken by the hall's own changes, until something is so."""
    changed = threading.Event()
    stop = hall.watch(changed.set)
    try:
        while not is_so():
            assert changed.wait(WITHIN), "the hall did not change"
            changed.clear()
    finally:
        stop()


def states(hall: Hall) -> list[str]:
    """The states of all jobs, oldest first."""
    jobs = hall.ask(AskPrintJobs(only_open=False))
    return [job.state for job in sorted(jobs, key=lambda job: job.queued_ms)]


def lamp(hall: Hall) -> Lamp | None:
    return next((lamp for lamp in hall.ask(AskLamps()) if lamp.lamp == "printer.ticket"), None)


def lamp_state(hall: Hall) -> str:
    shown = lamp(hall)
    return shown.state if shown else ""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = small_hall(tmp_path)
    yield made
    made.close()


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def settings(printer: VirtualPrinter) -> Settings:
    return parse(SETTINGS.format(port=printer.port))


@pytest.fixture
def printing(hall: Hall, settings: Settings) -> Iterator[Printing]:
    made = Printing(hall, settings, pace=BRISK)
    made.start()
    yield made
    made.stop()


def test_a_taken_number_comes_out_on_paper_and_its_job_is_printed(
    hall: Hall, printer: VirtualPrinter, printing: Printing
) -> None:
    number = take(hall, slip=True)
    (slip,) = printer.wait_slips(1, WITHIN)
    assert number in slip.text
    assert "样例中心" in slip.text
    wait_for(hall, lambda: states(hall) == ["printed"])
    assert lamp_state(hall) == "ok"


def test_without_paper_the_number_stands_the_lamp_tells_staff_and_new_paper_brings_the_slip(
    hall: Hall, printer: VirtualPrinter, printing: Printing
) -> None:
    wait_for(hall, lambda: lamp_state(hall) == "ok")
    printer.set("paper_out")
    wait_for(hall, lambda: lamp_state(hall) == "fault")
    number = take(hall, slip=True)
    shown = lamp(hall)
    assert shown is not None
    assert "纸" in shown.words
    assert states(hall) == ["queued"]
    assert printer.slips == []
    printer.set("paper_out", "off")
    (slip,) = printer.wait_slips(1, WITHIN)
    assert number in slip.text
    wait_for(hall, lambda: states(hall) == ["printed"] and lamp_state(hall) == "ok")


def test_what_waited_before_printing_started_is_printed_in_its_order(
    hall: Hall, printer: VirtualPrinter, settings: Settings
) -> None:
    numbers = [take(hall, slip=True) for _ in range(3)]
    Printing(hall, settings, pace=BRISK).run_once()
    assert printer.wait_idle(WITHIN)
    assert [number for slip in printer.slips for number in numbers if number in slip.text] == numbers
    assert states(hall) == ["printed"] * 3


def test_the_test_page_takes_the_same_way(hall: Hall, printer: VirtualPrinter, printing: Printing) -> None:
    hall.do(c.PrintTestPage(printer="ticket"))
    (page,) = printer.wait_slips(1, WITHIN)
    assert "ticket" in page.text
    wait_for(hall, lambda: states(hall) == ["printed"])


def test_a_private_slip_goes_past_the_queue_and_leaves_no_job(
    hall: Hall, printer: VirtualPrinter, printing: Printing
) -> None:
    told: list[Progress] = []
    ending = printing.print_privately("ticket", b"\x1b@\x1c&PRIVATE\n\x1dVB\x00", told.append, threading.Event())
    assert ending.is_printed
    assert told == [Progress(0, 1), Progress(1, 1)]
    number = take(hall, slip=True)
    slips = printer.wait_slips(2, WITHIN)
    assert [slip.lines for slip in slips[:1]] == [("PRIVATE",)]
    assert number in slips[1].text
    wait_for(hall, lambda: states(hall) == ["printed"])


def test_two_processes_bring_each_slip_to_paper_once(tmp_path: Path, printer: VirtualPrinter) -> None:
    hall = small_hall(
        tmp_path, MovedClock(system_clock())
    )  # as the processes have it: they give up slips of other days
    hall.home.settings_file.write_text(SETTINGS.format(port=printer.port), encoding="utf-8")
    command = [sys.executable, "-m", "tests.common.followers.printing_process", str(hall.home.folder)]
    processes = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) for _ in range(2)]
    try:
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
        numbers = [take(hall, slip=True) for _ in range(6)]
        wait_for(hall, lambda: states(hall) == ["printed"] * 6)
        assert printer.wait_idle(WITHIN)
        assert sorted(number for slip in printer.slips for number in numbers if number in slip.text) == numbers
        assert len(printer.slips) == 6
    finally:
        for process in processes:
            process.communicate(timeout=30)
        hall.close()


SHEETS = (
    '[printers.ticket]\naddress = "tcp://127.0.0.1:{port}"\nchinese = "gb18030"\n'
    '[printers.office]\naddress = "virtual://{sheets}"\npaper = "a4"\n'
    '[printers.drawer]\naddress = "file://{folder}"\npaper = "a4"\n'
)


def test_papers_come_out_as_sheets_and_slips_each_where_it_belongs(tmp_path: Path, printer: VirtualPrinter) -> None:
    with VirtualPrinter() as office:
        text = SHEETS.format(port=printer.port, sheets=office.port, folder=tmp_path / "drawer")
        settings = parse(text)
        hall = small_hall(tmp_path, rules=rules_of(settings))
        hall.do(c.LoadSampleCatalogue())
        printing = Printing(hall, settings, pace=BRISK)
        hall.do(c.PrintPapers(item="SB001"))
        hall.do(c.RedirectPrint(job=hall.ask(AskPrintJobs())[0].job, printer="office"))
        hall.do(c.PrintTestPage(printer="drawer"))
        take(hall, slip=True)
        printing.run_once()
        (sheet,) = office.wait_sheets(1, WITHIN)
        assert sheet.startswith(b"%PDF-")
        assert len(printer.wait_slips(1, WITHIN)) == 1
        assert [path.read_bytes()[:5] for path in (tmp_path / "drawer").iterdir()] == [b"%PDF-"]
        assert states(hall) == ["printed"] * 3
        hall.close()


def test_a_sheet_waits_for_paper_as_a_slip_does(tmp_path: Path) -> None:
    with VirtualPrinter() as office:
        settings = parse(f'[printers.office]\naddress = "virtual://{office.port}"\npaper = "a4"\n')
        hall = small_hall(tmp_path, rules=rules_of(settings))
        printing = Printing(hall, settings, pace=BRISK)
        office.set("paper_out")
        hall.do(c.PrintTestPage(printer="office"))
        printing.run_once()
        assert (states(hall), office.sheets) == (["queued"], [])
        office.set("paper_out", "off")
        printing.run_once()
        assert (states(hall), len(office.sheets)) == (["printed"], 1)
        hall.close()


class Queue(FolderDriver):
    """A print queue: it takes everything and proves nothing."""

    proof = Proof.NONE


@pytest.mark.parametrize(
    ("line", "state", "detail"),
    [("", "unknown", Detail.HANDED_OVER), ("is_queue_believed = true", "printed", Detail.QUEUE_SAID)],
)
def test_the_word_of_a_queue_counts_where_the_hall_believes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, state: str, detail: Detail
) -> None:
    queue = Queue(FileAddress(str(tmp_path / "queue")))
    monkeypatch.setattr("common.followers.printing.sheet_driver_for", lambda address, run_dir: queue)
    settings = parse(f'[printers.office]\naddress = "cups://Office"\npaper = "a4"\n{line}\n')
    hall = small_hall(tmp_path, rules=rules_of(settings))
    hall.do(c.PrintTestPage(printer="office"))
    Printing(hall, settings, pace=BRISK).run_once()
    (job,) = hall.ask(AskPrintJobs(only_open=False))
    assert (job.state, job.detail) == (state, detail)
    hall.close()
