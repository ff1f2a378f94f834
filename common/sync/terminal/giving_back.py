"""Giving back what the hub has lost: it was restored from an older backup, and the machine that wrote it is gone.

Staffed machines have every event that any machine has sent, except what is about paper; the hash chain proves it.
"""

from common.store.exchange import after, heads
from common.store.store import Store
from common.sync.terminal.wire import FOREIGN_ORIGIN, FORK, Hub, HubRefused

_BATCH = 1000


def give_back(store: Store, hub: Hub) -> int:
    """Send the hub what it lacks of origins that nobody writes any more; how many events."""
    with store.reading() as db:
        known = heads(db)
    given = 0
    for origin, at_hub in hub.lost(known):
        head = at_hub
        while True:
            with store.reading() as db:
                entries = after(db, origin, head, _BATCH)
            if not entries:
                break
            try:
                head = hub.give_back(entries)
            except HubRefused as refused:
                if refused.code not in (FORK, FOREIGN_ORIGIN):
                    raise
                break  # another machine has given back another end of it, or its own one is back
            given += len(entries)
    return given
