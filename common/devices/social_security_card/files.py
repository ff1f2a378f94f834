"""The files of a social-security card as far as they are public: who holds it, read with ISO 7816-4 commands.

The environment of social security (SSSE) is selected by its name, then the file EF06 of the holder. A record is asked
for by its tag and comes as tag, length, value: 08 the social-security number, 09 the name, 0D the date of birth in BCD.
Text is padded with zero bytes. So the ministry's card structure (社会保障卡规范) is described by makers of readers and
used by their programs; the specification itself is not public. Cards that let nobody read this without a key of the
issuer answer 6982: only the vendor's own reader can open them, and it plugs in as any reader does (docs/devices.md).
"""

from collections.abc import Callable
from datetime import date

from common.devices.cards import Unread
from common.devices.social_security_card.card import SocialSecurityCard
from common.domain import id_number

Transmit = Callable[[bytes], bytes]
"""Sends a command and returns the answer with its two status bytes. Raises OSError when the card is gone."""

SSSE = b"sx1.sh." + "社会保障".encode("gb18030")
HOLDER_FILE = 0xEF06
NUMBER, NAME, BORN = 0x08, 0x09, 0x0D
SIZES = {NUMBER: 18, NAME: 30, BORN: 4}

_DONE, _LOCKED = 0x9000, (0x6982, 0x6985)
_NOT_THERE = (0x6A81, 0x6A82, 0x6A83, 0x6A86, 0x6D00, 0x6E00)
_MORE, _WRONG_LENGTH = 0x61, 0x6C
_MOST_TURNS = 4


class NotRead(Exception):
    """The card was not read. The message names no content."""

    def __init__(self, message: str, why: Unread) -> None:
        super().__init__(message)
        self.why = why


def card_in(transmit: Transmit, today: date) -> SocialSecurityCard:
    """Who the card is of. Raises NotRead unless it says the same twice, and its number is in itself right."""
    _ask(transmit, select_name(SSSE))
    _ask(transmit, select_file(HOLDER_FILE))
    card = _holder(transmit, today)
    if _holder(transmit, today) != card:
        raise NotRead("two readings differ", Unread.UNCLEAR)
    return card


def _holder(transmit: Transmit, today: date) -> SocialSecurityCard:
    number, born = _text(_record(transmit, NUMBER)), _record(transmit, BORN).hex()
    name = _text(_record(transmit, NAME))
    if not name or not name.isprintable():
        raise NotRead("no name", Unread.UNCLEAR)
    if (fault := id_number.fault(number, today)) is not None:
        raise NotRead(f"the number is wrong: {fault}", Unread.UNCLEAR)
    if born != number[6:14]:
        raise NotRead("number and date of birth differ", Unread.UNCLEAR)
    return SocialSecurityCard(name=name, id_number=number)


def select_name(name: bytes) -> bytes:
    """The command that selects a directory by its name."""
    return bytes([0x00, 0xA4, 0x04, 0x00, len(name)]) + name


def select_file(file: int) -> bytes:
    """The command that selects a file of the directory."""
    return bytes([0x00, 0xA4, 0x02, 0x00, 2]) + file.to_bytes(2, "big")


def read_record(tag: int) -> bytes:
    """The command that reads the record with this tag, of the size that it has by the structure."""
    return bytes([0x00, 0xB2, tag, 0x00, SIZES[tag] + 2])


def _record(transmit: Transmit, tag: int) -> bytes:
    said = _ask(transmit, read_record(tag))
    if len(said) != SIZES[tag] + 2 or said[0] != tag or said[1] != SIZES[tag]:
        raise NotRead(f"record {tag:02X} has another shape", Unread.OTHER_CARD)
    return said[2:]


def _ask(transmit: Transmit, command: bytes) -> bytes:
    """The answer to a command, fetched as cards with the old protocol (T=0) want it: in a second turn."""
    said = b""
    for _ in range(_MOST_TURNS):
        answer = transmit(command)
        if len(answer) < 2:
            raise NotRead("an answer without status", Unread.UNCLEAR)
        said, status = said + answer[:-2], int.from_bytes(answer[-2:], "big")
        if status == _DONE:
            return said
        if status >> 8 == _MORE:
            command = bytes([0x00, 0xC0, 0x00, 0x00, status & 0xFF])
        elif status >> 8 == _WRONG_LENGTH:
            command = command[:4] + bytes([status & 0xFF])
        else:
            raise NotRead(f"status {status:04X}", _why(status))
    raise NotRead("an answer without end", Unread.UNCLEAR)


def _why(status: int) -> Unread:
    if status in _LOCKED:
        return Unread.LOCKED
    return Unread.OTHER_CARD if status in _NOT_THERE else Unread.UNCLEAR


def _text(value: bytes) -> str:
    try:
        return value.rstrip(b"\0 ").decode("gb18030")
    except UnicodeDecodeError as error:
        raise NotRead("not text", Unread.UNCLEAR) from error
