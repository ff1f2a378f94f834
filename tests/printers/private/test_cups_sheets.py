"""Private sheets through a real CUPS queue to a printer that runs out of paper, jams and goes away."""

from __future__ import annotations

import threading

import pytest

from printers.private import End, Ending, Progress
from tests.printers.private.conftest import SECRET, TWO_PAGES, Desk
from tests.printers.private.ipp_printer import PROCESSING
from tests.printers.private.what_remains import (
    in_background,
    nothing_comes_later,
    nothing_remains,
)


def test_all_pages_come_out_and_nothing_remains(desk: Desk) -> None:
    assert desk.print() == Ending(End.PRINTED, "office", pages_out=2)
    assert desk.printer.printed == [TWO_PAGES]
    assert desk.told[0] == Progress(0, 2)
    assert desk.told[-1] == Progress(2, 2)
    nothing_remains(desk)


def test_the_printer_learns_no_name_but_that_of_the_program(desk: Desk) -> None:
    desk.print()
    (job,) = desk.printer.jobs.values()
    (title,) = job.attributes["job-name"]
    assert str(title).startswith("Yichuang ")
    assert SECRET.decode() not in repr(job.attributes)


def test_paper_that_ends_between_two_pages_ends_it_and_the_second_never_comes(desk: Desk) -> None:
    desk.printer.set(sheets_left=1)
    ending = desk.print()
    assert (ending.end, ending.may_come_late, ending.is_purged) == (End.NO_PAPER, False, True)
    assert "office" in ending.chinese
    assert "缺纸" in ending.chinese
    assert Progress(1, 2, End.NO_PAPER) in desk.told
    nothing_remains(desk)
    nothing_comes_later(desk)
    assert desk.printer.printed == []


def test_paper_that_is_put_in_at_once_lets_it_go_on(desk: Desk) -> None:
    desk.printer.set(sheets_left=1)
    thread, endings = in_background(desk, trouble_for=10.0)
    assert desk.stopped.wait(10)
    desk.printer.set()
    thread.join(10)
    assert [ending.end for ending in endings] == [End.PRINTED]


def test_what_the_queue_said_of_the_paper_before_stops_nobody_after_it_was_put_in(desk: Desk) -> None:
    desk.printer.set(sheets_left=0)
    assert desk.print().end is End.NO_PAPER
    desk.printer.set()
    assert desk.print().end is End.PRINTED


def test_one_empty_tray_of_several_is_no_end(desk: Desk) -> None:
    desk.printer.set(reasons=("media-empty-warning",))
    thread, endings = in_background(desk, trouble_for=0.05, doubt_for=10.0)
    assert desk.stopped.wait(10)
    desk.printer.set()
    thread.join(10)
    assert [ending.end for ending in endings] == [End.PRINTED]


@pytest.mark.parametrize("reason", ["media-jam-error", "cover-open", "toner-empty-error"])
def test_a_printer_that_must_be_opened_ends_as_jammed(desk: Desk, reason: str) -> None:
    desk.printer.set(reasons=(reason,))
    assert desk.print().end is End.JAMMED
    nothing_remains(desk)
    nothing_comes_later(desk)


def test_toner_that_is_low_is_no_trouble(desk: Desk) -> None:
    desk.printer.set(reasons=("toner-low-warning",), is_halted=True)
    thread, endings = in_background(desk)
    assert desk.printer.wait(PROCESSING)
    desk.printer.set()
    thread.join(10)
    assert [ending.end for ending in endings] == [End.PRINTED]


def test_the_resident_who_leaves_ends_it_at_the_printer_too(desk: Desk) -> None:
    desk.printer.set(is_halted=True)
    left = threading.Event()
    thread, endings = in_background(desk, cancelled=left)
    assert desk.printer.wait(PROCESSING)
    left.set()
    thread.join(10)
    assert [ending.end for ending in endings] == [End.CANCELLED]
    nothing_remains(desk)
    nothing_comes_later(desk)


def test_a_job_that_its_queue_cannot_stop_in_time_is_ended_at_the_printer(desk: Desk) -> None:
    desk.printer.set(is_halted=True)
    left = threading.Event()
    thread, endings = in_background(desk, cancelled=left, stop_within=0.0)
    assert desk.printer.wait(PROCESSING)
    left.set()
    thread.join(10)
    assert (endings[0].end, endings[0].is_purged) == (End.CANCELLED, True)
    nothing_remains(desk)
    nothing_comes_later(desk)


def test_somebody_cancels_at_the_printer(desk: Desk) -> None:
    desk.printer.set(is_halted=True)
    thread, endings = in_background(desk)
    assert desk.printer.wait(PROCESSING)
    desk.printer.cancel_at_the_panel()
    thread.join(15)
    assert endings[0].end in (End.CANCELLED, End.REFUSED)
    nothing_remains(desk)


def test_a_printer_that_is_off_is_offline_and_gets_nothing_later(desk: Desk) -> None:
    desk.printer.switch_off()
    ending = desk.print()
    assert (ending.end, ending.is_purged) == (End.OFFLINE, True)
    nothing_remains(desk)


def test_a_printer_that_goes_away_with_half_a_document_may_bring_it_later(desk: Desk) -> None:
    desk.printer.set(is_halted=True)
    thread, endings = in_background(desk, patience=2.0, stop_within=1.0)
    assert desk.printer.wait(PROCESSING)
    desk.printer.switch_off()
    thread.join(20)
    assert endings[0].end in (End.OFFLINE, End.UNKNOWN)
    assert endings[0].may_come_late
    assert "销毁" in endings[0].chinese
    nothing_remains(desk)
