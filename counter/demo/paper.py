"""The window of the virtual printers: what came out as paper, newest on top, and switches for what may go wrong."""

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec
from PySide6.QtCore import QObject, QPoint, QSize, QUrl, Signal, Slot
from PySide6.QtQuick import QQuickView

from common.ui import QML
from common.ui.app import App
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from counter.demo.layout import PAPER, PAPERS
from counter.demo.trays import SWITCHES, Paper, Sheets, Slips, Tray
from printers.virtual.control import ControlClient

SCREEN = QML / "Demo" / "Printers.qml"
_LOOKS_EVERY_S = 30.0
_ROOM = 0.9
"""How much of the screen a paper takes that is looked at closely."""


class PaperRow(msgspec.Struct, frozen=True):
    """One slip or page; sizes in dots."""

    picture: str
    width: int
    height: int


class SwitchRow(msgspec.Struct, frozen=True):
    """A switch of the printer."""

    name: str
    is_on: bool


class PaperPage(Page):
    """What one printer has given out, and its switches."""

    kind = Field("slips")
    """Or "sheets"."""
    count = Field(0)
    papers = Part(lambda: Rows(PaperRow, key="picture"))
    switches = Part(lambda: Rows(SwitchRow, key="name"))

    turned = Signal(str, bool)
    """The watcher has put a switch on or off."""

    def __init__(self, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._positions = dict.fromkeys(SWITCHES, False)
        self._show_switches()

    def show(self, papers: Sequence[Paper], count: int) -> None:
        """Show these papers, newest first, of all that came out."""
        self.count = count
        self.papers.replace(
            [PaperRow(QUrl.fromLocalFile(str(paper.picture)).toString(), paper.width, paper.height) for paper in papers]
        )

    @Slot(str)
    def turn(self, name: str) -> None:
        """Put a switch into its other position."""
        self._positions[name] = not self._positions[name]
        self.turned.emit(name, self._positions[name])
        self._show_switches()

    def _show_switches(self) -> None:
        self.switches.replace([SwitchRow(name, is_on) for name, is_on in self._positions.items()])


class PrintersPage(Page):
    """All printers of the window, and the paper that is looked at closely."""

    printers = Field[list[PaperPage]]([])
    picture = Field("")

    taken_up = Signal(int, int)
    """The watcher takes up a paper of so many dots to look at it."""

    @Slot(str, int, int)
    def take_up(self, picture: str, width: int, height: int) -> None:
        """Look at a paper closely."""
        self.picture = picture
        self.taken_up.emit(width, height)


class Following(QObject):
    """Shows on a page what comes out of a virtual printer, and passes on its switches."""

    _came = Signal(list, int)

    def __init__(self, page: PaperPage, control: int, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._tray = tray
        self._desk = ControlClient(control)
        self._came.connect(page.show)
        page.turned.connect(self._turn)
        threading.Thread(target=self._follow, name=f"paper {tray.kind}", daemon=True).start()

    @Slot(str, bool)
    def _turn(self, name: str, is_on: bool) -> None:
        self._desk.set(name, "on" if is_on else "off")

    def _follow(self) -> None:
        """Asks the printer for its paper, in a thread of its own, until the printer is gone."""
        seen = 0
        try:
            with ControlClient(self._control) as desk:
                while True:
                    there = self._tray.wait(desk, seen, _LOOKS_EVERY_S)
                    if there > seen:
                        seen = there
                        self._came.emit(self._tray.papers(desk, there), there)
        except (OSError, ValueError, RuntimeError):  # the printer, or this window, is closing
            return


class Closely:
    """A second window for the paper that is looked at closely, as large as the screen allows."""

    def __init__(self, app: App, page: PrintersPage) -> None:
        self._app = app
        self._page = page
        self._view: QQuickView | None = None
        page.taken_up.connect(self._show)

    def _show(self, width: int, height: int) -> None:
        room = self._app.qt.primaryScreen().availableGeometry()
        factor = min(1.0, _ROOM * room.width() / width, _ROOM * room.height() / height)
        size = QSize(round(width * factor), round(height * factor))
        if self._view is None:
            self._view = self._app.show(QML / "Demo" / "Closely.qml", self._page, size, title="细看 · A closer look")
        self._view.resize(size)
        self._view.setPosition(room.center() - QPoint(size.width() // 2, size.height() // 2))
        self._view.show()
        self._view.raise_()


@click.command()
@click.option("--control", type=int, required=True, help="The control port of the virtual printer of slips.")
@click.option("--slips", type=click.Path(path_type=Path), required=True, help="The folder it saves slips in.")
@click.option("--sheets-control", type=int, help="The control port of a virtual printer of sheets.")
@click.option("--sheets", type=click.Path(path_type=Path), help="A folder for pictures of its sheets.")
@click.option("--font-px", type=int, default=14, help="The height of the window's text.")
@click.option("--remote", is_flag=True, help="Play commands from stdin.")
def main(
    control: int, slips: Path, sheets_control: int | None, sheets: Path | None, font_px: int, remote: bool
) -> None:
    """Open the window of the virtual printers."""
    app = App("printer", is_staff=True, is_remote=remote)
    app.theme.setProperty("staffText", font_px)
    trays: list[tuple[int, Tray]] = [(control, Slips(slips))]
    if sheets_control is not None and sheets is not None:
        sheets.mkdir(parents=True, exist_ok=True)
        trays.append((sheets_control, Sheets(sheets)))
    page = PrintersPage(app.qt)
    page.printers = [PaperPage(tray.kind, page) for _, tray in trays]
    for printer, (port, tray) in zip(page.printers, trays, strict=True):
        Following(printer, port, tray, printer)
    closely = Closely(app, page)
    size = PAPER if len(trays) == 1 else PAPERS
    app.show(SCREEN, page, QSize(*size), title="虚拟打印机 · Virtual printers")
    code = app.run()
    del closely
    sys.exit(code)


if __name__ == "__main__":
    main()
