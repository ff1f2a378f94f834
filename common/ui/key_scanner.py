"""Takes the keys of a window for a scanner that types, and gives back those that somebody typed."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from common.devices.code_scanner.keyboard import GAP_SECONDS, KeyboardScanner

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyScanner(QObject):
    """Install it on a window as an event filter, last, so that it comes first; `scanner` tells of the codes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scanner: KeyboardScanner[tuple[QObject, QKeyEvent]] = KeyboardScanner(self._give_back)
        self._is_giving_back = False
        self._gap = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._gap.setInterval(round(GAP_SECONDS * 1000) + 5)
        self._gap.timeout.connect(self.scanner.rest)
        self._since_start = QElapsedTimer()
        self._since_start.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps each key that is pressed until it is clear whose it is. Releases go on: nothing here waits for them."""
        if self._is_giving_back or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        # The time of the event, where the platform gives one: a busy moment must not make slow keys look quick.
        at = (event.timestamp() or self._since_start.elapsed()) / 1000
        key = (watched, event.clone())
        is_enter = event.key() in _ENTER
        self.scanner.press(event.text(), key, at, is_enter=is_enter, is_repeated=event.isAutoRepeat())
        if self.scanner.is_keeping:
            self._gap.start()
        return True

    def _give_back(self, key: tuple[QObject, QKeyEvent]) -> None:
        watched, event = key
        self._is_giving_back = True
        try:
            QCoreApplication.sendEvent(watched, event)
        finally:
            self._is_giving_back = False
