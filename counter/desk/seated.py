"""Base of the pages of a counter: each knows its station, and gives it to the pages inside it."""

from common.ui.page import Page
from counter.desk.station import Station


class SeatedPage(Page):
    """A page at one counter. As a part of another page it gets its station from that one."""

    station: Station

    def __init__(self, station: Station | None = None) -> None:
        super().__init__()
        if station is not None:
            self.sit_at(station)

    def sit_at(self, station: Station) -> None:
        """Give this page and the pages in it their station."""
        self.station = station
        for name in self._parts:
            part = getattr(self, name)
            if isinstance(part, SeatedPage):
                part.sit_at(station)
