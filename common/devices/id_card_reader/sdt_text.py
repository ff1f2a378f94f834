"""The 256 bytes of text on a second-generation ID card, as the reader gives them (GA 450): UTF-16LE in fixed fields.

Cards of foreigners with permanent residence, and residence permits of people from Hong Kong, Macao and Taiwan, use the
same 256 bytes otherwise; they are not read here, and nobody is taken for somebody else.
"""

from datetime import date
from typing import NamedTuple

from common.devices.id_card_reader.reader import IdCard
from common.domain import id_number

LENGTH = 256
_HEADER = 4
_PICTURE_BYTES = 1024


class Field(NamedTuple):
    """Where a field begins and how many bytes it has."""

    at: int
    size: int


NAME, SEX, NATION, BORN, ADDRESS = Field(0, 30), Field(30, 2), Field(32, 4), Field(36, 16), Field(52, 70)
ID_NUMBER, AUTHORITY, VALID_FROM, VALID_UNTIL = Field(122, 36), Field(158, 30), Field(188, 16), Field(204, 16)


class NotAnIdCard(Exception):
    """These bytes are not those of an ID card, or did not come whole. The message names no content."""


def text_in(data: bytes) -> bytes:
    """The text in the answer to a READ: two lengths, the text, the picture (which stays unread)."""
    text = int.from_bytes(data[:2], "big")
    picture = int.from_bytes(data[2:_HEADER], "big")
    if text != LENGTH or len(data) != _HEADER + text + picture or picture not in (0, _PICTURE_BYTES):
        raise NotAnIdCard(f"{len(data)} bytes with a text of {text} and a picture of {picture}")
    return data[_HEADER : _HEADER + LENGTH]


def card_in(text: bytes, today: date) -> IdCard:
    """Who the card is of. Raises NotAnIdCard unless name, number and date of birth agree with each other."""
    if len(text) != LENGTH:
        raise NotAnIdCard(f"{len(text)} bytes of text")
    name, number, born = _said(text, NAME), _said(text, ID_NUMBER), _said(text, BORN)
    if not name or not all(character.isprintable() or _is_private(character) for character in name):
        raise NotAnIdCard("no name")
    if (fault := id_number.fault(number, today)) is not None:
        raise NotAnIdCard(f"the number is wrong: {fault}")
    if born != number[6:14]:
        raise NotAnIdCard("number and date of birth differ")
    return IdCard(name=name, id_number=number, address=_said(text, ADDRESS))


def card_text(card: IdCard, *, sex: str = "1", nation: str = "01", authority: str = "", valid: str = "长期") -> bytes:
    """The text of a card, for a simulated reader. Raises ValueError for what has no room on it."""
    text = bytearray(" ".encode("utf-16-le") * (LENGTH // 2))
    for field, said in (
        (NAME, card.name),
        (SEX, sex),
        (NATION, nation),
        (BORN, card.id_number[6:14]),
        (ADDRESS, card.address),
        (ID_NUMBER, card.id_number),
        (AUTHORITY, authority),
        (VALID_FROM, "20200101"),
        (VALID_UNTIL, valid),
    ):
        data = said.encode("utf-16-le")
        if len(data) > field.size:
            raise ValueError(f"{said!r} has no room on a card")
        text[field.at : field.at + len(data)] = data
    return bytes(text)


def _said(text: bytes, field: Field) -> str:
    try:
        return text[field.at : field.at + field.size].decode("utf-16-le").strip(" \0\u3000")
    except UnicodeDecodeError as error:
        raise NotAnIdCard("not text") from error


def _is_private(character: str) -> bool:
    """Characters that the card's maker had no code for: some old cards have them in names."""
    return "\ue000" <= character <= "\uf8ff"


__all__ = ["NotAnIdCard", "card_in", "card_text", "text_in"]
