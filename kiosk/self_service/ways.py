"""Where self-service stands in the kiosk's flow, and where it can lead."""

from collections.abc import Callable
from typing import NamedTuple

from kiosk.flow import Place, Step

BEFORE_A_PROOF = (Place.IDENTIFY, Place.TYPE_NUMBER, Place.TYPE_CODE)
CHOICES = (Place.DOCUMENTS, Place.PERIOD)
PLACES = frozenset((*BEFORE_A_PROOF, *CHOICES, Place.STATEMENT, Place.PRINTING, Place.TAKE_ALL, Place.NO_RECORD))
"""All pages of self-service."""


class Ways(NamedTuple):
    """Each is a way to lead the screen; `call_help` tells staff and leads nowhere."""

    lead: Callable[[Step], None]
    lead_anew: Callable[[Step], None]
    """The same from welcome, with nothing behind."""
    step_back: Callable[[], None]
    go_home: Callable[[], None]
    list_items: Callable[[], None]
    """The items of social insurance, for which there are counters."""
    offer_number: Callable[[], None]
    """The item under which a counter looks up a record, with its series."""
    call_help: Callable[[], None]
