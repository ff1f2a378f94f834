"""The virtual printer's ESC/POS reader: bytes in any pieces become commands and characters, one after another."""

from __future__ import annotations

from dataclasses import dataclass

from printers.virtual.grammar import DLE, PREFIXES, Incomplete, argument_count, name_of

CONTROLS = {0x09: "HT", 0x0A: "LF", 0x0C: "FF", 0x0D: "CR", 0x18: "CAN"}


@dataclass(frozen=True)
class Command:
    """One command by its name in the reference, with its arguments."""

    name: str
    args: bytes = b""


@dataclass(frozen=True)
class RealTime:
    """A command that a printer obeys when it arrives, however busy it is."""

    name: str
    args: bytes


@dataclass(frozen=True)
class Character:
    """The code of one character: one byte, or two or four in Kanji mode."""

    code: bytes


@dataclass(frozen=True)
class Unknown:
    """Bytes that mean nothing to this printer."""

    code: bytes


@dataclass(frozen=True)
class Sheets:
    """A whole PDF, as A4 printers take it: no part of ESC/POS, so that this printer can stand for one of those too."""

    code: bytes


Token = Command | RealTime | Character | Unknown | Sheets

PDF_BEGINS, PDF_ENDS = b"%PDF-", b"%%EOF\n"


class Reader:
    """Splits a stream. Chinese printers start in Kanji mode (GB18030); `FS .` and `FS &` leave and enter it."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._at = 0
        self._is_kanji = True

    def feed(self, data: bytes) -> list[Token]:
        """The tokens that `data` completes."""
        self._buffer += data
        tokens: list[Token] = []
        start = 0
        while start < len(self._buffer):
            self._at = start
            try:
                token = self._next()
            except Incomplete:
                break
            start = self._at
            if token is not None:
                tokens.append(token)
        del self._buffer[:start]
        return tokens

    def forget(self) -> None:
        """Drops what is half-read."""
        self._buffer.clear()

    def _next(self) -> Token | None:
        byte = self._take()
        if byte == PDF_BEGINS[0] and self._begins_pdf():
            return self._sheets()
        if byte in PREFIXES:
            return self._command(byte)
        if byte in CONTROLS:
            return Command(CONTROLS[byte])
        if byte == 0:
            return None
        if byte < 0x20 or byte == 0x7F:
            return Unknown(bytes([byte]))
        if byte < 0x80 or not self._is_kanji:
            return Character(bytes([byte]))
        return self._chinese(byte)

    def _command(self, prefix: int) -> Token:
        code = self._take()
        start = self._at
        count = argument_count(prefix, code, lambda place: self._peek(start + place))
        if count is None:
            return Unknown(bytes([prefix, code]))
        if start + count > len(self._buffer):
            raise Incomplete
        self._at = start + count
        args = bytes(self._buffer[start : self._at])
        name = name_of(prefix, code)
        if prefix == DLE:
            return RealTime(name, args)
        if name in ("FS &", "FS .", "ESC @"):
            self._is_kanji = name != "FS ."
        return Command(name, args)

    def _chinese(self, lead: int) -> Token:
        if not 0x81 <= lead <= 0xFE:
            return Unknown(bytes([lead]))
        second = self._peek(self._at)
        if 0x40 <= second <= 0xFE and second != 0x7F:
            self._at += 1
            return Character(bytes([lead, second]))
        if not 0x30 <= second <= 0x39:
            return Unknown(bytes([lead]))
        third, fourth = self._peek(self._at + 1), self._peek(self._at + 2)
        if not (0x81 <= third <= 0xFE and 0x30 <= fourth <= 0x39):
            return Unknown(bytes([lead]))
        self._at += 3
        return Character(bytes([lead, second, third, fourth]))

    def _begins_pdf(self) -> bool:
        return all(self._peek(self._at - 1 + place) == byte for place, byte in enumerate(PDF_BEGINS))

    def _sheets(self) -> Token:
        start = self._at - 1
        end = self._buffer.find(PDF_ENDS, self._at)
        if end < 0:
            raise Incomplete
        self._at = end + len(PDF_ENDS)
        return Sheets(bytes(self._buffer[start : self._at]))

    def _take(self) -> int:
        byte = self._peek(self._at)
        self._at += 1
        return byte

    def _peek(self, at: int) -> int:
        if at >= len(self._buffer):
            raise Incomplete
        return self._buffer[at]
