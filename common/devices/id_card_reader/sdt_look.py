"""One look at an ID-card reader: is there a card, which one, and is it still the one that was there."""

import hashlib
import logging
import time
from collections.abc import Callable
from datetime import date

from common.devices.cards import Unread
from common.devices.id_card_reader import sdt_frame as f
from common.devices.id_card_reader.reader import IdCard
from common.devices.id_card_reader.sdt_text import NotAnIdCard, card_in, text_in
from common.devices.presence import Presence
from common.devices.serial_line import Line

log = logging.getLogger(__name__)

ANSWER_SECONDS = 1.5
"""The longest answer, 1,295 bytes, takes 0.12 s on the line; the security module takes the rest."""


class SdtLook:
    """Looks, and tells a presence what was seen. A card is known by the digest of its text alone."""

    def __init__(
        self,
        presence: Presence[IdCard],
        today: Callable[[], date] = date.today,
        *,
        sees_lifting: bool = True,
        refuses_expired: bool = False,
    ) -> None:
        self._presence = presence
        self._today = today
        self._sees_lifting = sees_lifting
        self._refuses_expired = refuses_expired

    def at(self, line: Line) -> bool:
        """Look once; False when nothing answered."""
        found = ask(line, f.FIND)
        if found is None:
            self._presence.sees_nothing()
        elif found.status == f.FOUND:
            selected = ask(line, f.SELECT)
            text = read_text(line) if selected is not None and selected.status == f.DONE else None
            if text is None:
                self._presence.is_unsure()
            else:
                self._see(text)
        elif not self._sees_lifting:
            self._presence.forget()
        elif self._presence.is_wondering and (text := read_text(line)) is not None:
            self._see(text)  # not found again, and yet it lies there
        else:
            self._presence.sees_nothing()
        return found is not None

    def _see(self, text: bytes) -> None:
        self._presence.sees(hashlib.sha256(text).digest(), self._read(text))

    def _read(self, text: bytes) -> IdCard | Unread:
        try:
            card = card_in(text, self._today())
        except NotAnIdCard as reason:
            log.info("a card was laid down that is not read here: %s", reason)
            return reason.why
        is_over = card.valid_until is not None and card.valid_until < self._today()
        return Unread.EXPIRED if is_over and self._refuses_expired else card


def ask(line: Line, command: bytes) -> f.Reply | None:
    """The reader's answer to a command; None when none came whole in time."""
    line.reset_input_buffer()
    line.write(f.frame(command))
    frames, until = f.Frames(), time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < until:
        for content in frames.feed(line.read(frames.lacks)):
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
