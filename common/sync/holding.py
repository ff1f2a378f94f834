"""What the counters of one machine hold: giving back and taking at the hub, and telling it what was called alone."""

import logging
import time
from collections.abc import Callable

from common.domain.words import CounterState
from common.store import calls, held
from common.store.held import Turn
from common.store.lookups import setup
from common.store.lookups.candidates import share
from common.store.store import Store
from common.sync.claims import Claims, Elsewhere, Unanswered

log = logging.getLogger(__name__)

BEAT_EVERY_S = 3.0
_ASK_ANEW_S = 30.0


class Holding:
    """One machine's holdings; one process of the machine at a time, and one thread.

    What has to be told is read from the store each time, so that it is of no account when a process or a message is
    lost. `clock` gives seconds that only ever grow.
    """

    def __init__(self, store: Store, claims: Claims, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._claims = claims
        self._clock = clock
        self._named: dict[str, set[Turn]] = {}
        self._beaten_at = self._anew_at = float("-inf")

    def keep_up(self, *, must_ask: bool = False) -> bool:
        """Tell the hub what it has not heard; when it is time or the hub must be asked, that this machine is here.

        False when there was nothing to tell. Raises Unanswered, and then begins from the beginning next time.
        """
        try:
            has_told = self._tell_calls()
            with self._store.reading() as db:
                posts = held.posts(db)
            for counter in posts:
                has_told |= self._hold(counter)
            if must_ask or self._clock() - self._beaten_at >= BEAT_EVERY_S:
                self._beat()
                has_told = True
        except Unanswered:
            self._named.clear()
            self._beaten_at = float("-inf")
            raise
        return has_told

    def give_back(self) -> None:
        """Hold nothing any more: this machine's programs end. Raises Unanswered."""
        self._tell_calls()
        with self._store.reading() as db:
            posts = held.posts(db)
        for counter in posts:
            self._say(counter, set())

    def _tell_calls(self) -> bool:
        """Calls that the hub did not grant."""
        with self._store.reading() as db:
            untold = {counter: calls.untold(db, counter) for counter in calls.counters_with_untold(db)}
        for counter, made in untold.items():
            try:
                for one in self._claims.tell_calls(made, counter):
                    if one.counter != counter:
                        log.warning("a ticket was called by counter %s and by counter %s", one.counter, counter)
            except Elsewhere:  # the events tell everybody all the same
                log.warning("counter %s has called here and is at work at another machine", counter)
            with self._store.transaction() as db:
                calls.forget_untold(db, [request for _, request in made])
        return bool(untold)

    def _hold(self, counter: str) -> bool:
        """Hold a counter's share of the queue as this store shows it now; False when that is what was said before."""
        with self._store.reading() as db:
            wanted = set(share(db, counter))
            found = setup.counter(db, counter)
        is_closed = found is None or found.state is CounterState.CLOSED
        if wanted == self._named.get(counter) and not is_closed:
            return False
        self._say(counter, wanted)
        if is_closed and counter in self._named:
            self._claims.leave(counter)
            self._leave(counter)
        return True

    def _leave(self, counter: str) -> None:
        self._named.pop(counter, None)
        with self._store.transaction() as db:
            held.leave_post(db, counter)

    def _say(self, counter: str, wanted: set[Turn]) -> None:
        with self._store.transaction() as db:
            said, named = held.begin_word(db, counter, wanted)
        try:
            answer = self._claims.hold(counter, said, named)
        except Elsewhere:
            log.warning("counter %s is at work at another machine: this one lets go of it", counter)
            self._leave(counter)
            return
        if answer.turns is None:
            self._named.pop(counter, None)
            with self._store.transaction() as db:
                held.start_over(db, counter, answer.newest)
            return
        self._named[counter] = wanted
        with self._store.reading() as db:
            is_new = held.held(db, counter) != answer.turns
        if is_new:
            with self._store.transaction() as db:
                held.end_word(db, counter, said, answer.turns)

    def _beat(self) -> None:
        """Learn, too, whether the hub remembers the newest words: it may have been restored, or a counter released."""
        here = self._claims.beat()
        self._beaten_at = self._clock()
        with self._store.reading() as db:
            posts = held.posts(db)
            holds_less = [counter for counter in posts if held.held(db, counter) != self._named.get(counter)]
        for counter, said in posts.items():
            if here.get(counter) != said:
                self._named.pop(counter, None)
                self._hold(counter)
        if self._beaten_at - self._anew_at >= _ASK_ANEW_S:
            self._anew_at = self._beaten_at
            for counter in holds_less:  # others may have given it back meanwhile
                self._named.pop(counter, None)
