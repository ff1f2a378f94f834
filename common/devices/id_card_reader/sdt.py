"""A card reader on a serial line, watched in a thread of its own: a card is read as soon as it lies there."""

import hashlib
import logging
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

import serial

from common.devices.id_card_reader import sdt_frame as f
from common.devices.id_card_reader.reader import IdCard, Laid
from common.devices.id_card_reader.sdt_text import NotAnIdCard, card_in, text_in

log = logging.getLogger(__name__)

BAUD = 115_200
LOOK_SECONDS = 0.3
"""Between two looks for a card: nobody notices, and the line stays quiet."""
OPEN_AGAIN_SECONDS = 2.0
ANSWER_SECONDS = 1.5
"""The longest answer, 1,295 bytes, takes 0.12 s on the line; the security module takes the rest."""
SILENT_LOOKS = 3
"""After so many looks without any answer the reader is gone, although its line is still there."""


class Line(Protocol):
    """What is needed of a serial port."""

    def write(self, data: bytes, /) -> object:
        """Send bytes."""

    def read(self, size: int = 1, /) -> bytes:
        """Up to so many bytes, what has come after a short wait."""

    def reset_input_buffer(self) -> None:
        """Forget what has come and was not read."""


Open = Callable[[], AbstractContextManager[Line]]


def serial_line(address: str) -> Open:
    """Opens a port such as /dev/ttyUSB0 or COM3, or whatever address pyserial knows, such as socket://host:port."""

    def open_port() -> AbstractContextManager[Line]:
        line: serial.Serial = serial.serial_for_url(address, BAUD, timeout=0.05, write_timeout=1)
        return line

    return open_port


class SdtReader:
    """Tells of each card once for each time it is laid down, and whether the reader is there."""

    def __init__(
        self,
        open_line: Open,
        *,
        is_there: Callable[[bool], None] = lambda _: None,
        look_seconds: float = LOOK_SECONDS,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`is_there` is called from the reader's thread whenever the answer changes."""
        self._open = open_line
        self._is_there = is_there
        self._look_seconds = look_seconds
        self._today = today
        self._was_there: bool | None = None

    def listen(self, laid: Laid) -> Callable[[], None]:
        """Call `laid` for every card, from the reader's own thread; returns what stops it and waits until it has."""
        stop = threading.Event()
        thread = threading.Thread(target=self._watch, args=(laid, stop), name="id-card-reader", daemon=True)
        thread.start()

        def end() -> None:
            stop.set()
            if thread is not threading.current_thread():
                thread.join()

        return end

    def _watch(self, laid: Laid, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                with self._open() as line:
                    self._look_again_and_again(line, laid, stop)
            except OSError as error:  # unplugged, or never there; pyserial's errors are OSErrors
                log.info("the ID-card reader is not there: %s", type(error).__name__)
            self._tell(False)
            stop.wait(min(OPEN_AGAIN_SECONDS, self._look_seconds * 10))

    def _look_again_and_again(self, line: Line, laid: Laid, stop: threading.Event) -> None:
        """Until told to stop, or until nothing answers any more. What lies there is known by its digest alone."""
        lying, silent = "", 0
        while not stop.is_set() and silent < SILENT_LOOKS:
            found = ask(line, f.FIND)
            silent = 0 if found is not None else silent + 1
            if found is not None:
                self._tell(True)
                if found.status == f.NO_CARD:
                    lying = ""
                elif found.status == f.FOUND and (text := read_text(line)) is not None:
                    digest = hashlib.sha256(text).hexdigest()
                    if digest != lying and (card := self._card(text)) is not None:
                        laid(card)
                    lying = digest
            stop.wait(self._look_seconds)

    def _card(self, text: bytes) -> IdCard | None:
        try:
            return card_in(text, self._today())
        except NotAnIdCard as reason:
            log.info("a card was laid down that is no ID card: %s", reason)
            return None

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


def answers(open_line: Open) -> bool:
    """Whether a reader is there, asked once."""
    try:
        with open_line() as line:
            return ask(line, f.FIND) is not None
    except OSError:
        return False


def read_text(line: Line) -> bytes | None:
    """The text of the card that was found; None when it was taken away meanwhile, or lies badly: the next look sees."""
    selected = ask(line, f.SELECT)
    if selected is None or selected.status != f.DONE:
        return None
    reply = ask(line, f.READ)
    if reply is None or reply.status != f.DONE:
        return None
    try:
        return text_in(reply.data)
    except NotAnIdCard as reason:
        log.info("what the reader sent is no card: %s", reason)
        return None
