"""A reader of cards without a device, for tests and for machines that have none."""

from collections.abc import Callable
from typing import Generic

from common.devices.cards import CardT, Lifted, Refused, Unread, unheard
from common.devices.presence import Listener, Presence


class DummyReader(Generic[CardT]):
    """A reader without a device: a card lies on it when somebody says so."""

    sees_lifting = True

    def __init__(self) -> None:
        self._presence: Presence[CardT] = Presence(looks_to_believe=1)

    def listen(
        self, laid: Callable[[CardT], None], lifted: Lifted = unheard, refused: Refused = unheard
    ) -> Callable[[], None]:
        """See `Reader.listen`."""
        return self._presence.join(Listener(laid, lifted, refused))

    def lay(self, card: CardT) -> None:
        """Lay a card on the reader, in place of any that lies there."""
        self._presence.is_gone()
        self._presence.sees(card.id_number.encode(), card)

    def lay_unreadable(self, why: Unread) -> None:
        """Lay something on the reader that it cannot read."""
        self._presence.is_gone()
        self._presence.sees(why.encode(), why)

    def lift(self) -> None:
        """Take away what lies there."""
        self._presence.is_gone()
