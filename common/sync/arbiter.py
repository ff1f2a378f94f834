"""The hub as arbiter of calls: claims with a deadline, and a beat that says which counters are here."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from uuid import UUID

from common.domain.alone import ALONE_AFTER_S, Company
from common.domain.queue import Candidate
from common.domain.refusals import Refused
from common.store.journal import Recorded
from common.sync.claims import Claims, DeadlineConnection, Unanswered

log = logging.getLogger(__name__)

_BEAT_EVERY_S = 1.0
_AT_WORK = ("CounterOpened", "CounterResumed", "TicketCalled", "WalkInBegun")


class HubArbiter:
    """One process's arbiter. Safe to share between threads; from its first use on it beats in a thread of its own.

    What it knows of being together is not kept: a program that starts while its hub is gone calls by typed number
    only, for its counters may have been declared out of use meanwhile. `clock` gives seconds that only ever grow.
    Without `beats_itself`, which is for tests, somebody else calls `beat`.
    """

    def __init__(
        self,
        connect: Callable[[], DeadlineConnection],
        clock: Callable[[], float] = time.monotonic,
        *,
        beats_itself: bool = True,
    ) -> None:
        self._claims, self._beats = Claims(connect), Claims(connect)
        self._clock = clock
        self._asking = threading.Lock()
        self._here: set[str] = set()
        self._leaving: set[str] = set()
        self._met: set[str] = set()
        self._is_heard = False
        self._sent_at: float | None = None
        self._closing = threading.Event()
        self._beginning = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="beat", daemon=True) if beats_itself else None

    def company(self) -> Company:
        """Alone only once the hub must count this machine's counters as away (common/domain/alone.py)."""
        self._begin()
        may_be_heard = self._sent_at is not None and self._clock() - self._sent_at < ALONE_AFTER_S
        return Company.TOGETHER if self._is_heard or may_be_heard else Company.ALONE

    def has_been_together(self, counter: str) -> bool:
        """Whether the hub has heard this counter since it opened here."""
        return counter in self._met

    def claim(self, waiting: Sequence[Candidate], counter: str, request: UUID) -> tuple[str, int] | None:
        """Claim at the hub; raises Refused("hub_slow") when it does not answer in time."""
        with self._asking:
            try:
                return self._claims.claim(waiting, counter, request)
            except Unanswered as error:
                log.warning("a claim of counter %s is unanswered: %s", counter, error)
                raise Refused("hub_slow") from error

    def tell(self, calls: Sequence[tuple[Candidate, UUID]], counter: str) -> None:
        """Tell the hub what was called without it; raises Refused("hub_slow")."""
        with self._asking:
            try:
                told = self._claims.tell_calls(calls, counter)
            except Unanswered as error:
                raise Refused("hub_slow") from error
        for one in told:
            if one.counter != counter:
                log.warning("ticket %s was called by counter %s and by counter %s", one.ticket, counter, one.counter)

    def heed(self, events: Sequence[Recorded]) -> None:
        """Beat for counters that are put to work here, and no longer for those that close."""
        for event in events:
            counter = str(event.flat().get("counter", ""))
            if event.kind in _AT_WORK:
                self._here.add(counter)
                self._leaving.discard(counter)
            elif event.kind == "CounterClosed":
                self._here.discard(counter)
                self._met.discard(counter)
                self._leaving.add(counter)

    def beat(self) -> None:
        """One beat: the first of a connection only asks for the hub's time, and proves nothing."""
        counters = sorted(self._here)
        proves = self._beats.has_echo
        if proves:
            self._sent_at = self._clock()  # before it is under way: from then on the hub may count us as here
        try:
            self._beats.beat(counters)
            for counter in sorted(self._leaving):
                self._beats.leave(counter)
                self._leaving.discard(counter)
        except Unanswered:
            self._is_heard = False
            return
        if proves:
            self._is_heard = True
            self._met |= self._here.intersection(counters)

    def close(self) -> None:
        """Stop beating; the counters here count as away until their program comes back or they are closed."""
        self._closing.set()
        if self._thread is not None and self._thread.ident is not None:
            self._thread.join()
        self._beats.close()
        self._claims.close()

    def _begin(self) -> None:
        """At first use: look whether the hub is there, and keep looking."""
        with self._beginning:
            if self._thread is None or self._thread.ident is not None:
                return
            self._meet()
            self._thread.start()

    def _run(self) -> None:
        while not self._closing.wait(_BEAT_EVERY_S):
            self._meet()

    def _meet(self) -> None:
        self.beat()
        if self._beats.has_echo and not self._is_heard:
            self.beat()
