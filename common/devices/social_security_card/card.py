"""What a reader of social-security cards tells: who the card is of, and no more than that."""

from typing import NamedTuple

from common.devices.cards import Reader
from common.devices.dummy_reader import DummyReader as AnyDummyReader


class SocialSecurityCard(NamedTuple):
    """The holder as the chip has them. The social-security number is the citizen's number (社会保险法, article 58)."""

    name: str
    id_number: str

    def __repr__(self) -> str:
        """Says nothing of the person."""
        return "SocialSecurityCard(…)"


SocialSecurityReader = Reader[SocialSecurityCard]


class DummyReader(AnyDummyReader[SocialSecurityCard]):
    """A reader of social-security cards without a device."""
