"""A reader of which nobody here knows how well it checks: what it tells is checked again."""

from collections.abc import Callable
from datetime import date
from typing import Generic

from common.devices.cards import CardT, Lifted, PersonCard, Reader, Refused, Unread, unheard
from common.domain import id_number

MOST_CHARACTERS = 60


def is_somebody(card: PersonCard, today: date) -> bool:
    """Whether there is a name that can be shown, and a number with the right check character."""
    name = card.name
    is_name = 0 < len(name) <= MOST_CHARACTERS and name == name.strip() and name.isprintable()
    return is_name and id_number.fault(card.id_number, today) is None


class CheckedReader(Generic[CardT]):
    """Refuses cards that cannot be anybody's."""

    def __init__(self, reader: Reader[CardT], today: Callable[[], date] = date.today) -> None:
        self._reader = reader
        self._today = today

    @property
    def sees_lifting(self) -> bool:
        """See `Reader.sees_lifting`."""
        return self._reader.sees_lifting

    def listen(
        self, laid: Callable[[CardT], None], lifted: Lifted = unheard, refused: Refused = unheard
    ) -> Callable[[], None]:
        """See `Reader.listen`."""

        def check(card: CardT) -> None:
            if is_somebody(card, self._today()):
                laid(card)
            else:
                refused(Unread.UNCLEAR)

        return self._reader.listen(check, lifted, refused)
