"""Events of kiosks that call somebody, re-exported where all events of a visit are."""

from common.domain.event import Event
from common.domain.records.ending import Ending


class HelpCalled(Event, frozen=True, kw_only=True):
    """`ending` says what stopped a resident's document, where the kiosk itself calls somebody to its printer."""

    kiosk: str
    ending: Ending | None = None


class HelpAnswered(Event, frozen=True, kw_only=True):
    """Somebody has gone there."""

    kiosk: str
