"""The hub as arbiter of calls: claims with a deadline, and whether this machine is together with the others."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar
from uuid import UUID

from common.clock import Steps
from common.domain.alone import Company
from common.domain.queue import Candidate
from common.domain.refusals import Refused
from common.hall import Hall
from common.store import held
from common.store.journal import Recorded
from common.sync.claims import Claims, DeadlineConnection, Elsewhere, HeldBy, Unanswered
from common.sync.holding import BEAT_EVERY_S, Holding

log = logging.getLogger(__name__)

T = TypeVar("T")

_TRY_AGAIN_S = 1.0  # while the hub is not there
_SETTLE_S = 0.05  # changes that come together are told together
_GIVEN_BACK_S = 0.1  # so soon a held ticket may have been given back
_AT_WORK = ("CounterOpened", "CounterResumed", "TicketCalled", "WalkInBegun")


class HubArbiter:
    """One process's arbiter. Safe to share between threads; from its first use on it looks for the hub in its own.

    The machine is alone as soon as the hub leaves a question unanswered, and together again at the next answer.
    `patience_s` is how long a call waits for a ticket that another counter is giving back. Without `looks_itself`,
    which is for tests, somebody else calls `look`.
    """

    def __init__(
        self,
        hall: Hall,
        connect: Callable[[], DeadlineConnection],
        *,
        patience_s: float = 2.0,
        looks_itself: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hall = hall
        self._claims, self._looks = Claims(connect), Claims(connect)
        self._patience_s = patience_s
        self._clock = clock
        self._asking, self._looking = threading.Lock(), threading.Lock()
        self._is_alone = False
        self._holding: Holding | None = None
        self._stop_watching: Callable[[], None] = lambda: None
        self._is_closing, self._news = threading.Event(), threading.Event()
        self._beginning = threading.Lock()
        self._steps = Steps()
        self._thread = threading.Thread(target=self._run, name="arbiter", daemon=True) if looks_itself else None

    def company(self) -> Company:
        """How this machine stands; looks for the hub when asked for the first time, and after its clock was moved."""
        self._begin()
        return Company.ALONE if self._is_alone else Company.TOGETHER

    def claim(self, waiting: Sequence[Candidate], counter: str, request: UUID) -> tuple[str, int] | None:
        """Claim at the hub; raises Refused: "hub_slow" without an answer in time, "counter_elsewhere"."""
        impatient_at = self._clock() + self._patience_s
        while True:
            ask = partial(self._claims.claim, waiting, counter, request, is_patient=self._clock() < impatient_at)
            answer = self._ask(counter, ask)
            if not isinstance(answer, HeldBy):
                return answer
            self._is_closing.wait(_GIVEN_BACK_S)

    def tell(self, calls: Sequence[tuple[Candidate, UUID]], counter: str) -> None:
        """Tell the hub what was called without it; raises Refused as `claim` does."""
        self._ask(counter, partial(self._claims.tell_calls, calls, counter))

    def heed(self, events: Sequence[Recorded]) -> None:
        """Remember which counters are put to work on this machine."""
        counters = {str(event.flat()["counter"]) for event in events if event.kind in _AT_WORK}
        try:
            for counter in counters:
                self._take_post(counter)
        except Refused as refused:  # what was done is done; the next event of the counter is soon enough
            log.warning("where a counter is at work cannot be written: %s", refused)

    def _take_post(self, counter: str) -> None:
        with self._hall.store.reading() as db:
            is_known = counter in held.posts(db)
        if not is_known:
            with self._hall.store.transaction() as db:
                held.take_post(db, counter)

    def keep(self) -> None:
        """Hold tickets for the counters of this machine; only one process of a machine may."""
        with self._looking:
            self._holding = Holding(self._hall.store, self._looks, self._clock)
        self._stop_watching = self._hall.watch(self._news.set)
        self._news.set()
        self._begin()

    def let_go(self) -> None:
        """Hold nothing any more, and give back what is held unless this machine is alone."""
        self._stop_watching()
        with self._looking:
            holding, self._holding = self._holding, None
            if holding is None or self._is_alone:
                return
            try:
                holding.give_back()
            except (Unanswered, Refused) as error:
                log.warning("what is held here is not given back: %s", error)

    def look(self) -> None:
        """See whether the hub is there, and hold what there is to hold."""
        try:
            with self._looking:
                if self._holding is None:
                    self._looks.ping()
                elif not self._holding.keep_up(must_ask=self._is_alone):
                    return
        except Unanswered:
            self._is_alone = True
        except Refused as refused:  # the own store is busy or full: it says so itself
            log.warning("what is held here cannot be written: %s", refused)
        else:
            self._is_alone = False

    def close(self) -> None:
        """Stop looking, and let go."""
        self._is_closing.set()
        self._news.set()
        if self._thread is not None and self._thread.ident is not None:
            self._thread.join()
        self.let_go()
        self._looks.close()
        self._claims.close()

    def _ask(self, counter: str, question: Callable[[], T]) -> T:
        with self._asking:
            try:
                answer = question()
            except Elsewhere as error:
                raise Refused("counter_elsewhere", counter=counter) from error
            except Unanswered as error:
                log.warning("the hub has not answered counter %s: %s", counter, error)
                self._is_alone = True
                raise Refused("hub_slow") from error
        self._is_alone = False
        return answer

    def _begin(self) -> None:
        """At first use: look whether the hub is there, and keep looking. Whenever the clock was moved: look anew, for
        connecting compares the clocks, and what a wrong one believes to be of yesterday would lapse."""
        with self._beginning:
            if self._thread is None:
                return
            if self._thread.ident is None:
                self.look()
                self._thread.start()
            elif self._steps.was_moved():
                with self._looking:
                    self._looks.close()
                    self._is_alone = True
                self.look()

    def _run(self) -> None:
        while not self._is_closing.is_set():
            self._news.wait(_TRY_AGAIN_S if self._is_alone else BEAT_EVERY_S)
            self._is_closing.wait(_SETTLE_S)
            self._news.clear()
            if not self._is_closing.is_set():
                self.look()
