"""Scans on their way into a case: what lies in the scanner's folder, and what the clerk brings from elsewhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication

from common.attachments.scanner import ScannerFolder
from common.ui.page import Field
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

_LOOK_MS = 1000


class Scans(SeatedPage):
    """`waiting` are the files in the scanner's folder that belong to no paper yet, oldest first: nobody takes them but
    the clerk, for one that was forgotten there is another resident's.
    """

    waiting: Field[list[str]] = Field([])
    words = Field("")

    taken = Signal(list)
    """Files that the clerk puts to a paper, as paths."""

    def __init__(self, station: Station | None = None) -> None:
        self._taken: set[str] = set()
        self._finished: list[Path] = []
        self._is_looking = False
        super().__init__(station)
        self._beat = QTimer(self)
        self._beat.setInterval(_LOOK_MS)
        self._beat.timeout.connect(self.look)

    @Slot(bool)
    def watch(self, is_shown: bool) -> None:
        """Look at the scanner's folder while the page is shown."""
        if self.station.scanner is None or not is_shown:
            self._beat.stop()
            return
        self.look()
        self._beat.start()

    @Slot()
    def look(self) -> None:
        """Look once; a file counts when it has not changed since the look before. A share may take its time."""
        scanner = self.station.scanner
        if scanner is not None and not self._is_looking:
            self._is_looking = True
            self.station.aside(scanner.finished, self._show)

    @Slot()
    def take(self) -> None:
        """All that waits belongs to the paper that the keyboard is on."""
        self._take([str(file) for file in self._finished if str(file) not in self._taken])

    @Slot()
    def paste(self) -> None:
        """Files that were copied in another program."""
        self.drop(QGuiApplication.clipboard().mimeData().urls())

    @Slot(list)
    def drop(self, urls: Sequence[QUrl]) -> None:
        """Files that were drawn onto a paper."""
        self._take([QUrl(url).toLocalFile() for url in urls if QUrl(url).isLocalFile()])

    def give_back(self, files: Sequence[str]) -> None:
        """These belong to no paper after all."""
        self._taken.difference_update(files)
        self._show_waiting()

    def attached(self, files: Sequence[str]) -> None:
        """These are kept with a case: what lies in the scanner's folder is removed from there."""
        scanner = self.station.scanner
        mine = [file for file in self._finished if str(file) in files]
        if scanner is not None and mine:
            self.station.aside(lambda: remove_all(scanner, mine), lambda _: None)
        self._finished = [file for file in self._finished if file not in mine]
        self.give_back(files)

    def clear(self) -> None:
        """No file belongs to a paper."""
        self._taken.clear()
        self._show_waiting()

    def _take(self, files: list[str]) -> None:
        if files:
            self._taken.update(files)
            self.taken.emit(files)
            self._show_waiting()

    def _show(self, finished: list[Path] | Trouble) -> None:
        self._is_looking = False
        if not isinstance(finished, Trouble):
            self._finished = finished
            self._show_waiting()

    def _show_waiting(self) -> None:
        self.waiting = [file.name for file in self._finished if str(file) not in self._taken]
        count, newest = len(self.waiting), next(reversed(self.waiting), "")
        self.words = self.station.say(f"扫描仪有 {count} 份：{newest}", f"{count} scanned: {newest}") if count else ""


def remove_all(scanner: ScannerFolder, files: Sequence[Path]) -> None:
    """Nothing of what is attached stays where everybody can read it."""
    for file in files:
        scanner.remove(file)
