"""Scans between machines: part by part beside the events, given by who has them, fetched by every staffed machine.

Nobody waits for a scan: each step moves one part, and news are looked for between two steps. What was given or fetched
of a file stays, so that a cable may be cut at any time.
"""

import logging
import time
from collections.abc import Callable

from common.attachments.sealed_file import digest as digest_of
from common.attachments.shelf import Shelf
from common.store import attachment_files as here
from common.store.store import Store
from common.sync.terminal.files_wire import NOTHING_WANTED, PART_BYTES, HubFiles

log = logging.getLogger(__name__)

_LOOKED_AT = 500
_LATER_S = 5.0
_MUCH_LATER_S = 60.0
_DISK = ""


class Files:
    """What this machine gives and fetches. `clock` gives seconds that never go back."""

    def __init__(self, store: Store, shelf: Shelf, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._not_before: dict[str, float] = {}
        self._offered: tuple[str, int] | None = None

    def step(self, hub: HubFiles) -> bool:
        """Move one part of one file; False when there is nothing to do now. Raises HubRefused, psycopg's errors."""
        try:
            return self._give(hub) or self._fetch(hub)
        except OSError as error:  # the disk: events go on, and files once there is room
            log.warning("scans are neither given nor fetched: %s", error)
            self._not_before[_DISK] = self._clock() + _MUCH_LATER_S
            return False

    def look_again(self) -> None:
        """The hub has news: what it did not have before may be there now."""
        self._not_before = {digest: at for digest, at in self._not_before.items() if digest == _DISK}

    def _give(self, hub: HubFiles) -> bool:
        if self._is_later(_DISK):
            return False
        with self._store.reading() as db:
            owed = here.owed(db, 1)
        if not owed:
            return False
        digest, person, size = owed[0]
        part = self._next_part(hub, digest, person, size)
        if part is None:
            return True
        if part != NOTHING_WANTED:
            part = hub.put(digest, part, self._part(digest, part))
        self._offered = (digest, part)
        if part == NOTHING_WANTED:
            self._offered = None
            with self._store.transaction() as db:
                here.set_here(db, digest, is_given=True)
        return True

    def _next_part(self, hub: HubFiles, digest: str, person: str, size: int) -> int | None:
        """The part that the hub wants; None for a file that turned out not to be here, or not to be whole."""
        if self._offered is not None and self._offered[0] == digest and self._offered[1] > 0:
            return self._offered[1]
        if not self._shelf.has(digest) or digest_of(self._shelf.read(digest)) != digest:
            log.error("a scan that should be here is missing or damaged: %s", digest)
            with self._store.transaction() as db:
                here.set_missing(db, [digest])
            return None
        return hub.offer(digest, person, size)

    def _part(self, digest: str, part: int) -> bytes:
        with self._shelf.place_of(digest).open("rb") as file:
            file.seek(part * PART_BYTES)
            return file.read(PART_BYTES)

    def _fetch(self, hub: HubFiles) -> bool:
        if self._is_later(_DISK):
            return False
        with self._store.reading() as db:
            wanted = [(digest, size) for digest, size in here.wanted(db, _LOOKED_AT) if not self._is_later(digest)]
        whole = hub.whole([digest for digest, _ in wanted]) if wanted else set()
        for digest, size in wanted:
            if digest in whole:
                self._fetch_part(hub, digest, size)
                return True
            self._not_before[digest] = self._clock() + _LATER_S
        return False

    def _fetch_part(self, hub: HubFiles, digest: str, size: int) -> None:
        fetched = self._shelf.fetched(digest)
        if fetched < size:
            begun = fetched % PART_BYTES  # a part that was cut off by a power cut is completed
            packed = hub.part(digest, fetched // PART_BYTES)
            if packed is None:
                self._not_before[digest] = self._clock() + _LATER_S
                return
            self._shelf.append(digest, packed[begun:])
            fetched += len(packed) - begun
        if fetched < size:
            return
        if self._shelf.finish(digest):
            with self._store.transaction() as db:
                here.set_here(db, digest, is_given=True)
        else:
            self._not_before[digest] = self._clock() + _MUCH_LATER_S

    def _is_later(self, digest: str) -> bool:
        return self._clock() < self._not_before.get(digest, 0.0)
