"""A hall's other machines as its hub sees them: they listen, fetch at every hint and send, but keep no store."""

import random
import select
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta

import msgspec
import psycopg

from common.domain import events as e
from common.domain.ids import new_event_id, new_id
from common.store.exchange import Entry, new_origin
from common.store.journal import SCHEMA_VERSION, first_link
from common.sync.terminal.wire import Hub

_BATCH = 1000
_LOOK_EVERY_S = 5.0
_SHANGHAI = timedelta(hours=8)


class Crowd:
    """Light terminals, a thread each, until closed. `visits_per_second` is what all of them do together."""

    def __init__(self, counters: Sequence[str], public: Sequence[str], visits_per_second: float) -> None:
        every_s = len(counters) / visits_per_second
        busy = [_Light(words, f"L{n}", every_s) for n, words in enumerate(counters)]
        self._terminals = [*busy, *(_Light(words) for words in public)]

    def close(self) -> None:
        """End all of them. Raises what any of them has run into."""
        for terminal in self._terminals:
            terminal.end()
        for terminal in self._terminals:
            terminal.join()


class _Light:
    """One terminal. `counter` is where it calls residents of its own; without one it only fetches."""

    def __init__(self, words: str, counter: str | None = None, every_s: float = 0) -> None:
        self._words = words
        self._counter = counter
        self._every_s = every_s
        self._wake, self._ear = socket.socketpair()
        self._last = Entry(new_origin(), 0, 0, b"", "", SCHEMA_VERSION, 0, "", None, b"", b"", b"")
        self._last = self._last._replace(hash=first_link(self._last.origin))
        self._vector: dict[str, int] = {}
        self._lamport = 0
        self._problem: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="light", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Tell it to end."""
        self._wake.send(b"!")

    def join(self) -> None:
        """Wait until it has ended."""
        self._thread.join()
        self._wake.close()
        self._ear.close()
        if self._problem is not None:
            raise self._problem

    def _run(self) -> None:
        try:
            with closing(psycopg.connect(self._words, autocommit=True)) as connection:
                self._stay(Hub(connection))
        except Exception as problem:  # told to whoever joins it
            self._problem = problem

    def _stay(self, hub: Hub) -> None:
        hub.adopt(self._last.origin)
        hub.listen(is_staffed=self._counter is not None)
        self._fetch(hub)
        visits = self._visits()
        due = self._next_due(time.monotonic())
        while True:
            wait = max(min(due - time.monotonic(), _LOOK_EVERY_S), 0)
            is_told = hub.has_news()
            ear, server = self._ear.fileno(), hub.connection.fileno()
            ready, _, _ = select.select([ear, server], [], [], 0 if is_told else wait)
            if ear in ready:
                return
            if is_told or hub.has_news() or wait == _LOOK_EVERY_S:
                self._fetch(hub)
            if time.monotonic() >= due:
                hub.push([self._entry(next(visits))])
                due = self._next_due(due)

    def _next_due(self, now: float) -> float:
        """A visit is three events."""
        return now + random.expovariate(3 / self._every_s) if self._counter else float("inf")

    def _fetch(self, hub: Hub) -> None:
        left = 1
        while left:
            pulled = hub.pull(self._vector, _BATCH)
            left = pulled.left
            self._vector |= pulled.scanned
            self._lamport = max([self._lamport, *(entry.lamport for entry in pulled.entries)])

    def _visits(self) -> Iterator[e.Event]:
        """Residents that are called here and do not come."""
        counter, n = self._counter or "", 0
        while True:
            n += 1
            ticket, number = new_id(), f"B{counter}{n:03d}"
            on = (datetime.now(UTC) + _SHANGHAI).date().isoformat()
            yield e.TicketTaken(ticket=ticket, visit=new_id(), number=number, series="B", digit=counter, seq=n, on=on)
            yield e.TicketCalled(ticket=ticket, number=number, counter=counter, pool="series:B")
            yield e.TicketMissed(ticket=ticket, number=number, counter=counter)

    def _entry(self, body: e.Event) -> Entry:
        self._lamport += 1
        entry = self._last._replace(
            oseq=self._last.oseq + 1,
            lamport=self._lamport,
            id=new_event_id(),
            kind=type(body).__name__,
            at_ms=int(time.time() * 1000),
            actor="1001",
            raw=msgspec.json.encode(body, order="deterministic"),
            before=self._last.hash,
        )
        self._last = entry._replace(hash=entry.right_hash)
        return self._last
