"""Staying together with the hub beside a program's windows; without a hub nothing is loaded and nothing happens."""

import threading
from collections.abc import Callable

from common.hall import Hall
from common.process_lock import ProcessLock
from common.sync.terminal.membership import read_membership

_LOOK_EVERY_S = 1.0
_UPKEEP_EVERY_S = 600.0


def stay_together(hall: Hall, look_every_s: float = 5.0) -> Callable[[], None]:
    """Send and fetch in the background as long as this machine belongs to a hall; returns what ends that.

    One program of a machine sends and fetches for all; when it ends, another takes over. Hints make it quick;
    `look_every_s` is how often it looks without one.
    """
    ended = threading.Event()
    thread = threading.Thread(target=_run, args=(hall, look_every_s, ended), name="beside", daemon=True)
    thread.start()

    def end() -> None:
        ended.set()
        thread.join()

    return end


def _run(hall: Hall, look_every_s: float, ended: threading.Event) -> None:
    if hall.arbiter is not None:
        hall.arbiter.company()  # looks for the hub before the first resident has to wait for that
    lock = ProcessLock(hall.home.folder / "run" / "together.lock")
    while not ended.is_set():
        membership = read_membership(hall.home)
        if membership is not None and lock.acquire():
            # Not at the top: a machine without a hub needs no PostgreSQL.
            from common.sync.terminal.together import Together
            from common.sync.terminal.upkeep import Upkeep

            together = Together(hall, membership, look_every_s)
            if hall.arbiter is not None and membership.is_staffed:
                hall.arbiter.keep()
            upkeep = Upkeep(hall, ended)
            while not ended.wait(_UPKEEP_EVERY_S):
                upkeep.look()
            together.close()
            if hall.arbiter is not None:
                hall.arbiter.let_go()
            lock.release()
            return
        ended.wait(_LOOK_EVERY_S)
