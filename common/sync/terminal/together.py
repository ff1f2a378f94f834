"""The worker that keeps a terminal together with its hub, beside the hall and never in anybody's way."""

import logging
import select
import socket
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress

import psycopg

from common.attachments.keeping import put_away, tidy
from common.attachments.shelf import Shelf
from common.domain.refusals import Refused
from common.hall import Hall
from common.store.exchange import Altered
from common.store.store import Store
from common.sync.claims import DeadlineConnection
from common.sync.terminal import clocks, saved
from common.sync.terminal.files import Files
from common.sync.terminal.files_wire import HubFiles
from common.sync.terminal.giving_back import give_back
from common.sync.terminal.matching import match_slips
from common.sync.terminal.meeting import Copied, Meeting, WrongHub
from common.sync.terminal.membership import Membership
from common.sync.terminal.reaching import Reach
from common.sync.terminal.wire import Hub, HubRefused
from common.sync.terminal.wording import in_words

log = logging.getLogger(__name__)

LAMP = "together"
_DEADLINE_S = 10.0
_TRY_AGAIN_S = 1.0
_TRY_LATER_S = 30.0
_LOOK_AT_CLOCKS_EVERY_S = 60.0


class Together:
    """Sends and fetches in a thread of its own until closed; the lamp `together` says how it stands.

    It is woken by hints, of this machine and of the hub; every `look_every_s` it looks without one.
    Only one process of a home may run it: the caller holds the lock.
    """

    def __init__(self, hall: Hall, membership: Membership, look_every_s: float = 5.0) -> None:
        self._hall = hall
        self._membership = membership
        self._look_every_s = look_every_s
        self._open = Reach(hall.home, membership, hall.store, _DEADLINE_S)
        self._is_closing = threading.Event()
        self._alone_since: str | None = None
        self._looks_again_at = 0.0
        self._shown = ("", "", "")
        self._shelf = Shelf(hall.home.attachments_folder)
        self._wake, self._ear = socket.socketpair()
        self._wake.setblocking(False)
        self._stop_watching = hall.watch(self._look)
        self._thread = threading.Thread(target=self._run, name="together", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End, within the deadline of what is under way."""
        self._is_closing.set()
        self._stop_watching()
        self._look()
        self._thread.join()
        self._wake.close()
        self._ear.close()

    def _look(self) -> None:
        with suppress(OSError):  # full: it is awake already; closed: nobody waits any more
            self._wake.send(b"!")

    def _run(self) -> None:
        while not self._is_closing.is_set():
            pause = _TRY_AGAIN_S
            try:
                with closing(self._open()) as connection:
                    self._stay(connection)
            except (psycopg.Error, OSError) as error:
                self._alone(str(error).strip())
            except (HubRefused, WrongHub, Copied, Altered) as error:
                pause = _TRY_LATER_S
                self._apart(error)
            except Refused as refused:  # the own store is busy or full: it says so itself
                log.warning("the store takes nothing in: %s", refused)
            self._is_closing.wait(pause)

    def _stay(self, connection: DeadlineConnection) -> None:
        hub = Hub(connection)
        hub.listen(is_staffed=self._membership.is_staffed)
        meeting = Meeting(self._hall.store, self._membership, hub)
        self._looks_again_at = 0.0
        if self._membership.is_staffed:
            give_back(self._hall.store, hub)
            self._keep_files(tidy)
        files, hub_files = Files(self._hall.store, self._shelf), HubFiles(connection)
        is_here = is_there = True
        remember_at = 0.0
        while not self._is_closing.is_set():
            if is_here:
                self._send(meeting)
            if is_there:
                self._fetch(meeting)
                files.look_again()
            if self._alone_since is not None:
                log.info("together with the hub again")
            self._alone_since = None
            self._light("ok", "已与大厅连通", "Together with the hall")
            self._look_now_and_then(hub)
            if time.monotonic() >= remember_at:
                remember_at = time.monotonic() + self._look_every_s
                meeting.remember()
            is_moving = self._membership.is_staffed and files.step(hub_files)
            is_here, is_there = self._wait(hub, 0 if is_moving else self._look_every_s)

    def _look_now_and_then(self, hub: Hub) -> None:
        """At the clocks, and how the hub is saved."""
        if time.monotonic() < self._looks_again_at:
            return
        self._looks_again_at = time.monotonic() + _LOOK_AT_CLOCKS_EVERY_S
        with suppress(Refused):
            self._hall.light(clocks.LAMP, *clocks.clock_lamp(clocks.heed_clock(self._hall.store, hub)))
            if self._membership.is_staffed:
                self._hall.light(saved.LAMP, *saved.backup_lamp(hub.health()))

    def _send(self, meeting: Meeting) -> None:
        while (left := meeting.push()) and not self._is_closing.is_set():
            self._light("warning", f"正在发出 {left} 条记录", f"Catching up: {left} events to send")

    def _fetch(self, meeting: Meeting) -> None:
        left = 1
        while left and not self._is_closing.is_set():
            left = meeting.pull()
            self._keep_files(put_away)
            match_slips(self._hall)
            self._hall.tell()
            if left:
                self._light("warning", f"正在补齐 {left} 条记录", f"Catching up: {left} events")

    def _keep_files(self, keep: Callable[[Store, Shelf], int]) -> None:
        try:
            keep(self._hall.store, self._shelf)
        except OSError as error:  # of the disk, which is not to pass for one of the cable
            log.warning("files of scans are not put in order: %s", error)

    def _wait(self, hub: Hub, patience_s: float) -> tuple[bool, bool]:
        """For news: whether there is something to send, and whether to fetch. Both when it is time to look."""
        has_news = hub.has_news()
        ear, server = self._ear.fileno(), hub.connection.fileno()
        ready, _, _ = select.select([ear, server], [], [], 0 if has_news else patience_s)
        if ear in ready:
            self._ear.recv(4096)
        is_time = not ready and not has_news and patience_s > 0
        return ear in ready or is_time, has_news or hub.has_news() or is_time

    def _alone(self, why: str) -> None:
        if self._alone_since is None:
            self._alone_since = f"{self._hall.now().local:%H:%M}"
            log.warning("the hub is not reached: %s", why)
        since = self._alone_since
        self._light("warning", f"{since} 起未连通，本机照常办理", f"Alone since {since}: this machine goes on")

    def _apart(self, error: Exception) -> None:
        log.error("the hub and this terminal do not fit: %s: %s", type(error).__name__, error)
        self._light("fault", *in_words(error))

    def _light(self, state: str, words: str, words_en: str) -> None:
        if self._shown != (state, words, words_en):
            with suppress(Refused):
                self._hall.light(LAMP, state, words, words_en)
                self._shown = state, words, words_en
