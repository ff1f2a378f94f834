"""The window of the virtual printer: slips as paper, newest on top, and switches for what may go wrong."""

import sys
import threading
from pathlib import Path

import click
import msgspec
from PySide6.QtCore import QObject, QSize, QUrl, Signal, Slot

from common.ui import QML
from common.ui.app import App
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from printers.virtual.control import ControlClient

_MOST_SLIPS = 12
_LOOKS_EVERY_S = 30.0


class SlipRow(msgspec.Struct, frozen=True):
    """One slip that came out; sizes in dots."""

    number: int
    picture: str
    width: int
    height: int


class SwitchRow(msgspec.Struct, frozen=True):
    """A switch of the printer."""

    name: str
    is_on: bool


class PaperPage(Page):
    """What the printer has given out, and its switches."""

    count = Field(0)
    slips = Part(lambda: Rows(SlipRow, key="number"))
    switches = Part(lambda: Rows(SwitchRow, key="name"))

    _came = Signal(list)

    def __init__(self, control: int, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._desk = ControlClient(control)
        self._control = control
        self._came.connect(self._show)
        self._positions = dict.fromkeys(("paper_out", "near_end", "cover", "hang"), False)
        self._show_switches()
        threading.Thread(target=self._follow, name="paper", daemon=True).start()

    @Slot(str)
    def turn(self, name: str) -> None:
        """Put a switch into its other position."""
        self._positions[name] = not self._positions[name]
        self._desk.set(name, "on" if self._positions[name] else "off")
        self._show_switches()

    def _show_switches(self) -> None:
        self.switches.replace([SwitchRow(name, is_on) for name, is_on in self._positions.items()])

    def _follow(self) -> None:
        """Asks the printer for its slips, in a thread of its own, until the printer is gone."""
        seen = 0
        try:
            with ControlClient(self._control) as desk:
                while True:
                    there = desk.wait(seen + 1, _LOOKS_EVERY_S)
                    if there > seen:
                        seen = there
                        self._came.emit(desk.slips(max(1, there - _MOST_SLIPS + 1)))
        except (OSError, ValueError, RuntimeError):  # the printer, or this window, is closing
            return

    @Slot(list)
    def _show(self, slips: list[dict[str, int]]) -> None:
        rows = [SlipRow(slip["number"], self._picture(slip["number"]), slip["width"], slip["height"]) for slip in slips]
        self.slips.replace(rows[::-1])
        self.count = rows[-1].number if rows else 0

    def _picture(self, number: int) -> str:
        return QUrl.fromLocalFile(str(self._folder / f"slip-{number:04d}.png")).toString()


@click.command()
@click.option("--control", type=int, required=True, help="The control port of the virtual printer.")
@click.option("--slips", type=click.Path(path_type=Path), required=True, help="The folder it saves slips in.")
@click.option("--remote", is_flag=True, help="Play commands from stdin.")
def main(control: int, slips: Path, remote: bool) -> None:
    """Open the window of the virtual printer."""
    app = App("printer", is_staff=True, is_remote=remote)
    page = PaperPage(control, slips, app.qt)
    app.show(QML / "Demo" / "Printer.qml", page, QSize(420, 900), title="虚拟打印机 · Virtual printer")
    sys.exit(app.run())


if __name__ == "__main__":
    main()
