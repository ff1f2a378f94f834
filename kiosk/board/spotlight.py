"""Which call is large on the board, so that eye and ear agree. Knows neither Qt nor a clock: moments are handed in."""

from collections.abc import Sequence

from common.domain.queries import Call

TURN_S = 5.0
"""How long a call is large before another takes its place, unless the voice goes on later."""
PATIENCE_S = 30.0
"""A voice that reports nothing for so long while a call waits has lost its say; a hanging engine is given less."""


class Spotlight:
    """The newest call large, the ones before in the order in which they were large, newer ones waiting their turn.

    `now` is monotonic and in seconds. While the voice speaks beside this board (`is_voiced`) a call gets its turn when
    the voice begins with it; otherwise when the one before was large for `turn_s`. Like the voice's, the line holds
    `limit` calls; when it is full the oldest goes among those that have had their turn.
    """

    def __init__(self, *, limit: int = 3, turn_s: float = TURN_S, patience_s: float = PATIENCE_S) -> None:
        self.is_voiced = False
        self._limit = limit
        self._turn_s = turn_s
        self._patience_s = patience_s
        self._shown: list[Call] = []
        self._line: list[Call] = []
        self._keys: dict[str, int] | None = None
        self._turn_began = float("-inf")
        self._heard_of_voice = float("-inf")
        self._begun: dict[str, int] = {}
        self._spoken = ""

    @property
    def large(self) -> Call | None:
        """The call whose turn it is, or was last."""
        return self._shown[0] if self._shown else None

    @property
    def before(self) -> tuple[Call, ...]:
        """Those that were large before, newest first."""
        return tuple(self._shown[1:])

    def is_calling(self, now: float) -> bool:
        """Whether the large call is being spoken, or has become large only just now."""
        if self.large is None:
            return False
        return self._spoken == self.large.ticket or now - self._turn_began < self._turn_s

    def show(self, calls: Sequence[Call], fresh_since_ms: int, now: float) -> None:
        """Take over what the hall says, newest first. What was called before `fresh_since_ms` waits for no turn."""
        known, self._keys = self._keys, {call.ticket: call.key for call in calls}
        for call in reversed(calls):
            if known is None or (call.at_ms < fresh_since_ms and call.key != known.get(call.ticket)):
                self._line = [waiting for waiting in self._line if waiting.ticket != call.ticket]
                self._put(call, 0)
            elif call.key != known.get(call.ticket):
                self._join_line(call, now)
        self._forget_gone(now)
        self.tick(now)

    def tick(self, now: float) -> None:
        """Let the next call have its turn, if it is time."""
        while self._line and now - self._turn_began >= self._turn_s:
            place = self._next_in_line(now)
            if place is None:
                return
            for call in self._line[: place + 1]:
                self._put(call, 0)
            del self._line[: place + 1]
            self._turn_began = now

    def started(self, ticket: str, key: int, now: float) -> None:
        """The voice begins with a call, which may not have come from the hall yet."""
        self._heard_of_voice = now
        self._spoken = ticket
        if all((shown.ticket, shown.key) != (ticket, key) for shown in self._shown):
            self._begun[ticket] = key
        self.tick(now)

    def ended(self, ticket: str, now: float) -> None:
        """The voice is done with this ticket, or failed."""
        self._heard_of_voice = now
        if self._spoken == ticket:
            self._spoken = ""
        self.tick(now)

    def _next_in_line(self, now: float) -> int | None:
        """Whose turn is next: the one that the voice has begun with (it left out those before), else the first."""
        if not self.is_voiced or now - self._heard_of_voice > self._patience_s:
            return 0
        return next((place for place, call in enumerate(self._line) if call.ticket in self._begun), None)

    def _join_line(self, call: Call, now: float) -> None:
        if not self._line:
            self._heard_of_voice = max(self._heard_of_voice, now)
        place = next((place for place, waiting in enumerate(self._line) if waiting.ticket == call.ticket), None)
        if place is not None:
            self._line[place] = call
            return
        self._line.append(call)
        if len(self._line) > self._limit:
            self._put(self._line.pop(0), 1)

    def _put(self, call: Call, place: int) -> None:
        """Show a call: as the large one (place 0) or as the newest of those beneath (place 1)."""
        self._begun.pop(call.ticket, None)
        self._shown = [shown for shown in self._shown if shown.ticket != call.ticket]
        self._shown.insert(place, call)

    def _forget_gone(self, now: float) -> None:
        """A ticket that is at no counter any more leaves the board, the large one at the end of its turn."""
        assert self._keys is not None
        keys = self._keys
        self._line = [call for call in self._line if call.ticket in keys]
        kept = self._shown[:1] if self.is_calling(now) else []
        self._shown = kept + [call for call in self._shown[len(kept) :] if call.ticket in keys]
