"""A simulated social-security card, put into the virtual PC/SC reader of vsmartcard (vpcd) over its TCP port."""

import contextlib
import socket
import threading
from dataclasses import dataclass

from common.devices.social_security_card import files as f
from common.devices.social_security_card.card import SocialSecurityCard

VPCD_PORT = 35_963
"""Of the first slot of Debian's vsmartcard-vpcd; the second is the next."""

_ATR = bytes.fromhex("3B00")
"""The shortest there is: a card that says nothing of its kind."""
_POWER_OFF, _POWER_ON, _RESET, _SAY_ATR = 0, 1, 2, 4
_BEAT_SECONDS = 0.05


@dataclass
class Faults:
    """What goes wrong with a card; each switch stays until it is switched off."""

    is_locked: bool = False
    """Wants a key before it says whose it is."""
    is_old: bool = False
    """Answers in a second turn, as with the protocol T=0."""
    is_other: bool = False
    """Knows nothing of social security."""
    is_pulled_at: int = 0
    """Is pulled out at this command, counted from 1."""


class SimulatedCard:
    """Answers commands as a card does."""

    def __init__(self, card: SocialSecurityCard, *, records: dict[int, bytes] | None = None) -> None:
        """`records` in place of those that belong to the card, by tag."""
        self.faults = Faults()
        self.records = records_of(card) if records is None else records
        self._directory = self._file = False
        self._waiting = b""
        self._commands = 0

    def answer(self, command: bytes) -> bytes:
        """The answer with its two status bytes. Raises ConnectionError when the card is pulled out now."""
        self._commands += 1
        if self._commands == self.faults.is_pulled_at:
            raise ConnectionError("pulled out")
        data, status = self._said(command)
        if data and self.faults.is_old and command[1] != 0xC0:
            self._waiting = data
            return bytes([0x61, len(data)])
        return data + status.to_bytes(2, "big")

    def reset(self) -> None:
        """What power does: nothing is selected."""
        self._directory = self._file = False

    def _said(self, command: bytes) -> tuple[bytes, int]:
        if len(command) < 4 or self.faults.is_other:
            return b"", 0x6D00
        kind, tag = command[1], command[2]
        if kind == 0xC0:
            return self._waiting, 0x9000
        if kind == 0xA4 and command == f.select_name(f.SSSE):
            self._directory, self._file = True, False
            return b"", 0x9000
        if kind == 0xA4 and self._directory and command == f.select_file(f.HOLDER_FILE):
            self._file = True
            return b"", 0x9000
        if kind == 0xB2 and self._file:
            if self.faults.is_locked:
                return b"", 0x6982
            value = self.records.get(tag)
            return (bytes([tag, len(value)]) + value, 0x9000) if value is not None else (b"", 0x6A83)
        return b"", 0x6A82


def records_of(card: SocialSecurityCard) -> dict[int, bytes]:
    """The records of somebody's card. Raises ValueError for what has no room on it."""
    records = {
        f.NUMBER: card.id_number.encode(),
        f.NAME: card.name.encode("gb18030").ljust(f.SIZES[f.NAME], b"\0"),
        f.BORN: bytes.fromhex(card.id_number[6:14]),
    }
    if any(len(value) != f.SIZES[tag] for tag, value in records.items()):
        raise ValueError("this has no room on a card")
    return records


class InSlot:
    """The card in a slot of the virtual reader from now until it is pulled out."""

    def __init__(self, card: SimulatedCard, port: int = VPCD_PORT) -> None:
        self._card = card
        self._connection = socket.create_connection(("127.0.0.1", port), timeout=5)
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="simulated-card", daemon=True)
        self._thread.start()

    def pull(self) -> None:
        """Pull it out."""
        self._ends.set()
        self._thread.join()

    def wait(self) -> None:
        """Until it is pulled out, by whatever fault it has."""
        self._thread.join()

    def _serve(self) -> None:
        self._connection.settimeout(_BEAT_SECONDS)
        with self._connection, contextlib.suppress(ConnectionError):
            while not self._ends.is_set():
                message = self._next()
                if message is None:
                    continue
                answer = self._answer(message)
                if answer:
                    self._connection.sendall(len(answer).to_bytes(2, "big") + answer)

    def _answer(self, message: bytes) -> bytes:
        if len(message) > 1:
            return self._card.answer(message)
        if message[0] in (_POWER_OFF, _POWER_ON, _RESET):
            self._card.reset()
        return _ATR if message[0] == _SAY_ATR else b""

    def _next(self) -> bytes | None:
        """The next message; None when none came for a moment."""
        try:
            head = self._connection.recv(2, socket.MSG_PEEK)
        except TimeoutError:
            return None
        if not head:
            raise ConnectionError("the reader is gone")
        head = self._whole(2)
        return self._whole(int.from_bytes(head, "big"))

    def _whole(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            with contextlib.suppress(TimeoutError):
                piece = self._connection.recv(size - len(data))
                if not piece:
                    raise ConnectionError("the reader is gone")
                data += piece
        return data
