"""Private sheets when a queue, CUPS or the program itself stops, goes away or comes back on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from printers.private import End, clear_leftovers
from printers.private.ipp_queue import IppQueue, Which
from printers.private.removing import Removal, remove
from printers.virtual.cups_server import cups_daemon
from tests.printers.private.conftest import BRISK, Desk
from tests.printers.private.ipp_printer import CANCELED, COMPLETED, PROCESSING, STOPPED, IppPrinter
from tests.printers.private.what_remains import (
    in_background,
    leave_behind,
    nothing_comes_later,
    nothing_remains,
    until_swept,
)


def test_a_queue_that_stands_still_is_given_nothing(desk: Desk) -> None:
    desk.daemon.run("cupsdisable", "a4")
    assert desk.print().end is End.OFFLINE
    desk.daemon.run("cupsenable", "a4")
    desk.daemon.run("cupsreject", "a4")
    assert desk.print().end is End.OFFLINE
    assert desk.printer.jobs == {}


def test_a_queue_that_stops_on_the_way(desk: Desk) -> None:
    desk.printer.set(is_halted=True)
    thread, endings = in_background(desk)
    assert desk.printer.wait(PROCESSING)
    desk.daemon.run("cupsdisable", "a4")
    thread.join(15)
    assert [ending.end for ending in endings] == [End.OFFLINE]
    nothing_remains(desk)


def test_a_queue_that_is_removed_on_the_way(desk: Desk) -> None:
    desk.printer.set(is_halted=True)
    thread, endings = in_background(desk)
    assert desk.printer.wait(PROCESSING)
    desk.daemon.run("lpadmin", "-x", "a4")
    thread.join(15)
    assert endings[0].end in (End.OFFLINE, End.CANCELLED)
    assert endings[0].is_purged
    assert [name for name in desk.daemon.files() if name[0] in "cd"] == []


def test_a_queue_that_was_removed_when_cups_had_put_its_jobs_aside(desk: Desk) -> None:
    """CUPS does so every ten seconds, and when it ends; it then knows the job for ever, and has nothing of it."""
    desk.printer.set(is_halted=True)
    job = leave_behind(desk.run_dir, 60)
    assert desk.printer.wait(PROCESSING)
    desk.daemon.run("lpadmin", "-x", "a4")
    desk.daemon.stop()
    desk.daemon.start()
    queue = IppQueue.of_cups("a4", desk.run_dir)
    removal = remove(queue, job, queue.behind(desk.printer.uri), BRISK)
    assert removal == Removal(is_stopped=True, is_purged=True)
    assert [name for name in desk.daemon.files() if name[0] in "cd"] == []
    nothing_comes_later(desk)


def test_a_queue_that_is_not_there(desk: Desk) -> None:
    assert desk.print("none").end is End.REFUSED


def test_the_word_of_a_queue_that_only_sends_is_no_proof(desk: Desk) -> None:
    """Sent raw over a socket: CUPS says completed as soon as the bytes are gone."""
    host = desk.printer.uri.removeprefix("ipp://").partition("/")[0]
    desk.daemon.add_queue("a4", f"socket://{host}/?waiteof=false")
    ending = desk.print()
    assert ending.end is End.UNKNOWN
    assert desk.print(believed=True).end is End.PRINTED
    nothing_remains(desk)


def test_cups_that_is_not_there(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))
    ending = desk.print(stop_within=0.1)
    assert (ending.end, ending.is_purged) == (End.OFFLINE, False)
    assert not clear_leftovers(desk.private_printer(), BRISK)
    (tmp_path / "nobody.sock").symlink_to(desk.daemon.socket)
    until_swept()


def test_cups_that_ends_on_the_way_keeps_nothing_once_it_is_back(desk: Desk) -> None:
    desk.printer.set(is_halted=True)
    thread, endings = in_background(desk, stop_within=0.5)
    assert desk.printer.wait(PROCESSING)
    desk.daemon.stop()
    thread.join(15)
    assert (endings[0].end, endings[0].is_purged) == (End.OFFLINE, False)
    assert {job.state for job in desk.printer.jobs.values()} == {CANCELED}
    desk.daemon.start()
    until_swept()
    nothing_remains(desk)
    nothing_comes_later(desk)


@pytest.mark.parametrize("goes_on", ["while it is away", "when it is back"])
def test_cups_that_is_restarted_on_the_way_leaves_nothing_for_later(desk: Desk, goes_on: str) -> None:
    """It may lose its backend, let it cancel the job, go on with it, let it wait, or print again: there and then."""
    desk.printer.set(is_halted=True)
    thread, endings = in_background(desk, gone_for=2.0)
    assert desk.printer.wait(PROCESSING)
    desk.daemon.stop()
    if goes_on == "while it is away":
        desk.printer.set()
    desk.daemon.start()
    desk.printer.set()
    thread.join(15)
    assert desk.printer.printed or not endings[0].is_printed
    nothing_remains(desk)
    nothing_comes_later(desk)


def test_the_job_of_a_program_that_was_killed_is_swept_before_the_next_is_printed(desk: Desk) -> None:
    desk.printer.set(sheets_left=0)
    leave_behind(desk.run_dir, 60)
    assert desk.printer.wait(STOPPED)
    assert desk.daemon.files() != []
    thread, endings = in_background(desk, trouble_for=10.0)
    assert desk.stopped.wait(10)
    desk.printer.set()
    thread.join(15)
    assert [ending.end for ending in endings] == [End.PRINTED]
    assert len(desk.printer.printed) == 1
    nothing_remains(desk)


def test_jobs_of_others_in_the_queue_are_left_alone(desk: Desk, tmp_path: Path) -> None:
    leave_behind(tmp_path / "another home", 60)
    assert desk.printer.wait(COMPLETED)
    assert clear_leftovers(desk.private_printer(), BRISK)
    assert len(IppQueue.of_cups("a4", tmp_path / "another home").jobs(Which.ALL, 2.0)) == 1


def test_what_cups_has_forgotten_and_the_printer_still_holds_is_cancelled_there(desk: Desk) -> None:
    """CUPS kills the backend of a job that it removes or gives up: the printer would print on when it has paper."""
    desk.printer.set(sheets_left=0)
    leave_behind(desk.run_dir, 60)
    assert desk.printer.wait(STOPPED)
    queue = IppQueue.of_cups("a4", desk.run_dir)
    for job in queue.jobs(Which.ALL, 2.0):
        queue.purge(job, 2.0)
    assert {job.state for job in desk.printer.jobs.values()} == {STOPPED}
    assert clear_leftovers(desk.private_printer(), BRISK)
    nothing_comes_later(desk)


@pytest.mark.parametrize("keeping", ["PreserveJobHistory No\n", "PreserveJobFiles Yes\n", "PreserveJobFiles No\n"])
def test_whatever_cups_keeps_of_finished_jobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keeping: str) -> None:
    with cups_daemon(keeping) as daemon:
        for name, value in daemon.environment.items():
            monkeypatch.setenv(name, value)
        printer = IppPrinter()
        daemon.add_queue("a4", printer.uri)
        desk = Desk(daemon, printer, tmp_path)
        assert desk.print().end is End.PRINTED
        nothing_remains(desk)
        printer.switch_off()
