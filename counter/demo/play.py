"""The played demo: a scripted morning through the real windows, offscreen, and what it leaves behind."""

import datetime
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

import msgspec

from common.clock import shifted_clock
from common.settings import load
from common.start import open_hall
from counter.demo.cases.afternoon import OFFICES, Afternoon
from counter.demo.cast import Cast, Printer
from counter.demo.home import Devices, demo_home, fill_scripted
from counter.demo.morning import WHOLE, Morning
from counter.demo.one_machine import OneMachine
from counter.demo.out import Out
from counter.demo.process import PlayFailed
from counter.demo.records import RecordsStand
from counter.demo.scenes import WholeMorning
from counter.demo.stage import DemoClock
from counter.demo.summary import Summary, summarize

_BEGINS_AT = datetime.time(8, 50)
COUNTERS = ("1", "2", "3", "5")
VISITS = 48


def play(
    out: Out, home_folder: Path | None, *, visits: int, counters: Sequence[str], tell: Callable[[str], None]
) -> Summary:
    """Play a morning; `tell` gets each step. Raises PlayFailed with pictures of all windows left in `out`."""
    begun = time.perf_counter()
    with ExitStack() as stack:
        home = stack.enter_context(demo_home(home_folder)).make()
        clock_file = out.log / "clock"
        clock = DemoClock(clock_file, _BEGINS_AT)
        tell("The sample hall is set up")
        printer = Printer(out.slips, out.log / "printer.log")
        stack.callback(printer.end)
        stand = stack.enter_context(RecordsStand(out))
        devices = Devices(printer.port, out.papers, stand.printer.port, stand.reader_address)
        fill_scripted(home, devices, shifted_clock(clock_file))
        settings = load(home.settings_file)
        hall = open_hall(home, settings, clock=shifted_clock(clock_file))
        stack.callback(hall.close)
        with ExitStack() as windows:
            tell("Kiosk, board and desks open")
            has_scenes = visits >= WHOLE and {*COUNTERS} <= {*counters}
            cast = Cast(home, out.folder, clock_file, (*counters, *(OFFICES if has_scenes else ())))
            windows.callback(cast.end)
            stage = OneMachine(cast, printer, hall, clock, out, tell)
            windows.callback(stage.close)
            try:
                if has_scenes:
                    WholeMorning(stage, counters, visits, stand).play()
                    Afternoon(stage).play()
                else:
                    Morning(stage, counters, visits).play()
            except PlayFailed as failed:
                _keep_pictures(cast, out)
                raise PlayFailed(f"{failed}\nPictures of every window: {out.folder}/failed-*.png") from failed
        tell("Everything is looked through")
        with out.journal.open("wb") as lines:
            lines.writelines(msgspec.json.encode(event.flat()) + b"\n" for event in hall.since(0))
        summary = summarize(hall, settings, out, home, stage.touch_to_number, time.perf_counter() - begun)
        clock_file.unlink()
    out.summary.write_bytes(msgspec.json.format(msgspec.json.encode(summary), indent=2) + b"\n")
    return summary


def _keep_pictures(cast: Cast, out: Out) -> None:
    for window in cast.windows:
        try:
            window.picture(out.folder / f"failed-{window.name.replace(' ', '-')}.png")
        except PlayFailed:
            continue  # it is the one that has ended; the failure says so


def in_words(summary: Summary, out: Out) -> str:
    """The summary for whoever watched the steps go by."""
    lines = [
        "",
        f"{summary.visits} visits: {summary.served} served, {summary.no_shows} missed the call,"
        f" {summary.walk_ins} without a ticket",
        f"{summary.calls} calls and {summary.recalls} recalls, {summary.announcements} spoken;"
        f" {summary.slips_on_paper} slips on paper",
        f"Waited {summary.wait_minutes.mean} minutes on average, {summary.wait_minutes.most} at most",
        f"{summary.cases} cases, each followed to its end",
        f"From touch to number {summary.touch_to_number_ms.p95} ms (95 % of touches)",
        *(f" {'✓' if check.ok else '✗'} {check.name.replace('_', ' ')}  {check.detail}" for check in summary.checks),
        f"{summary.seconds} s. Everything is in {out.folder}",
    ]
    return "\n".join(lines)
