"""Everybody in the demo: the virtual printer, the kiosk, the desks and the board, each a process of its own."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from common.clock import CLOCK_FILE
from common.places import Home
from counter.demo.process import PlayFailed, Program, attached
from counter.demo.window import Window
from printers.virtual.control import ControlClient

_PORTS = re.compile(r"printing on (\d+), control on (\d+)")


class Printer:
    """The virtual receipt printer and its control line."""

    def __init__(self, slips: Path, log: Path) -> None:
        slips.mkdir(parents=True, exist_ok=True)
        arguments = attached("printers.virtual", "--port", "0", "--control", "0", "--out", str(slips))
        self.program = Program("printer", arguments, {}, log)
        found = _PORTS.search(self.program.line())
        if found is None:
            self.program.end()
            raise PlayFailed(f"the virtual printer did not start: see {log}")
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
        environment = {CLOCK_FILE: str(clock), "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        place = ("--home", str(home.folder))
        sounds = ("--keep-sounds", str(out / "sounds"))
        self._end = ExitStack()

        def enter(name: str, *arguments: str) -> Window:
            window = Window(name, ["-m", *arguments, *place], environment, logs / f"{name.replace(' ', '-')}.log")
            self._end.callback(window.end)
            return window

        with ExitStack() as undo:
            undo.callback(self._end.close)
            self._enter = enter
            self.kiosk = enter("kiosk", "kiosk", "--windowed")
            self.board = enter("board", "kiosk.board", "--windowed", *sounds)
            self.counters = {one: enter(f"counter {one}", "counter", "--counter", one) for one in counters}
            for window in self.windows:
                window.ready()
            undo.pop_all()

    @contextmanager
    def pad(self, counter: str) -> Iterator[Window]:
        """The rating pad of a counter, for as long as it is needed. It is starting: wait until it is ready."""
        window = self._enter(f"pad {counter}", "kiosk.rating_pad", "--counter", counter, "--windowed")
        try:
            yield window
        finally:
            window.end()

    @property
    def windows(self) -> tuple[Window, ...]:
        """Everybody with a window."""
        return (self.kiosk, self.board, *self.counters.values())

    def end(self) -> None:
        """Everybody leaves."""
        self._end.close()
