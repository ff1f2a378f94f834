"""A scanner on a serial line, or with USB that looks like one: a code ends with a new line, or with silence."""

import logging
import threading
import time
from collections.abc import Callable

from common.devices.cards import unheard
from common.devices.code_scanner.scanner import MOST_CHARACTERS, Audience, Scanned
from common.devices.serial_line import Line, Open
from common.devices.watch import Watch

log = logging.getLogger(__name__)

BAUD = 9600
"""What makers set; over USB it is of no account."""
SILENCE_SECONDS = 0.1
OPEN_AGAIN_SECONDS = 2.0
_MOST_BYTES = MOST_CHARACTERS * 4


class Codes:
    """Cuts what comes over the line into codes."""

    def __init__(self) -> None:
        self._come = bytearray()
        self._is_too_long = False

    def feed(self, data: bytes) -> list[str]:
        """The codes that are whole now."""
        *whole, rest = (bytes(self._come) + data).replace(b"\r", b"\n").split(b"\n")
        codes = [self._decoded(line) for line in whole]
        self._is_too_long = self._is_too_long or len(rest) > _MOST_BYTES
        self._come = bytearray() if self._is_too_long else bytearray(rest)
        return [code for code in codes if code]

    def rest(self) -> str:
        """The code that ended without a new line; empty when there is none."""
        line, self._come = bytes(self._come), bytearray()
        return self._decoded(line)

    def _decoded(self, line: bytes) -> str:
        is_rest_of_a_long_one, self._is_too_long = self._is_too_long, False
        if is_rest_of_a_long_one or len(line) > _MOST_BYTES:
            return ""
        for encoding in ("utf-8", "gb18030"):
            try:
                return line.decode(encoding)
            except UnicodeDecodeError:
                continue
        return ""


class SerialScanner:
    """Reads its line in a thread of its own as long as anybody listens."""

    def __init__(
        self,
        open_line: Open,
        *,
        is_there: Callable[[bool], None] = unheard,
        open_again_seconds: float = OPEN_AGAIN_SECONDS,
    ) -> None:
        """`is_there` is called from the scanner's thread when its line is opened or lost: a scanner answers nothing."""
        self._open = open_line
        self._is_there = is_there
        self._open_again_seconds = open_again_seconds
        self._was_there: bool | None = None
        self._audience = Audience()
        self._watch = Watch("code-scanner", self._read_on)

    def listen(self, scanned: Scanned) -> Callable[[], None]:
        """See `CodeScanner.listen`: told from the scanner's own thread; what stops it waits until it has stopped."""
        return self._watch.want(self._audience.join(scanned))

    def _read_on(self, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                with self._open() as line:
                    self._tell(True)
                    line.reset_input_buffer()
                    self._read(line, stop)
            except OSError as error:  # pyserial's errors are OSErrors
                log.info("the code scanner is not there: %s", type(error).__name__)
                self._tell(False)
            stop.wait(self._open_again_seconds)

    def _read(self, line: Line, stop: threading.Event) -> None:
        codes, last_at = Codes(), 0.0
        while not stop.is_set():
            data, now = line.read(_MOST_BYTES), time.monotonic()
            if data:
                last_at = now
            found = codes.feed(data)
            if not data and now - last_at >= SILENCE_SECONDS:
                found = [codes.rest()]
            for code in found:
                self._audience.tell(code)

    def _tell(self, is_there: bool) -> None:
        if is_there != self._was_there:
            self._was_there = is_there
            self._is_there(is_there)
