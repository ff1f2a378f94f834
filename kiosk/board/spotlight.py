"""Which call is large on the board, so that eye and ear agree. Knows neither Qt nor a clock: moments are handed in."""

from collections.abc import Sequence

from common.domain.queries import Call

TURN_S = 5.0
"""How long a call is large before another takes its place, unless the voice goes on later."""
PATIENCE_S = 30.0
"""A voice that reports nothing for so long while a call waits has lost its say. Longer than a hanging engine is given."""


class Spotlight:
    """The newest call large, the ones before in the order in which they were large, newer ones waiting their turn.

    `now` is monotonic and in seconds. While the voice speaks on this machine (`is_voiced`) a call gets its turn when the
    voice begins with it; otherwise when the one before was large for `turn_s`. Like the voice, the line holds `limit`
    calls; when it is full the oldest goes among those that have had their turn.
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
        self._begun: set[str] = set()
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
            if known is None or call.at_ms < fresh_since_ms and call.key != known.get(call.ticket):
                self._take_out(call.ticket)
                self._shown.insert(0, call)
            elif call.key != known.get(call.ticket):
                self._join_line(call, now)
        self._forget_gone(now)
        self.tick(now)

    def tick(self, now: float) -> None:
        """Let the next call have its turn, if it is time."""
        while self._line and self._is_next_due(now):
            call = self._line.pop(0)
            self._begun.discard(call.ticket)
            self._take_out(call.ticket)
            self._shown.insert(0, call)
            self._turn_began = now

    def started(self, ticket: str, now: float) -> None:
        """The voice begins with this ticket; its call may not have come from the hall yet."""
        self._heard_of_voice = now
        self._spoken = ticket
        self._begun.add(ticket)
        self.tick(now)

    def ended(self, ticket: str, now: float) -> None:
        """The voice is done with this ticket, has failed, or leaves it out."""
        self._heard_of_voice = now
        if self._spoken == ticket:
            self._spoken = ""
        self._begun.add(ticket)
        self.tick(now)

    def _is_next_due(self, now: float) -> bool:
        if not self.is_voiced or now - self._heard_of_voice > self._patience_s:
            return self._is_turn_over(now)
        return any(call.ticket in self._begun for call in self._line) and self._is_turn_over(now)

    def _is_turn_over(self, now: float) -> bool:
        return now - self._turn_began >= self._turn_s

    def _join_line(self, call: Call, now: float) -> None:
        if not self._line:
            self._heard_of_voice = max(self._heard_of_voice, now)
        place = next((place for place, waiting in enumerate(self._line) if waiting.ticket == call.ticket), None)
        if place is not None:
            self._line[place] = call
            return
        self._line.append(call)
        if len(self._line) > self._limit:
            left_out = self._line.pop(0)
            self._begun.discard(left_out.ticket)
            self._take_out(left_out.ticket)
            self._shown.insert(min(1, len(self._shown)), left_out)

    def _forget_gone(self, now: float) -> None:
        """A ticket that is at no counter any more leaves the board, the large one at the end of its turn."""
        assert self._keys is not None
        self._line = [call for call in self._line if call.ticket in self._keys]
        kept = [call for call in self._shown[:1] if self.is_calling(now)]
        rest = self._shown[len(kept) :]
        self._shown = kept + [call for call in rest if call.ticket in self._keys]

    def _take_out(self, ticket: str) -> None:
        self._shown = [call for call in self._shown if call.ticket != ticket]
