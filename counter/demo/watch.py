"""The watched demo: kiosk, desks, board and a printer as windows on one screen, for somebody to try."""

import os
import re
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
from counter.demo.home import AtTheKiosk, demo_home, fill_watched
from counter.demo.layout import Place, lay_out
from counter.demo.process import PlayFailed, Program, attached
from counter.sample import SAMPLE_STAFF

COUNTERS = ("1", "2")
_DEVICES = re.compile(r"reader on (\S+), scanner on (\S+)")
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
    with ExitStack() as stack:
        home = stack.enter_context(demo_home(home_folder)).make()

        def opened(name: str, place: Place, *arguments: str) -> Program:
            environment = {
                "QT_SCALE_FACTOR": str(place.factor),
                WINDOW_AT: f"{round((screen.x + place.x) / place.factor)},{round((screen.y + place.y) / place.factor)}",
            }
            log = home.log_folder / f"{name.replace(' ', '-')}-start.log"
            program = Program(name, attached(*arguments), environment, log)
            stack.callback(program.end)
            return program

        def printer(folder: Path) -> Printer:
            found = Printer(folder, home.log_folder / f"{folder.name}-printer.log")
            stack.callback(found.end)
            return found

        slips, sheets = home.folder / "slips", home.folder / "sheets"
        slip_printer, sheet_printer = printer(slips), printer(sheets)
        cards = opened("cards", layout.cards, "counter.demo.cards", "--font-px", str(_legible(layout.cards)))
        tell("Setting up the sample hall …")
        devices = AtTheKiosk(slip_printer.port, sheet_printer.port, *_addresses(cards))
        fill_watched(home, devices, _legible(layout.desks[0]))
        where = ("--home", str(home.folder))
        printers = (
            *("--control", str(slip_printer.control), "--slips", str(slips)),
            *("--sheets-control", str(sheet_printer.control), "--sheets", str(sheets)),
            *("--font-px", str(_legible(layout.papers))),
        )
        windows = [
            opened("kiosk", layout.kiosk, "kiosk", *where, "--windowed"),
            *(
                opened(f"counter {counter}", place, "counter", *where, "--counter", counter)
                for counter, place in zip(counters, layout.desks, strict=True)
            ),
            opened("board", layout.board, "kiosk.board", *where, "--windowed"),
            opened("papers", layout.papers, "counter.demo.paper", *printers),
            cards,
        ]
        tell(_what_to_try(counters, home, is_kept=home_folder is not None))
        _wait_for_the_last(windows)
        tell("The demo has ended.")


def _legible(place: Place) -> int:
    """The height of text in a window that is scaled down."""
    return max(14, min(20, round(LEGIBLE_PX / place.factor)))


def _addresses(cards: Program) -> tuple[str, str]:
    """Where the reader and the scanner are that stand beside the cards. Raises PlayFailed."""
    found = _DEVICES.search(cards.line())
    if found is None:
        raise PlayFailed(f"the reader of ID cards did not start: see {cards.log}")
    return found[1], found[2]


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
 4. Records: touch 社保自助, lay a card on the reader, look, print. Touch a sheet or a slip to see it large.
    Take the card away at any moment, swap it, lay a second one down, or show a phone to the scanner.
 5. Without a card: type a number of the list; a desk releases a code for it (Ctrl+K), and the resident types that.
 6. Printers: press "Paper out" and take another number; the number stands, and the desk is told.
The kiosk also speaks English and has large print (top right). ./yichuang demo --headless plays a whole morning.
{f"This hall is kept in {home.folder}." if is_kept else "This hall is removed at the end; --home DIR keeps it."}
Close the windows or press Ctrl-C to end."""
