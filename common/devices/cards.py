"""What every reader of cards does: it tells of a card that is laid down, lifted again, or cannot be read."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, TypeVar


class Unread(StrEnum):
    """Why a card that lies there says nobody's name."""

    UNCLEAR = "unclear"
    """It lies badly, is damaged, or another card lies with it."""
    OTHER_CARD = "other_card"
    """Another kind of card, such as a bank's."""
    LOCKED = "locked"
    """The card lets only its issuer's own readers see whose it is."""
    FOREIGNER = "foreigner"
    """A foreigner's permanent residence card: genuine, but helped at a desk."""
    EXPIRED = "expired"
    """Its last day is over: it proves nothing any more."""


class PersonCard(Protocol):
    """What every card says at least. Where a card or its reader is shown in a log, neither name nor number is."""

    @property
    def name(self) -> str:
        """As it stands on the card; may have characters beyond the basic plane."""

    @property
    def id_number(self) -> str:
        """Eighteen characters with the right check character."""


CardT = TypeVar("CardT", bound=PersonCard)
CardT_co = TypeVar("CardT_co", bound=PersonCard, covariant=True)
Lifted = Callable[[], None]
Refused = Callable[[Unread], None]


def unheard(*_: object) -> None:
    """What is told to somebody who does not want to know."""


class Reader(Protocol[CardT_co]):
    """A reader tells of each card that is laid on it, once for each time it is laid down."""

    @property
    def sees_lifting(self) -> bool:
        """Whether it notices that a card is taken away; of some makes' readers only the next card is seen."""

    def listen(
        self, laid: Callable[[CardT_co], None], lifted: Lifted = unheard, refused: Refused = unheard
    ) -> Callable[[], None]:
        """Tell of every card, from whatever thread reads it; returns what stops that. A card that lies there is told.

        After `laid` or `refused`, `lifted` is called once: when the card is taken away, when any other card is seen,
        or when the reader is gone. So whoever was told of a card has lost it before they hear of the next.
        """
