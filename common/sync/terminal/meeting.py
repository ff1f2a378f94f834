"""One meeting of a terminal with its hub: is it the right one, what is sent, what is fetched."""

from typing import NamedTuple

from common.domain.sealed import sealed_for
from common.store import day_keys, seal
from common.store.attachment_files import give_again
from common.store.exchange import Entry, hash_at, own, own_after, own_base, vector
from common.store.journal import body_of
from common.store.local import MetHub, met_hub, remember_hub
from common.store.store import Store
from common.sync.terminal.beginning import begin_with_snapshot
from common.sync.terminal.membership import Membership
from common.sync.terminal.wire import FORK, Hello, Hub, HubRefused

_BATCH = 1000
_UNDER_DAY_KEYS = frozenset({"StatementBegun", "CodeAsked"})
ANOTHER_HUB = ("it is that of another hall", "那是另一个大厅的中心")
OLD_COPY = ("it is an old copy of this hall's hub", "那是本大厅中心的旧副本")


class WrongHub(Exception):
    """Another hub answers than the one this terminal has joined, or an old copy of it: in English, and as `zh`."""

    def __init__(self, en: str, zh: str = "") -> None:
        super().__init__(en)
        self.zh = zh or en


class Copied(Exception):
    """This store is a copy or was restored: the hub has other events of its origin. It has to join again."""


class Moved(NamedTuple):
    """How many events a meeting has sent and fetched."""

    pushed: int = 0
    pulled: int = 0


def is_copied(store: Store, hello: Hello) -> bool:
    """Whether the hub has other events of this terminal than this store has."""
    with store.reading() as db:
        mine, here = own(db), hash_at(db, hello.head)
    return hello.origin != mine.origin or (hello.hash is not None and hello.hash != here)


class Meeting:
    """A connection to the hub, from greeting to its end. Raises HubRefused, WrongHub, Copied, or psycopg's errors.

    `moved` counts what it has sent and fetched so far.
    """

    def __init__(self, store: Store, membership: Membership, hub: Hub) -> None:
        self._store = store
        self._membership = membership
        self._hub = hub
        self._head = self._remembered = self._greet(hub.hello())
        self._get_day_keys()
        self.moved = Moved()

    def exchange(self) -> Moved:
        """Send what is new here and fetch what is new there; what has moved."""
        while self.push():
            pass
        while self.pull():
            pass
        self.remember()
        return self.moved

    def push(self) -> int:
        """Send the oldest own events that the hub has not acknowledged, a batch of them; how many are left."""
        with self._store.reading() as db:
            entries, newest = own_after(db, self._head, _BATCH), own(db).oseq
        if not entries:
            return 0
        self._give_day_keys()
        if self._membership.is_staffed:
            self._give_keys()
        try:
            self._head = self._hub.push(entries)
        except HubRefused as refused:
            if refused.code == FORK:
                raise Copied from refused
            raise
        self.moved = self.moved._replace(pushed=self.moved.pushed + len(entries))
        return max(newest - self._head, 0)

    def pull(self) -> int:
        """Fetch the next events of other machines, a batch of them; how many are left."""
        with self._store.reading() as db:
            known = vector(db)
        if not known and begin_with_snapshot(self._store, self._hub, is_staffed=self._membership.is_staffed):
            return self.pull()
        pulled = self._hub.pull(known, _BATCH)
        if pulled.scanned:
            if any(entry.kind in _UNDER_DAY_KEYS for entry in pulled.entries):
                self._get_day_keys()
            fetched = self._store.take_in(pulled.entries, pulled.scanned, self._keys_for(pulled.entries))
            self.moved = self.moved._replace(pulled=self.moved.pulled + fetched)
        return pulled.left

    def remember(self) -> None:
        """Note how much the hub has acknowledged: a write of its own, and therefore not one for every event."""
        if self._remembered == self._head:
            return
        with self._store.transaction() as db:
            met = met_hub(db)
            assert met is not None
            remember_hub(db, met._replace(acknowledged=self._head))
        self._remembered = self._head

    def lag(self) -> int:
        """How many events there are to send and to fetch."""
        with self._store.reading() as db:
            known, mine = vector(db), own(db)
        return self._hub.lag(known) + mine.oseq - self._head

    def _greet(self, hello: Hello) -> int:
        with self._store.reading() as db:
            met, mine, given_up = met_hub(db), own(db), own_base(db)
        if str(hello.hub) != self._membership.hub:
            raise WrongHub(*ANOTHER_HUB)
        if met is not None and hello.restores < met.restores:
            raise WrongHub(*OLD_COPY)
        if hello.origin == mine.origin and hello.head < given_up:
            raise WrongHub(
                f"it was restored from before what this machine has given up ({hello.head} of {given_up}):"
                " restore a newer backup",
                f"它恢复到了本机已清理的记录之前（{hello.head}/{given_up}），请恢复较新的备份",
            )
        if is_copied(self._store, hello):
            raise Copied
        is_restored = met is not None and hello.restores > met.restores
        if is_restored:
            self._tell_restored()
        with self._store.transaction() as db:
            remember_hub(db, MetHub(str(hello.hub), hello.restores, hello.head))
        return hello.head

    def _tell_restored(self) -> None:
        """A hub that was restored lacks the keys of what came since, and may have some again that were destroyed."""
        with self._store.transaction() as db:
            day_keys.share_again(db)
        if not self._membership.is_staffed:
            return
        with self._store.transaction() as db:
            persons = seal.erased(db)
            seal.share_again(db)
            give_again(db)
        self._hub.keep_erased(persons)

    def _give_keys(self) -> None:
        """Before the events that are sealed with them, so that who fetches these can read them."""
        with self._store.reading() as db:
            keys = seal.unshared_keys(db)
        if keys:
            self._hub.give_keys(keys)
            with self._store.transaction() as db:
                seal.set_shared(db, keys)

    def _give_day_keys(self) -> None:
        """As with the keys of persons; kiosks have some to give, too."""
        with self._store.reading() as db:
            keys = day_keys.unshared(db)
        if keys:
            self._hub.give_day_keys(keys)
            with self._store.transaction() as db:
                day_keys.set_shared(db, keys)

    def _get_day_keys(self) -> None:
        """So that a resident is known to have been at another kiosk; what the hub has given up goes here, too."""
        keys = self._hub.get_day_keys()
        with self._store.reading() as db:
            is_other = day_keys.differs(db, keys)
        if is_other:
            with self._store.transaction() as db:
                day_keys.keep_shared(db, keys)

    def _keys_for(self, entries: list[Entry]) -> list[tuple[str, bytes]]:
        if not self._membership.is_staffed:
            return []
        bodies = (body_of(entry.kind, entry.version, entry.raw) for entry in entries)
        persons = [person for body in bodies if (person := sealed_for(body)) is not None]
        return self._hub.get_keys(persons) if persons else []
