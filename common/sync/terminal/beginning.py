"""How a machine that has just joined begins: with the hub's snapshot, so that only the last days have to be fetched."""

import logging

from common.store.base import Part
from common.store.exchange import Altered
from common.store.snapshot import Head, Snapshot, form, is_empty
from common.store.store import Store
from common.sync.terminal.wire import Hub

log = logging.getLogger(__name__)


def begin_with_snapshot(store: Store, hub: Hub, *, is_staffed: bool) -> bool:
    """Fill an empty store; False where it is not empty, or the hub has nothing that this program can begin with.

    Raises Altered when what arrives is not what was made.
    """
    with store.reading() as db:
        if not is_empty(db):
            return False
    snapshot = _fetched(hub)
    if snapshot is None:
        return False
    store.start_from(snapshot, list(hub.all_keys()) if is_staffed else [])
    log.info("begun with a snapshot of %d origins", len(snapshot.heads))
    return True


def _fetched(hub: Hub) -> Snapshot | None:
    offered = hub.newest_snapshot(form())
    if offered is None:
        return None
    parts = []
    for n in range(offered.parts):
        part = hub.part_of_snapshot(offered.snapshot, n)
        if part is None:  # it was replaced by a newer one meanwhile
            return None
        parts.append(Part(*part))
    heads = [Head(*head) for head in zip(offered.origins, offered.oseqs, offered.hashes, strict=True)]
    snapshot = Snapshot(offered.lamport, heads, parts)
    if snapshot.digest != offered.digest:
        raise Altered("snapshot")
    return snapshot
