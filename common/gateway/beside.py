"""Gateways beside a program's windows: one thread for each department, so that a slow one keeps no other waiting."""

import logging
import threading
from collections.abc import Callable

from common.domain.catalogue.item import Domain
from common.gateway.outbox import Outbox
from common.gateway.places import places_of
from common.gateway.turn import Turn
from common.gateway.ways import open_way, used
from common.hall import Hall
from common.process_lock import ProcessLock
from common.settings import Gateway, Settings

log = logging.getLogger(__name__)


def keep_gateways(hall: Hall, settings: Settings) -> Callable[[], None]:
    """Send and receive in the background as long as the program runs; returns what ends that.

    Of several programs of a machine one at a time talks to a department.
    """
    keepers = [_Keeper(hall, department, one) for department, one in used(settings).items()]

    def end() -> None:
        for keeper in keepers:
            keeper.tell_to_end()
        for keeper in keepers:
            keeper.join()

    return end


class _Keeper:
    """Woken when something was written, and every so many seconds to fetch what came."""

    def __init__(self, hall: Hall, department: Domain, gateway: Gateway) -> None:
        self._department = department
        self._look_s = float(gateway.look_seconds)
        self._lock = ProcessLock(places_of(hall.home, department).lock)
        outbox = Outbox(hall, department)
        self._turn = Turn(outbox, lambda: open_way(outbox, gateway), gateway.reconcile_hour)
        self._is_ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"gateway {department}", daemon=True)
        self._thread.start()

    def tell_to_end(self) -> None:
        self._is_ending.set()

    def join(self) -> None:
        """Within the time of one step of a conversation."""
        self._thread.join()

    def _run(self) -> None:
        while not self._is_ending.is_set():
            if self._lock.acquire():  # a turn at a time, so that a person may send and receive by hand in between
                try:
                    self._turn.take()
                except Exception:  # a fault of the program: said in the log, and the outbox is still there
                    log.exception("the gateway to %s stumbled", self._department)
                finally:
                    self._lock.release()
            self._is_ending.wait(self._look_s)
