"""Social-security cards in PC/SC readers: told while they are in, and read again and again as long as they are."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, NamedTuple

from common.devices.cards import Lifted, Refused, Unread, unheard
from common.devices.presence import Listener, Presence
from common.devices.social_security_card.card import SocialSecurityCard
from common.devices.social_security_card.files import NotRead, card_in
from common.devices.social_security_card.smartcard_library import SmartcardMissing, scard
from common.devices.watch import Watch

log = logging.getLogger(__name__)

LOOK_MILLISECONDS = 250
"""A change is told at once; so long at most is waited for one before anything else is looked at."""
READ_AGAIN_SECONDS = 1.0
"""PC/SC looks at most readers a few times a second: a card that is swapped in between is only seen by reading it."""
OPEN_AGAIN_SECONDS = 2.0

Inserted = tuple[str, int]
"""A reader's name and its count of what went in and out: one insertion and no other."""


class _Reading(NamedTuple):
    """What an insertion was read as, and when."""

    inserted: Inserted
    read: SocialSecurityCard | Unread | None
    at: float

    def is_good_for(self, inserted: Inserted) -> bool:
        return self.read is not None and self.inserted == inserted and time.monotonic() < self.at + READ_AGAIN_SECONDS


class PcscTrouble(OSError):
    """PC/SC says no: the service is not running, or the reader or the card has gone."""


class PcscReader:
    """Watches all PC/SC readers of the machine whose names contain `named`."""

    sees_lifting = True

    def __init__(
        self,
        named: str = "",
        *,
        is_there: Callable[[bool], None] = unheard,
        today: Callable[[], date] = date.today,
        open_again_seconds: float = OPEN_AGAIN_SECONDS,
    ) -> None:
        """`is_there` is called from the reader's thread whenever the answer changes."""
        self._named = named
        self._is_there = is_there
        self._today = today
        self._open_again_seconds = open_again_seconds
        self._was_there: bool | None = None
        self._presence: Presence[SocialSecurityCard] = Presence(looks_to_believe=1)
        self._watch = Watch("social-security-reader", self._look_on)

    def listen(
        self, laid: Callable[[SocialSecurityCard], None], lifted: Lifted = unheard, refused: Refused = unheard
    ) -> Callable[[], None]:
        """See `Reader.listen`: tells from the reader's own thread; what stops it waits until it has stopped."""
        return self._watch.want(self._presence.join(Listener(laid, lifted, refused)))

    def _look_on(self, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                with session() as pcsc:
                    self._look_again_and_again(pcsc, stop)
            except SmartcardMissing as missing:
                log.warning("no PC/SC: %s", missing)
            except PcscTrouble as trouble:
                log.info("PC/SC: %s", trouble)
            self._presence.is_gone()
            if not stop.is_set():
                self._tell(False)
            stop.wait(self._open_again_seconds)

    def _look_again_and_again(self, pcsc: "Pcsc", stop: threading.Event) -> None:
        last = _Reading(("", 0), None, 0)
        while not stop.is_set():
            readers = [reader for reader in pcsc.readers() if self._named in reader]
            if not readers:
                return
            self._tell(True)
            inserted = pcsc.inserted(readers)
            if not inserted:
                self._presence.is_gone()
            elif len(inserted) > 1:
                self._presence.is_unsure()
            else:
                if not last.is_good_for(inserted[0]):
                    last = _Reading(inserted[0], self._read(pcsc, inserted[0]), time.monotonic())
                if last.read is None:
                    self._presence.is_unsure()
                else:
                    self._presence.sees(repr((inserted[0], hash(last.read))).encode(), last.read)
            pcsc.wait_for_change()

    def _read(self, pcsc: "Pcsc", inserted: Inserted) -> SocialSecurityCard | Unread | None:
        """What is in; None unless the very same is in still after it was read."""
        read: SocialSecurityCard | Unread
        try:
            with pcsc.connected(inserted[0]) as transmit:
                read = card_in(transmit, self._today())
        except NotRead as reason:
            log.info("a card was put in that is not read here: %s", reason)
            if reason.why is Unread.UNCLEAR:
                return None
            read = reason.why
        except PcscTrouble as trouble:
            log.info("a card could not be read: %s", trouble)
            return None
        return read if pcsc.inserted([inserted[0]]) == [inserted] else None

    def _tell(self, is_there: bool) -> None:
        if is_there != self._was_there:
            self._was_there = is_there
            self._is_there(is_there)


class Pcsc:
    """The few functions of PC/SC that are needed, with exceptions instead of codes."""

    def __init__(self, library: Any, context: Any) -> None:
        self._library = library
        self._context = context
        self._states: list[tuple[str, int]] = []

    def readers(self) -> list[str]:
        """The names of all readers."""
        code, names = self._library.SCardListReaders(self._context, [])
        if code == self._library.SCARD_E_NO_READERS_AVAILABLE:
            return []
        self._checked(code)
        return list(names)

    def inserted(self, readers: list[str]) -> list[Inserted]:
        """Those of the readers that a card is in."""
        unaware = [(reader, self._library.SCARD_STATE_UNAWARE) for reader in readers]
        code, states = self._library.SCardGetStatusChange(self._context, 0, unaware)
        self._checked(code)
        self._states = [(reader, state) for reader, state, _ in states]
        return [(reader, state >> 16) for reader, state in self._states if state & self._library.SCARD_STATE_PRESENT]

    def wait_for_change(self) -> None:
        """Wait until something has changed since `inserted` was asked, or for a short while."""
        code, _ = self._library.SCardGetStatusChange(self._context, LOOK_MILLISECONDS, self._states)
        if code != self._library.SCARD_E_TIMEOUT:
            self._checked(code)

    @contextmanager
    def connected(self, reader: str) -> Iterator[Callable[[bytes], bytes]]:
        """A connection to the card in this reader, which is ours alone; it ends with the card's being there."""
        library = self._library
        code, card, protocol = library.SCardConnect(
            self._context, reader, library.SCARD_SHARE_EXCLUSIVE, library.SCARD_PROTOCOL_T0 | library.SCARD_PROTOCOL_T1
        )
        self._checked(code)

        def transmit(command: bytes) -> bytes:
            code, answer = library.SCardTransmit(card, protocol, list(command))
            self._checked(code)
            return bytes(answer)

        try:
            yield transmit
        finally:
            library.SCardDisconnect(card, library.SCARD_LEAVE_CARD)

    def _checked(self, code: int) -> None:
        if code != self._library.SCARD_S_SUCCESS:
            raise PcscTrouble(self._library.SCardGetErrorMessage(code))


@contextmanager
def session() -> Iterator[Pcsc]:
    """PC/SC for as long as it is needed. Raises SmartcardMissing, PcscTrouble."""
    library = scard()
    code, context = library.SCardEstablishContext(library.SCARD_SCOPE_USER)
    if code != library.SCARD_S_SUCCESS:
        raise PcscTrouble(library.SCardGetErrorMessage(code))
    try:
        yield Pcsc(library, context)
    finally:
        library.SCardReleaseContext(context)
