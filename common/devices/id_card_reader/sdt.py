"""An ID-card reader on a serial line: a card is read as soon as it lies there, and looked for as long as it does."""

import logging
import threading
from collections.abc import Callable
from datetime import date

from common.devices.cards import Lifted, Refused, unheard
from common.devices.id_card_reader.reader import IdCard
from common.devices.id_card_reader.sdt_look import SdtLook
from common.devices.presence import LOOKS_TO_BELIEVE, Listener, Presence
from common.devices.serial_line import Line, Open, serial_line
from common.devices.watch import Watch

log = logging.getLogger(__name__)

BAUD = 115_200
LOOK_SECONDS = 0.3
"""Between two looks for a card: nobody notices, and the line stays quiet."""
OPEN_AGAIN_SECONDS = 2.0
SILENT_LOOKS = 3
"""After so many looks without any answer the reader is gone, although its line is still there."""


def sdt_line(address: str) -> Open:
    """Opens the line of a reader at an address that pyserial knows."""
    return serial_line(address, BAUD)


class SdtReader:
    """Watches its line in one thread as long as anybody listens, and says whether the reader is there."""

    def __init__(
        self,
        open_line: Open,
        *,
        is_there: Callable[[bool], None] = unheard,
        sees_lifting: bool = True,
        refuses_expired: bool = False,
        look_seconds: float = LOOK_SECONDS,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`is_there` is called from the reader's thread whenever the answer changes.

        Of some makes' readers a card that was read is not found again until it is laid down anew; most of those still
        read it, and so its being there is seen. Where they do not, `sees_lifting` is False.
        """
        self.sees_lifting = sees_lifting
        self._open = open_line
        self._is_there = is_there
        self._look_seconds = look_seconds
        self._was_there: bool | None = None
        self._presence: Presence[IdCard] = Presence(LOOKS_TO_BELIEVE if sees_lifting else 1)
        self._look = SdtLook(self._presence, today, sees_lifting=sees_lifting, refuses_expired=refuses_expired)
        self._watch = Watch("id-card-reader", self._look_on)

    def listen(
        self, laid: Callable[[IdCard], None], lifted: Lifted = unheard, refused: Refused = unheard
    ) -> Callable[[], None]:
        """See `Reader.listen`: tells from the reader's own thread; what stops it waits until it has stopped."""
        return self._watch.want(self._presence.join(Listener(laid, lifted, refused)))

    def _look_on(self, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                with self._open() as line:
                    self._look_again_and_again(line, stop)
            except OSError as error:  # unplugged, or never there; pyserial's errors are OSErrors
                log.info("the ID-card reader is not there: %s", type(error).__name__)
            self._presence.is_gone()
            if not stop.is_set():
                self._tell(False)
            stop.wait(min(OPEN_AGAIN_SECONDS, self._look_seconds * 10))

    def _look_again_and_again(self, line: Line, stop: threading.Event) -> None:
        """Until told to stop, or until nothing answers any more."""
        silent = 0
        while not stop.is_set() and silent < SILENT_LOOKS:
            has_answered = self._look.at(line)
            if has_answered:
                self._tell(True)
            silent = 0 if has_answered else silent + 1
            if self._presence.is_settled:
                stop.wait(self._look_seconds)

    def _tell(self, is_there: bool) -> None:
        if is_there != self._was_there:
            self._was_there = is_there
            self._is_there(is_there)
