"""The 256 bytes of text on a second-generation ID card, as the reader gives them (GA 450, GA/T 490): UTF-16LE fields.

Two other cards have the same 256 bytes and say in a field of one letter which they are. Residence permits of people
from Hong Kong, Macao and Taiwan (J, 港澳台居民居住证机读信息规范 of 2018) have the same fields as far as read here.
Cards of foreigners with permanent residence (I of 2017, Y of 2023) have others; nobody is taken for somebody else.
"""

import re
from datetime import date
from typing import NamedTuple

from common.devices.cards import Unread
from common.devices.id_card_reader.reader import CardKind, IdCard
from common.domain import id_number
from common.domain.characters import is_written

LENGTH = 256
_HEADER = 4
_PICTURE_BYTES = 1024


class Field(NamedTuple):
    """Where a field begins and how many bytes it has."""

    at: int
    size: int


NAME, SEX, NATION, BORN, ADDRESS = Field(0, 30), Field(30, 2), Field(32, 4), Field(36, 16), Field(52, 70)
ID_NUMBER, AUTHORITY, VALID_FROM, VALID_UNTIL = Field(122, 36), Field(158, 30), Field(188, 16), Field(204, 16)
KIND = Field(248, 2)
_KINDS = {"": CardKind.CITIZEN, "J": CardKind.HMT_RESIDENT}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}
_FOREIGNERS = ("I", "Y")
_WITHOUT_END = "长期"


class NotAnIdCard(Exception):
    """These bytes are not those of an ID card, or did not come whole. The message names no content."""

    def __init__(self, message: str, why: Unread = Unread.OTHER_CARD) -> None:
        super().__init__(message)
        self.why = why


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
    kind = _said(text, KIND)
    if kind in _FOREIGNERS:
        raise NotAnIdCard("a foreigner's permanent residence card", Unread.FOREIGNER)
    if kind not in _KINDS and kind.isalpha():
        raise NotAnIdCard("a kind of card that nobody knows")
    name, number, born = _said(text, NAME), _said(text, ID_NUMBER), _said(text, BORN)
    if not name or not all(map(is_written, name)):
        raise NotAnIdCard("no name")
    if (fault := id_number.fault(number, today)) is not None:
        raise NotAnIdCard(f"the number is wrong: {fault}")
    if born != number[6:14]:
        raise NotAnIdCard("number and date of birth differ")
    return IdCard(
        name=name,
        id_number=number,
        address=_said(text, ADDRESS),
        valid_until=_last_day(_said(text, VALID_UNTIL)),
        kind=_KINDS.get(kind, CardKind.CITIZEN),
    )


def card_text(card: IdCard, *, sex: str = "1", nation: str = "01", authority: str = "") -> bytes:
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
        (VALID_UNTIL, card.valid_until.strftime("%Y%m%d") if card.valid_until else _WITHOUT_END),
        (KIND, _LETTERS[card.kind]),
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


def _last_day(said: str) -> date | None:
    if said == _WITHOUT_END:
        return None
    if not re.fullmatch("[0-9]{8}", said):
        raise NotAnIdCard("no last day")
    try:
        return date(int(said[:4]), int(said[4:6]), int(said[6:]))
    except ValueError as error:
        raise NotAnIdCard("a last day that does not exist") from error


__all__ = ["NotAnIdCard", "card_in", "card_text", "text_in"]
