"""What every ID-card reader does, and one without a device."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

Laid = Callable[["IdCard"], None]


class IdCard(NamedTuple):
    """What stands on a second-generation ID card (居民身份证) as far as the hall needs it: no picture, no finger."""

    name: str
    id_number: str
    address: str = ""


class CardReader(Protocol):
    """A reader tells of each card that is laid on it, once for each time it is laid down."""

    def listen(self, laid: Laid) -> Callable[[], None]:
        """Call `laid` for every card, from whatever thread reads it; returns what stops that.

        A card that cannot be read calls nobody: the clerk lays it down again, or types.
        """


class DummyReader:
    """A reader without a device: a card lies on it when somebody says so."""

    def __init__(self) -> None:
        self._listeners: list[Laid] = []

    def listen(self, laid: Laid) -> Callable[[], None]:
        """See `CardReader.listen`."""
        self._listeners.append(laid)
        return lambda: self._listeners.remove(laid)

    def lay(self, card: IdCard) -> None:
        """Lay a card on the reader."""
        for laid in list(self._listeners):
            laid(card)
