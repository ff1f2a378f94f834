"""The control window of a hall on several machines: how each stands, its cable, its power, and the hub's."""

import sys
from functools import partial

import click
import msgspec
from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot

from common.ui import QML
from common.ui.app import App
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from common.ui.tasks import Tasks
from counter.demo.machines.machine import Standing
from counter.demo.machines.network import Picture
from counter.demo.machines.switches import HUB, LOOK, Switches, SwitchRefused

SCREEN = QML / "Demo" / "Control.qml"
_LOOKS_EVERY_MS = 500
_ROW, _AROUND = 80, 144
WIDTH = 1000


class MachineRow(Standing, frozen=True, kw_only=True):
    """A machine as the window lists it; `is_busy` while something is being switched."""

    is_busy: bool = False


class ControlPage(Page):
    """What the watcher sees of the machines, and their switches."""

    is_known = Field(False)
    is_hub_running = Field(False)
    is_hub_busy = Field(False)
    events = Field(0)
    problem = Field("")
    machines = Part(lambda: Rows(MachineRow, key="key"))

    turned = Signal(str, str)
    """The watcher wants an act done to a machine or the hub."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy: set[str] = set()
        self._standings: tuple[Standing, ...] = ()

    def show(self, picture: Picture) -> None:
        """Show how everybody stands."""
        self.is_hub_running = picture.is_hub_running
        self.events = picture.events
        self._standings = picture.machines
        self._show_rows()
        self.is_known = True

    def set_busy(self, what: str, *, is_busy: bool) -> None:
        """Something is being switched, or was."""
        (self._busy.add if is_busy else self._busy.discard)(what)
        self.is_hub_busy = HUB in self._busy
        self._show_rows()

    def _show_rows(self) -> None:
        self.machines.replace(
            [
                MachineRow(**msgspec.structs.asdict(standing), is_busy=standing.key in self._busy)
                for standing in self._standings
            ]
        )

    @Slot(str, str)
    def turn(self, act: str, what: str) -> None:
        """Turn a switch, unless it is being turned."""
        if what not in self._busy:
            self.problem = ""
            self.set_busy(what, is_busy=True)
            self.turned.emit(act, what)


class Control(QObject):
    """Gives the window's switches to the demo, and shows what comes of them. `gone` says that the demo has ended."""

    gone = Signal()

    def __init__(self, page: ControlPage, port: int, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._tasks = tasks
        self._eyes, self._hands = Switches(port), Switches(port)
        self._is_looking = False
        page.turned.connect(self._turn)
        self._beat = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._beat.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and go on looking."""
        self.look()
        self._beat.start()

    def close(self) -> None:
        """Look and switch no longer."""
        self._beat.stop()
        self._eyes.close()
        self._hands.close()

    @Slot()
    def look(self) -> None:
        """Look how everybody stands."""
        if not self._is_looking:
            self._is_looking = True
            self._tasks.run(lambda: self._eyes.turn(LOOK), done=self._seen, failed=self._lost, lane="eyes")

    def _seen(self, picture: Picture) -> None:
        self._is_looking = False
        self._page.show(picture)

    def _lost(self, error: Exception) -> None:
        if not isinstance(error, OSError | ValueError):  # the latter from a line that was hung up
            raise error
        self._beat.stop()
        self.gone.emit()

    @Slot(str, str)
    def _turn(self, act: str, what: str) -> None:
        def done(picture: Picture) -> None:
            self._page.set_busy(what, is_busy=False)
            self._page.show(picture)

        self._tasks.run(
            lambda: self._hands.turn(act, what), done=done, failed=partial(self._failed, what), lane="hands"
        )

    def _failed(self, what: str, error: Exception) -> None:
        if not isinstance(error, SwitchRefused):
            self._lost(error)
            return
        self._page.set_busy(what, is_busy=False)
        self._page.problem = str(error)


def size_for(machines: int) -> QSize:
    """The window's size for so many machines, in pixels."""
    return QSize(WIDTH, _AROUND + _ROW * machines)


@click.command()
@click.option("--port", type=int, required=True, help="Where the demo takes switches.")
@click.option("--machines", type=int, required=True, help="How many there are.")
@click.option("--language", type=click.Choice(["zh_CN", "en"]), default="zh_CN", help="The window's language.")
@click.option("--remote", is_flag=True, help="Play commands from stdin.")
def main(port: int, machines: int, language: str, remote: bool) -> None:
    """Open the control window of a hall on several machines."""
    app = App("control", is_staff=True, language=language, is_remote=remote)
    page = ControlPage(app.qt)
    control = Control(page, port, app.tasks, app.qt)
    control.gone.connect(app.qt.quit)
    app.show(SCREEN, page, size_for(machines), title="一窗 · 多机演示")
    control.start()
    code = app.run()
    control.close()
    sys.exit(code)


if __name__ == "__main__":
    main()
