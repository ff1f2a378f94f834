"""What an ID-card reader tells: who the card is of."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from common.devices.cards import Reader
from common.devices.dummy_reader import DummyReader as AnyDummyReader


class CardKind(StrEnum):
    """Which of the cards that carry a citizen's number it is."""

    CITIZEN = "citizen"
    """居民身份证"""
    HMT_RESIDENT = "hmt_resident"
    """A residence permit of somebody from Hong Kong, Macao or Taiwan (港澳台居民居住证)."""


class IdCard(NamedTuple):
    """What stands on a second-generation ID card (居民身份证) as far as the hall needs it: no picture, no finger."""

    name: str
    id_number: str
    address: str = ""
    valid_until: date | None = None
    """The last day it is valid; None for one that does not end (长期)."""
    kind: CardKind = CardKind.CITIZEN

    def __repr__(self) -> str:
        """Says nothing of the person."""
        return "IdCard(…)"


CardReader = Reader[IdCard]


class DummyReader(AnyDummyReader[IdCard]):
    """An ID-card reader without a device."""


__all__ = ["CardKind", "CardReader", "DummyReader", "IdCard"]
