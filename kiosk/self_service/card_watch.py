"""The kiosk's readers and scanner, told in the thread of the user interface: who lies where, what was shown."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from common.devices.cards import PersonCard, Reader, Unread
from common.devices.code_scanner import CodeScanner
from common.domain.records.words import IdentityMethod
from kiosk.self_service.stage import Proof
from kiosk.self_service.trouble import Trouble

_TROUBLES = {
    Unread.UNCLEAR: Trouble.CARD_UNREADABLE,
    Unread.OTHER_CARD: Trouble.CARD_OTHER,
    Unread.LOCKED: Trouble.CARD_OTHER,
    Unread.FOREIGNER: Trouble.CARD_AT_DESK,
    Unread.EXPIRED: Trouble.CARD_EXPIRED,
}


class KioskReader(NamedTuple):
    """A reader, and what a card on it proves."""

    method: IdentityMethod
    reader: Reader[PersonCard]


class CardWatch(QObject):
    """Listens to readers from the moment it is told to."""

    laid = Signal(object)
    """Proof of a card that lies there."""
    shown = Signal(object)
    """Proof of a card on a reader that cannot tell when it is taken away: it may have gone already."""
    refused = Signal(object)
    """Trouble with a card."""
    emptied = Signal()
    """No card that proves anything lies on any reader: one that was refused keeps nobody's session open."""
    _told = Signal(object)

    def __init__(self, readers: Sequence[KioskReader], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = tuple(readers)
        self._lying: set[IdentityMethod] = set()
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._stops: list[Callable[[], None]] = []

    def start(self) -> None:
        """Listen: a card that lies there already is told."""
        for method, reader in self._readers:
            tell = partial(self._tell, method, reader)
            self._stops.append(reader.listen(tell, tell, tell))

    def stop(self) -> None:
        """Listen no longer; waits for the readers' threads."""
        for stop in self._stops:
            stop()
        self._stops.clear()

    def _tell(
        self, method: IdentityMethod, reader: Reader[PersonCard], what: PersonCard | Unread | None = None
    ) -> None:
        self._told.emit((method, reader.sees_lifting, what))

    @Slot(object)
    def _hear(self, told: tuple[IdentityMethod, bool, PersonCard | Unread | None]) -> None:
        method, sees_lifting, what = told
        if what is None:
            self._lying.discard(method)
            if not self._lying and sees_lifting:
                self.emptied.emit()
            return
        if isinstance(what, Unread):
            self.refused.emit(_TROUBLES[what])
            return
        proof = Proof(method, what.id_number, what.name)
        if sees_lifting:
            self._lying.add(method)
            self.laid.emit(proof)
        else:
            self.shown.emit(proof)


class CodeWatch(QObject):
    """Listens to the scanner, where there is one."""

    scanned = Signal(str)
    _told = Signal(str)

    def __init__(self, scanner: CodeScanner | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanner = scanner
        self._told.connect(self.scanned, Qt.ConnectionType.QueuedConnection)
        self._stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Listen from now on."""
        if self._scanner is not None:
            self._stop = self._scanner.listen(self._told.emit)

    def stop(self) -> None:
        """Listen no longer."""
        self._stop()
