"""Reaching the hub on whichever machine carries it: only one that is no copy, and no earlier state of it, counts."""

from collections.abc import Callable
from contextlib import ExitStack

import msgspec
import psycopg

from common.places import Home
from common.store.held import hold_nothing
from common.store.local import met_hub
from common.store.store import Store
from common.sync.claims import DeadlineConnection, connector
from common.sync.terminal.clocks import heed_clock
from common.sync.terminal.meeting import ANOTHER_HUB, OLD_COPY, Copied, WrongHub, is_copied
from common.sync.terminal.membership import Address, Membership, read_membership, renew_membership
from common.sync.terminal.wire import Hello, Hub, HubRefused, Whereabouts


class Reach:
    """Opens connections to a terminal's hub, on which nothing takes longer than `deadline_s`.

    It tries the machine where the hub was last met, then those that the hub has named, and remembers what it finds.
    Safe to share between threads: each may find it anew.
    """

    def __init__(self, home: Home, membership: Membership, store: Store, deadline_s: float) -> None:
        self._home = home
        self._membership = membership
        self._store = store
        self._deadline_s = deadline_s

    def __call__(self) -> DeadlineConnection:
        """A connection to the hub. Raises psycopg.Error, and HubRefused or WrongHub where that is why."""
        membership = self._membership
        trouble: Exception | None = None
        former = (membership.former,) if membership.former else ()
        for address in dict.fromkeys((membership.address, *membership.others, *former)):
            try:
                return self._at(address)
            except (HubRefused, WrongHub) as told:  # says more than silence elsewhere
                trouble = told
            except psycopg.Error as silent:  # or one that is just being restored, where nobody may ask anything
                trouble = trouble or silent
        assert trouble is not None
        raise trouble

    def _at(self, address: Address) -> DeadlineConnection:
        there = msgspec.structs.replace(self._membership, host=address.host, port=address.port)
        connection = connector(there.words(self._home), self._deadline_s)()
        try:
            found = Hub(connection).whereabouts()
            self._check(found)
        except BaseException:
            connection.close()
            raise
        former = there.former if address == self._membership.address else self._membership.address
        self._remember(msgspec.structs.replace(there, others=found.others, former=former))
        return connection

    def _check(self, found: Whereabouts) -> None:
        if str(found.hub) != self._membership.hub:
            raise WrongHub(*ANOTHER_HUB)
        if found.is_copy:
            raise WrongHub("it is its standby, which nobody has promoted", "那是还没有启用的备用中心")
        with self._store.reading() as db:
            met = met_hub(db)
        if met is not None and found.restores < met.restores:
            raise WrongHub(*OLD_COPY)

    def check_is_no_copy(self, hello: Hello) -> None:
        """Raises Copied where another store writes under this one's origin; it then holds nothing."""
        if is_copied(self._store, hello):
            with self._store.transaction() as db:
                hold_nothing(db)
            raise Copied("this store is a copy or was restored")

    def heed_clock(self, hub: Hub) -> None:
        """Go by the hub's time from now on, where this machine's clock is wrong."""
        heed_clock(self._store, hub)

    def _remember(self, membership: Membership) -> None:
        """For the next time, and for the programs that start later; not over a membership that is another's."""
        if membership == self._membership:
            return
        before, self._membership = self._membership, membership
        if read_membership(self._home) == before:
            renew_membership(self._home, membership)


def for_calls(reach: Reach) -> Callable[[], DeadlineConnection]:
    """A way to the hub for claims, to which a hub that is wrong or speaks otherwise is one that does not answer.

    To a copy of a terminal no hub answers, for what it calls would never be told. The clocks are compared before
    anything is asked: a program may have been started by a clock that nobody has looked at yet.
    """

    def connect() -> DeadlineConnection:
        try:
            connection = reach()
            with ExitStack() as unless_greeted:
                unless_greeted.callback(connection.close)
                hub = Hub(connection)
                reach.check_is_no_copy(hub.hello())
                reach.heed_clock(hub)
                unless_greeted.pop_all()
            return connection
        except (HubRefused, WrongHub, Copied) as told:
            raise psycopg.OperationalError(str(told)) from told

    return connect
