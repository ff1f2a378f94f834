"""Noticing that nobody is at the keyboard, so that the screen locks itself."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)
_MS_PER_MINUTE = 60_000


class IdleWatch(QObject):
    """`idle` comes after so many minutes without a key, click or touch; with 0 minutes never."""

    idle = Signal()

    def __init__(self, minutes: int, watched: QObject) -> None:
        """`watched` is what gets the events: the application."""
        super().__init__(watched)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(minutes * _MS_PER_MINUTE)
        self.timer.timeout.connect(self.idle)
        if minutes:
            watched.installEventFilter(self)
            self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew; no event is held back."""
        if event.type() in _SIGNS_OF_LIFE:
            self.timer.start()
        return False
