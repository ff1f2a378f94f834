"""Claims: asking the hub for a ticket that no other counter has, with a deadline and without ever asking twice."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, LiteralString, NamedTuple
from uuid import UUID

import psycopg
from psycopg.abc import PQGen

from common.domain.alone import PRESENT_FOR_S
from common.domain.queue import Candidate

_BETWEEN = chr(31)  # the unit separator of ASCII, which stands in no id and no counter's code
_CLAIM = (
    "SELECT ticket, turn FROM hub.claim(string_to_array(%s, chr(31), ''), string_to_array(%s, chr(31), '')::bigint[],"
    " string_to_array(%s, chr(31), ''), %s, %s, make_interval(secs => %s))"
)
_TELL_CALLS = (
    "SELECT ticket, turn, counter FROM hub.tell_calls(string_to_array(%s, chr(31), ''),"
    " string_to_array(%s, chr(31), '')::bigint[], %s, string_to_array(%s, chr(31), '')::uuid[])"
)


class Told(NamedTuple):
    """Who has a ticket that was called alone: another counter where the resident was called twice."""

    ticket: str
    turn: int
    counter: str


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

    `connect` opens a connection with autocommit; it is asked anew after every failure. Seconds are real ones.
    """

    def __init__(self, connect: Callable[[], DeadlineConnection]) -> None:
        self._connect = connect
        self._connection: DeadlineConnection | None = None
        self._echo: datetime | None = None

    def claim(self, candidates: Sequence[Candidate], counter: str, request: UUID) -> tuple[str, int] | None:
        """Claim the first candidate that nobody has, and return its ticket and turn; raises Unanswered.

        None when others have them all. A request that was granted a ticket before gets the same one, whatever the
        candidates are now.
        """
        tickets = _joined(one.ticket for one in candidates)
        turns = _joined(str(one.turn) for one in candidates)
        fallbacks = _joined(one.fallback for one in candidates)
        ((ticket, turn),) = self._ask(_CLAIM, (tickets, turns, fallbacks, counter, request, PRESENT_FOR_S))
        return None if ticket is None else (ticket, turn)

    @property
    def has_echo(self) -> bool:
        """Whether the next beat can make counters present: the hub has answered one on this connection."""
        return self._echo is not None

    def beat(self, counters: Sequence[str]) -> None:
        """Say that the open counters of this terminal are here; raises Unanswered. About once a second."""
        if counters:
            ((self._echo,),) = self._ask("SELECT hub.beat(%s, %s)", (list(counters), self._echo))
        else:  # a public machine has no counters, and may not say so
            ((self._echo,),) = self._ask("SELECT clock_timestamp()", ())

    def leave(self, counter: str) -> None:
        """Say that a counter has closed, so that anybody may have the tickets stamped for it; raises Unanswered."""
        self._ask("SELECT hub.leave(%s)", (counter,))

    def tell_calls(self, calls: Sequence[tuple[Candidate, UUID]], counter: str) -> list[Told]:
        """Tell the hub what a counter called alone, each call with a request of its own; raises Unanswered.

        Answers who has each ticket. Telling again changes nothing.
        """
        tickets = _joined(one.ticket for one, _ in calls)
        turns = _joined(str(one.turn) for one, _ in calls)
        requests = _joined(str(request) for _, request in calls)
        rows = self._ask(_TELL_CALLS, (tickets, turns, counter, requests))
        return [Told(*row) for row in rows]

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = self._echo = None

    def _ask(self, question: LiteralString, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        was_open = self._connection is not None
        try:
            return self._answer(question, parameters)
        except psycopg.OperationalError as error:  # cut, closed, too late; what is wrong with the question goes on
            was_cut = was_open and self._connection is not None and self._connection.broken
            self.close()
            if not was_cut:
                raise Unanswered(str(error)) from error
        try:  # the cable may have been cut and mended since the last question: nothing asked here counts twice
            return self._answer(question, parameters)
        except psycopg.OperationalError as error:
            self.close()
            raise Unanswered(str(error)) from error

    def _answer(self, question: LiteralString, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        if self._connection is None:
            self._connection = self._connect()
        return self._connection.execute(question, parameters).fetchall()


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
