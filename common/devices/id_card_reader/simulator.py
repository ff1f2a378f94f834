"""A simulated ID-card reader on a real line, a TCP connection or a pseudo-terminal, with the faults of real ones."""

import contextlib
import os
import select
import socket
import threading
from dataclasses import dataclass

from common.devices.id_card_reader import sdt_frame as f
from common.devices.id_card_reader.reader import IdCard
from common.devices.id_card_reader.sdt_text import card_text

_NOT_SELECTED, _READ_FAILED, _UNKNOWN_COMMAND = 0x81, 0x41, 0x21
_PICTURE = bytes(1024)
_BEAT_SECONDS = 0.05


@dataclass
class Faults:
    """What goes wrong; each switch stays until it is switched off, but for those that say otherwise."""

    piece: int = 4096
    """Answers come in pieces of so many bytes."""
    noise: bytes = b""
    """Comes before each answer."""
    is_silent: bool = False
    garbles: int = 0
    """So many of the next answers have a wrong byte."""
    is_taken_mid_read: bool = False
    """Once: the card is taken away between being selected and being read."""
    reads_once: bool = False
    """As with some makers: a card that was read is not found again until it is laid down anew."""
    forgets_what_it_read: bool = False
    """As with fewer makers: what is not found cannot be read again either."""
    misses: int = 0
    """So many times a card that lies there is not found."""


class SimulatedReader:
    """Answers as a reader does. Cards are laid on it and taken away from any thread."""

    def __init__(self) -> None:
        self.faults = Faults()
        self._text: bytes | None = None
        self._also: bytes | None = None
        self._is_read = self._is_selected = False
        self._lock = threading.Lock()

    def lay(self, card: IdCard) -> None:
        """Lay a card on the reader, in place of any that lies there."""
        self.lay_text(card_text(card))

    def lay_text(self, text: bytes) -> None:
        """Lay a card with any text on the reader."""
        with self._lock:
            self._text, self._also, self._is_read, self._is_selected = text, None, False, False

    def lay_with(self, card: IdCard) -> None:
        """Lay a second card beside the one that lies there: now the one answers, now the other."""
        with self._lock:
            self._also = card_text(card)

    def take(self) -> None:
        """Take the card away."""
        with self._lock:
            self._text, self._also, self._is_selected = None, None, False

    def answer(self, command: bytes) -> bytes:
        """What the reader sends for a command, faults and all."""
        with self._lock:
            reply = self._reply(command[:2])
        if self.faults.is_silent:
            return b""
        data = bytearray(f.reply_frame(reply))
        if self.faults.garbles > 0:
            self.faults.garbles -= 1
            data[-2] ^= 0x55
        return self.faults.noise + bytes(data)

    def _reply(self, command: bytes) -> f.Reply:
        if command == f.FIND:
            is_found = self._text is not None and not (self._is_read and self.faults.reads_once)
            if is_found and self.faults.misses > 0:
                self.faults.misses -= 1
                is_found = False
            self._is_selected = self._is_selected and not is_found and self._is_read and self.faults.reads_once
            return f.Reply(f.FOUND, bytes(4)) if is_found else f.Reply(f.NO_CARD, b"")
        if command == f.SELECT:
            self._is_selected = self._text is not None
            return f.Reply(f.DONE, bytes(8)) if self._is_selected else f.Reply(_NOT_SELECTED, b"")
        if command == f.READ:
            if self.faults.is_taken_mid_read:
                self.faults.is_taken_mid_read, self._text = False, None
            if self._text is None or not self._is_selected:
                return f.Reply(_READ_FAILED, b"")
            self._is_read, self._is_selected = True, not self.faults.forgets_what_it_read
            if self._also is not None:
                self._text, self._also = self._also, self._text
            lengths = len(self._text).to_bytes(2, "big") + len(_PICTURE).to_bytes(2, "big")
            return f.Reply(f.DONE, lengths + self._text + _PICTURE)
        return f.Reply(_UNKNOWN_COMMAND, b"")


class OnTcp:
    """The reader behind a TCP port, as one in a serial device server; `address` is pyserial's."""

    def __init__(self, reader: SimulatedReader, port: int = 0) -> None:
        self.reader = reader
        self._server = socket.create_server(("127.0.0.1", port))
        self.port: int = self._server.getsockname()[1]
        self.address = f"socket://127.0.0.1:{self.port}"
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="simulated-reader", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Pull the plug."""
        self._ends.set()
        self._thread.join()
        self._server.close()

    def _serve(self) -> None:
        while not self._ends.is_set():
            if not _has_come(self._server.fileno()):
                continue
            connection, _ = self._server.accept()
            with connection, contextlib.suppress(OSError):
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        frames = f.Frames()
        while not self._ends.is_set():
            if not _has_come(connection.fileno()):
                continue
            data = connection.recv(4096)
            if not data:
                return
            for command in frames.feed(data):
                for piece in _pieces(self.reader.answer(command), self.reader.faults.piece):
                    connection.sendall(piece)


class OnPty:
    """The reader on a pseudo-terminal (not on Windows); `address` is the path of its other end."""

    def __init__(self, reader: SimulatedReader) -> None:
        self.reader = reader
        self._reader_end, self._other_end = os.openpty()
        self.address = os.ttyname(self._other_end)
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="simulated-reader", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Pull the plug."""
        self._ends.set()
        self._thread.join()
        os.close(self._reader_end)
        os.close(self._other_end)

    def _serve(self) -> None:
        frames = f.Frames()
        while not self._ends.is_set():
            if not _has_come(self._reader_end):
                continue
            for command in frames.feed(os.read(self._reader_end, 4096)):
                for piece in _pieces(self.reader.answer(command), self.reader.faults.piece):
                    os.write(self._reader_end, piece)


def _has_come(descriptor: int) -> bool:
    ready, _, _ = select.select([descriptor], [], [], _BEAT_SECONDS)
    return bool(ready)


def _pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]
