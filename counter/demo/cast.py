"""Everybody in the demo: the virtual printer, the kiosk, the counters and the board, each a process of its own."""

import re
from pathlib import Path

from common.places import Home
from counter.demo.process import PlayFailed, Program, Window
from printers.virtual.control import ControlClient

_PORTS = re.compile(r"printing on (\d+), control on (\d+)")


class Printer:
    """The virtual receipt printer and its control line."""

    def __init__(self, slips: Path, log: Path) -> None:
        slips.mkdir(parents=True, exist_ok=True)
        arguments = ["-m", "printers.virtual", "--port", "0", "--control", "0", "--out", str(slips)]
        self.program = Program("printer", arguments, {"PYTHONUNBUFFERED": "1"}, log)
        found = _PORTS.search(self.program.line())
        if found is None:
            raise PlayFailed("the virtual printer did not start")
        self.port, self.control = int(found[1]), int(found[2])
        self.desk = ControlClient(self.control)

    def end(self) -> None:
        """Switch the printer off."""
        self.desk.close()
        self.program.end()


class Cast:
    """The windows of the demo, offscreen and played by a script."""

    def __init__(self, home: Home, out: Path, clock: Path, counters: tuple[str, ...]) -> None:
        logs = out / "log"
        logs.mkdir(parents=True, exist_ok=True)
        environment = {
            "YICHUANG_CLOCK": str(clock),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "PYTHONUNBUFFERED": "1",
        }
        place = ["--home", str(home.folder)]
        sounds = ["--keep-sounds", str(out / "sounds")]
        self.kiosk = Window("kiosk", ["-m", "kiosk", *place, "--windowed"], environment, logs / "kiosk.log")
        self.board = Window(
            "board", ["-m", "kiosk.board", *place, "--windowed", *sounds], environment, logs / "board.log"
        )
        self.counters = {
            counter: Window(
                f"counter {counter}",
                ["-m", "counter", *place, "--counter", counter],
                environment,
                logs / f"counter-{counter}.log",
            )
            for counter in counters
        }

    @property
    def windows(self) -> tuple[Window, ...]:
        """Everybody with a window."""
        return (self.kiosk, self.board, *self.counters.values())

    def ready(self) -> None:
        """Wait until all windows are there."""
        for window in self.windows:
            window.ready()

    def end(self) -> None:
        """Everybody leaves."""
        for window in self.windows:
            window.end()
