"""Cards that are laid down or taken away, and codes that are scanned, become what the session knows of who is there."""

from PySide6.QtCore import QObject

from common.domain.records.statement import Wish
from kiosk.flow import Flow, Place
from kiosk.self_service.beside import Beside
from kiosk.self_service.card_watch import CardWatch, CodeWatch
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.found import Found
from kiosk.self_service.session import Session
from kiosk.self_service.showing import Showing
from kiosk.self_service.stage import Proof
from kiosk.self_service.trouble import Trouble


class Proving:
    """The readers and the scanner of one kiosk, from `start` to `close`."""

    def __init__(
        self,
        flow: Flow,
        equipment: Equipment,
        session: Session[Wish, Found],
        showing: Showing,
        beside: Beside,
        parent: QObject,
    ) -> None:
        self._flow = flow
        self._session = session
        self._showing = showing
        self._beside = beside
        self._locks = equipment.locks
        self._cards = CardWatch(equipment.readers, parent)
        self._codes = CodeWatch(equipment.scanner, parent)
        self._cards.laid.connect(self._lay)
        self._cards.shown.connect(self.prove)
        self._cards.refused.connect(self._misread)
        self._cards.emptied.connect(self._lift)
        self._codes.scanned.connect(self._scan)

    def start(self) -> None:
        """Listen: a card that lies there already is told. Whoever else holds a device just now lets go of it soon."""
        for lock in self._locks:
            lock.acquire()
        self._cards.start()
        self._codes.start()

    def close(self) -> None:
        """Listen no longer; waits for the devices' threads."""
        self._cards.stop()
        self._codes.stop()
        for lock in self._locks:
            lock.release()

    def prove(self, proof: Proof) -> None:
        """Somebody has proved who they are, with nothing that stays on a reader."""
        if self._is_open:
            self._session.prove(proof)
            self._showing.follow()

    @property
    def _is_open(self) -> bool:
        """Whoever takes a number just now is not drawn away by a card that they lay down."""
        return self._showing.is_on or self._flow.place is Place.WELCOME

    def _lay(self, proof: Proof) -> None:
        if self._is_open:
            self._session.lay(proof)
        else:
            self._session.overlook()
        self._showing.follow()

    def _scan(self, code: str) -> None:
        if self._is_open:
            self._beside.decode(code, self._meet)

    def _meet(self, proof: Proof | None) -> None:
        """Somebody's code was decoded, or nobody's."""
        if proof is None:
            self._misread(Trouble.CODE_UNKNOWN)
        else:
            self.prove(proof)

    def _misread(self, trouble: Trouble) -> None:
        self._session.misread(trouble, may_begin=self._is_open)
        self._showing.follow()

    def _lift(self) -> None:
        self._session.lift()
        self._showing.follow()
