"""How long nobody has touched the kiosk, counted in seconds that somebody else ticks."""

from enum import Enum, auto


class Calm(Enum):
    """What a second without a touch means."""

    WAITING = auto()
    COUNTING_DOWN = auto()
    OVER = auto()


class Idle:
    """After `idle_seconds` without a touch a visible countdown of `countdown_seconds` begins, then it is over."""

    def __init__(self, idle_seconds: int, countdown_seconds: int) -> None:
        self._idle_seconds = idle_seconds
        self._whole = idle_seconds + countdown_seconds
        self._seconds = 0

    @property
    def seconds_left(self) -> int:
        """Seconds of the countdown that are left; 0 while there is none."""
        return max(0, self._whole - self._seconds) if self._seconds >= self._idle_seconds else 0

    def touch(self) -> None:
        """Somebody is there."""
        self._seconds = 0

    def tick(self) -> Calm:
        """Another second went by."""
        self._seconds += 1
        if self._seconds >= self._whole:
            self._seconds = 0
            return Calm.OVER
        return Calm.COUNTING_DOWN if self._seconds >= self._idle_seconds else Calm.WAITING
