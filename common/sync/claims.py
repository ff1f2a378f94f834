"""Claims: asking the hub for tickets that no other counter has, with a deadline and without ever asking twice."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, LiteralString, NamedTuple
from uuid import UUID

import psycopg
from psycopg.abc import PQGen

from common.domain.queue import Candidate

_BETWEEN = chr(31)  # the unit separator of ASCII, which stands in no id and no counter's code
_CLAIM = (
    "SELECT ticket, turn, holder FROM hub.claim(string_to_array(%s, chr(31), ''),"
    " string_to_array(%s, chr(31), '')::bigint[], string_to_array(%s, chr(31), ''), %s, %s, %s)"
)
_HOLD = (
    "SELECT is_heard, newest, held_tickets, held_turns FROM hub.hold(%s, %s, string_to_array(%s, chr(31), ''),"
    " string_to_array(%s, chr(31), '')::bigint[])"
)
_TELL_CALLS = (
    "SELECT ticket, turn, counter FROM hub.tell_calls(string_to_array(%s, chr(31), ''),"
    " string_to_array(%s, chr(31), '')::bigint[], %s, string_to_array(%s, chr(31), '')::uuid[])"
)
_NOT_YOURS = ("YC006", "42501")  # at work at another terminal; a public machine, which has no counters

Turn = tuple[str, int]
"""A ticket and one time that it waits."""


class HeldBy(NamedTuple):
    """The best candidate is held by another counter, which will soon give it back: ask again."""

    counter: str


class Holds(NamedTuple):
    """What the hub lets a counter hold; None when it has heard a newer word than this one, `newest`."""

    turns: set[Turn] | None
    newest: int


class Told(NamedTuple):
    """Who has a ticket that was called alone: another counter where the resident was called twice."""

    ticket: str
    turn: int
    counter: str


class Elsewhere(Exception):
    """The counter is at work at another terminal, as far as the hub knows: it has to be closed there, or released."""


class Unanswered(Exception):
    """The hub did not answer in time or the cable is cut: nobody knows yet whether it granted anything.

    The connection is closed. The same request has to be asked again before the counter claims anything else.
    """


class DeadlineConnection(psycopg.Connection[tuple[Any, ...]]):
    """A connection on which nothing takes longer than `deadline_s`, not even over a cable that swallows everything."""

    deadline_s = 2.0

    def wait(self, gen: PQGen[Any], interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for the server, but no longer than the deadline."""
        return super().wait(gen, interval, self.deadline_s if timeout is None else timeout)


class Claims:
    """One terminal's claims. Not safe to share between threads: the terminal's calls take turns anyway.

    `connect` opens a connection with autocommit; it is asked anew after every failure. Everything raises Unanswered,
    and what names a counter Elsewhere.
    """

    def __init__(self, connect: Callable[[], DeadlineConnection]) -> None:
        self._connect = connect
        self._connection: DeadlineConnection | None = None

    def claim(
        self, candidates: Sequence[Candidate], counter: str, request: UUID, *, is_patient: bool = False
    ) -> Turn | HeldBy | None:
        """Claim the first candidate that nobody else has or holds.

        None when others have them all. Who is patient is told instead who holds a better one. A request that was
        granted a ticket before gets the same one, whatever the candidates are now.
        """
        promised = _joined(one.promised for one in candidates)
        ((ticket, turn, holder),) = self._ask(_CLAIM, (*_turns(candidates), promised, counter, request, is_patient))
        if holder is not None:
            return HeldBy(holder)
        return None if ticket is None else (ticket, turn)

    def hold(self, counter: str, said: int, wanted: Collection[Turn]) -> Holds:
        """Hold of these what nobody else has or holds, and give back all else. `said` grows with every word."""
        row = self._ask(_HOLD, (counter, said, *_turns([Candidate(*turn) for turn in wanted])))
        ((is_heard, newest, tickets, turns),) = row
        return Holds(set(zip(tickets or (), turns or (), strict=True)) if is_heard else None, newest)

    def leave(self, counter: str) -> None:
        """Say that a counter has closed and gave everything back, so that it may open at any terminal."""
        self._ask("SELECT hub.leave(%s)", (counter,))

    def beat(self) -> dict[str, int]:
        """Say that this staffed terminal is here; its counters as the hub knows them, and the newest word of each."""
        return dict(self._ask("SELECT counter, said FROM hub.beat()", ()))

    def ping(self) -> None:
        """See whether the hub is there."""
        self._ask("SELECT 1", ())

    def tell_calls(self, calls: Sequence[tuple[Candidate, UUID]], counter: str) -> list[Told]:
        """Tell the hub what a counter called alone, each call with a request of its own.

        Answers who has each ticket. Telling again changes nothing.
        """
        tickets, turns = _turns([one for one, _ in calls])
        requests = _joined(str(request) for _, request in calls)
        return [Told(*row) for row in self._ask(_TELL_CALLS, (tickets, turns, counter, requests))]

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _ask(self, question: LiteralString, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        was_open = self._connection is not None
        try:
            return self._answer(question, parameters)
        except psycopg.Error as error:  # cut, closed, too late; or it is being restored, or is another version
            was_cut = was_open and self._connection is not None and self._connection.broken
            self.close()
            if not was_cut:
                raise Unanswered(str(error)) from error
        try:  # the cable may have been cut and mended since the last question: nothing asked here counts twice
            return self._answer(question, parameters)
        except psycopg.Error as error:
            self.close()
            raise Unanswered(str(error)) from error

    def _answer(self, question: LiteralString, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        if self._connection is None:
            self._connection = self._connect()
        try:
            return self._connection.execute(question, parameters).fetchall()
        except psycopg.DatabaseError as error:
            if error.sqlstate in _NOT_YOURS:
                raise Elsewhere from error
            raise


def _turns(candidates: Sequence[Candidate]) -> tuple[str, str]:
    return _joined(one.ticket for one in candidates), _joined(str(one.turn) for one in candidates)


def _joined(texts: Iterable[str | None]) -> str:
    """Texts in one, as the questions above take them apart again: much cheaper for both than arrays."""
    return _BETWEEN.join(text or "" for text in texts)


def connector(conninfo: str, deadline_s: float) -> Callable[[], DeadlineConnection]:
    """What opens connections to a hub (libpq's words or URL), to connect and to answer within `deadline_s` each."""

    def connect() -> DeadlineConnection:
        # libpq waits at least 2 s for a connection.
        connection = DeadlineConnection.connect(conninfo, autocommit=True, connect_timeout=max(round(deadline_s), 2))
        connection.deadline_s = deadline_s
        return connection

    return connect
