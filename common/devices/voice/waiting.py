"""The short line of calls that wait for the voice: the newest few, each ticket once."""

from collections import deque
from dataclasses import dataclass

from common.devices.voice.text import Language


@dataclass(frozen=True)
class Announcement:
    """One call to be spoken. `ticket` is the ticket's id; number and counter are as printed and shown.

    `key` tells the calls of one ticket apart for whoever gets the reports; the voice makes nothing of it.
    """

    ticket: str
    number: str
    counter: str
    language: Language = "zh"
    key: int = 0


class WaitingLine:
    """First come, first spoken; when it is full the one that has waited longest gives way.

    A resident who is called but not heard looks at the board; a voice that lags minutes behind it sends people wrong.
    """

    def __init__(self, limit: int = 3) -> None:
        self._limit = limit
        self._line: deque[Announcement] = deque()

    def __len__(self) -> int:
        return len(self._line)

    def add(self, announcement: Announcement) -> Announcement | None:
        """Queue a call; returns the one that is dropped for it. A recall of a waiting ticket (in the same language)
        takes the place of the earlier call, with the counter it names now."""
        for place, waiting in enumerate(self._line):
            if (waiting.ticket, waiting.language) == (announcement.ticket, announcement.language):
                self._line[place] = announcement
                return None
        self._line.append(announcement)
        return self._line.popleft() if len(self._line) > self._limit else None

    def take(self) -> Announcement | None:
        """The next to be spoken, or None."""
        return self._line.popleft() if self._line else None
