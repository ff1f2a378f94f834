"""The watched demo: kiosk, desks, board and a printer as windows on one screen, for somebody to try."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from common.places import Home
from common.ui.app import WINDOW_AT
from counter.demo.cast import Printer
from counter.demo.home import demo_home, fill_watched
from counter.demo.layout import Place, lay_out
from counter.demo.process import PlayFailed, Program, attached
from counter.sample import SAMPLE_STAFF

COUNTERS = ("1", "2")
_LOOKS_EVERY_S = 0.2
LEGIBLE_PX = 11
_MEASURE = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
room = app.primaryScreen().availableGeometry()
print(room.x(), room.y(), room.width(), room.height())
"""


class Screen(NamedTuple):
    """The part of the screen that windows may use, in pixels."""

    x: int
    y: int
    width: int
    height: int


def find_screen() -> Screen | None:
    """The screen, or None where there is none. Asked by a process of its own, for Qt aborts where it finds none."""
    if os.name == "posix" and sys.platform != "darwin" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        return None
    asked = subprocess.run([sys.executable, "-c", _MEASURE], capture_output=True, text=True, check=False)
    return Screen(*map(int, asked.stdout.split())) if asked.returncode == 0 else None


def watch(screen: Screen, home_folder: Path | None, counters: Sequence[str], tell: Callable[[str], None]) -> None:
    """Open everything and wait until the last window is closed. Raises PlayFailed when a program fails."""
    layout = lay_out(screen.width, screen.height, len(counters))
    font_px = max(14, min(20, round(LEGIBLE_PX / layout.desks[0].factor)))
    with ExitStack() as stack:
        home = stack.enter_context(demo_home(home_folder)).make()
        slips = home.folder / "slips"
        printer = Printer(slips, home.log_folder / "printer.log")
        stack.callback(printer.end)
        tell("Setting up the sample hall …")
        fill_watched(home, printer.port, font_px)

        def opened(name: str, place: Place, module: str, *arguments: str) -> Program:
            environment = {
                "QT_SCALE_FACTOR": str(place.factor),
                WINDOW_AT: f"{round((screen.x + place.x) / place.factor)},{round((screen.y + place.y) / place.factor)}",
            }
            log = home.log_folder / f"{name.replace(' ', '-')}-start.log"
            program = Program(name, attached(module, *arguments), environment, log)
            stack.callback(program.end)
            return program

        where = ("--home", str(home.folder))
        control = ("--control", str(printer.control), "--slips", str(slips))
        windows = [
            opened("kiosk", layout.kiosk, "kiosk", *where, "--windowed"),
            *(
                opened(f"counter {counter}", place, "counter", *where, "--counter", counter)
                for counter, place in zip(counters, layout.desks, strict=True)
            ),
            opened("board", layout.board, "kiosk.board", *where, "--windowed"),
            opened("paper", layout.paper, "counter.demo.paper", *control),
        ]
        tell(_what_to_try(counters, home, is_kept=home_folder is not None))
        _wait_for_the_last(windows)
        tell("The demo has ended.")


def _wait_for_the_last(windows: list[Program]) -> None:
    while windows:
        time.sleep(_LOOKS_EVERY_S)
        for window in [one for one in windows if one.exit_code is not None]:
            windows.remove(window)
            if window.exit_code:
                raise PlayFailed(f"{window.name} ended with exit code {window.exit_code}: {window.log.read_text()}")


def _what_to_try(counters: Sequence[str], home: Home, *, is_kept: bool) -> str:
    staff = "\n".join(
        f"    counter {counter}: staff number {SAMPLE_STAFF[at].staff}, PIN {SAMPLE_STAFF[at].pin}"
        for at, counter in enumerate(counters)
    )
    return f"""
A whole hall is open. Try this:
 1. Kiosk: touch 取号, choose a topic and an item, and take a number. The slip comes out of the printer window.
 2. Desk: sign in, press Enter to open the counter, F2 to call, F5 to begin, F6 to finish.
{staff}
 3. Board: every call appears and is spoken.
 4. Printer: press "Paper out" and take another number; the number stands, and the desk is told.
The kiosk also speaks English and has large print (top right). ./yichuang demo --headless plays a whole morning.
{f"This hall is kept in {home.folder}." if is_kept else "This hall is removed at the end; --home DIR keeps it."}
Close the windows or press Ctrl-C to end."""
