"""Cards on the ID-card reader, told in the thread of the user interface."""

from PySide6.QtCore import QObject, Signal

from common.devices.id_card_reader import CardReader, IdCard


class CardWatch(QObject):
    """Listens to a reader once, for to stop it takes a while; `laid` comes for each card."""

    laid = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader: CardReader | None = None

    def listen(self, reader: CardReader | None) -> None:
        """Listen to this reader from now on."""
        if reader is not None and reader is not self._reader:
            self._reader = reader
            reader.listen(self._tell)

    def _tell(self, card: IdCard) -> None:
        self.laid.emit(card)
