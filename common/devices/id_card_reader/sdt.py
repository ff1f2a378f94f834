"""An ID-card reader on a serial line: a card is read as soon as it lies there, and looked for as long as it does."""

import hashlib
import logging
import threading
import time
from collections.abc import Callable
from datetime import date

from common.devices.cards import Lifted, Refused, Unread, unheard
from common.devices.id_card_reader import sdt_frame as f
from common.devices.id_card_reader.reader import IdCard
from common.devices.id_card_reader.sdt_text import NotAnIdCard, card_in, text_in
from common.devices.presence import LOOKS_TO_BELIEVE, Listener, Presence
from common.devices.serial_line import Line, Open, serial_line
from common.devices.watch import Watch

log = logging.getLogger(__name__)

BAUD = 115_200
LOOK_SECONDS = 0.3
"""Between two looks for a card: nobody notices, and the line stays quiet."""
OPEN_AGAIN_SECONDS = 2.0
ANSWER_SECONDS = 1.5
"""The longest answer, 1,295 bytes, takes 0.12 s on the line; the security module takes the rest."""
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
        self._refuses_expired = refuses_expired
        self._look_seconds = look_seconds
        self._today = today
        self._was_there: bool | None = None
        self._presence: Presence[IdCard] = Presence(LOOKS_TO_BELIEVE if sees_lifting else 1)
        self._watch = Watch("id-card-reader", self._look_on)

    def listen(
        self, laid: Callable[[IdCard], None], lifted: Lifted = unheard, refused: Refused = unheard
    ) -> Callable[[], None]:
        """See `Reader.listen`: tells from the reader's own thread; what stops it waits until it has stopped."""
        leave = self._presence.join(Listener(laid, lifted, refused))
        rest = self._watch.want()

        def end() -> None:
            leave()
            rest()

        return end

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
            found = ask(line, f.FIND)
            silent = 0 if found is not None else silent + 1
            if found is None:
                self._presence.sees_nothing()
            else:
                self._tell(True)
                self._look(line, found)
            if self._presence.is_settled:
                stop.wait(self._look_seconds)

    def _look(self, line: Line, found: f.Reply) -> None:
        if found.status == f.FOUND:
            selected = ask(line, f.SELECT)
            text = read_text(line) if selected is not None and selected.status == f.DONE else None
            if text is None:
                self._presence.is_unsure()
            else:
                self._presence.sees(_mark(text), self._read(text))
        elif self.sees_lifting and self._presence.is_wondering and (text := read_text(line)) is not None:
            self._presence.sees(_mark(text), self._read(text))  # not found again, and yet it lies there
        elif self.sees_lifting:
            self._presence.sees_nothing()
        else:
            self._presence.forget()

    def _read(self, text: bytes) -> IdCard | Unread:
        try:
            card = card_in(text, self._today())
        except NotAnIdCard as reason:
            log.info("a card was laid down that is not read here: %s", reason)
            return reason.why
        is_over = card.valid_until is not None and card.valid_until < self._today()
        return Unread.EXPIRED if is_over and self._refuses_expired else card

    def _tell(self, is_there: bool) -> None:
        if is_there != self._was_there:
            self._was_there = is_there
            self._is_there(is_there)


def ask(line: Line, command: bytes) -> f.Reply | None:
    """The reader's answer to a command; None when none came whole in time."""
    line.reset_input_buffer()
    line.write(f.frame(command))
    frames, until = f.Frames(), time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < until:
        for content in frames.feed(line.read(f.MOST)):
            if (reply := f.reply_of(content)) is not None:
                return reply
    return None


def read_text(line: Line) -> bytes | None:
    """The text of the selected card; None when it was taken away meanwhile, or lies badly: the next look sees."""
    reply = ask(line, f.READ)
    if reply is None or reply.status != f.DONE:
        return None
    try:
        return text_in(reply.data)
    except NotAnIdCard as reason:
        log.info("what the reader sent is no card: %s", reason)
        return None


def _mark(text: bytes) -> bytes:
    return hashlib.sha256(text).digest()
