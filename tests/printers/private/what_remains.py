"""What remains of a private document, in CUPS and at the printer, and what may yet come out of it."""

from __future__ import annotations

import threading
from pathlib import Path

from printers.private import Ending
from printers.private.ipp_queue import IppQueue, Which
from printers.virtual.cups_server import WITHIN
from tests.printers.private.conftest import BRISK, SECRET, TWO_PAGES, Desk
from tests.printers.private.ipp_printer import CANCELED, COMPLETED


def in_background(desk: Desk, **how: object) -> tuple[threading.Thread, list[Ending]]:
    endings: list[Ending] = []
    thread = threading.Thread(target=lambda: endings.append(desk.print(**how)))  # type: ignore[arg-type]
    thread.start()
    return thread, endings


def leave_behind(run_dir: Path, gives_up_after: int) -> int:
    """What a program leaves that is killed as soon as it has handed a document over; the number of the job."""
    queue = IppQueue.of_cups("a4", run_dir)
    return queue.print_document(memoryview(TWO_PAGES), queue.new_title(), gives_up_after, 5.0)


def until_swept() -> None:
    """Waits for what is removed beside the program."""
    for thread in threading.enumerate():
        if thread.name == "private-sweep":
            thread.join(WITHIN)
            assert not thread.is_alive()


def nothing_remains(desk: Desk) -> None:
    """Neither in the queue nor on the disk of the spool, nor in any log of CUPS."""
    assert IppQueue.of_cups("a4", desk.run_dir).jobs(Which.ALL, BRISK.answer_within) == {}
    assert [name for name in desk.daemon.files() if name[0] in "cd" or name.startswith("tmp/")] == []
    for log in desk.daemon.folder.joinpath("logs").iterdir():
        assert SECRET not in log.read_bytes()


def nothing_comes_later(desk: Desk) -> None:
    """Paper is put in, and everything put right: not one more sheet comes out."""
    before = desk.printer.pages_out
    desk.printer.set()
    assert desk.printer.pages_out == before
    assert {job.state for job in desk.printer.jobs.values()} <= {CANCELED, COMPLETED}
