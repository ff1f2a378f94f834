"""Giving up old events of a machine: only what the hub has, a proved backup of the hub covers, and is old enough."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import psycopg

from common.domain import queries as q
from common.hall import Hall
from common.process_lock import ProcessLock
from common.settings import load
from common.store.prune import Limits, Pruned, prune
from common.sync.terminal.meeting import Copied, Meeting, WrongHub
from common.sync.terminal.membership import Membership, read_membership
from common.sync.terminal.once import name_of
from common.sync.terminal.reaching import Reach
from common.sync.terminal.wire import Hub, HubRefused
from common.sync.terminal.wording import in_words

_DEADLINE_S = 20.0


class PruneOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """How many events were given up (or would be, in a rehearsal), how many are left, and the store's size in bytes.

    `refused` names what went wrong: not_joined, already, not_proved, or what keeps machine and hub apart.
    """

    ok: bool
    events: int = 0
    left: int = 0
    bytes: int = 0
    before: str = ""
    refused: str | None = None
    zh: str
    en: str


def prune_machine(
    hall: Hall, *, is_rehearsal: bool = False, goes_on: Callable[[], bool] = lambda: True
) -> PruneOutcome:
    """Ask the hub what it has saved for good, and give up what is older than the settings say. Raises Refused."""
    membership = read_membership(hall.home)
    if membership is None:
        return _refused("not_joined", "本机没有加入大厅", "This machine has not joined a hall")
    lock = ProcessLock(hall.home.folder / "run" / "prune.lock")
    if not lock.acquire():
        return _refused("already", "另一个程序正在清理", "Another program of this machine is at it")
    try:
        with closing(Reach(hall.home, membership, hall.store, _DEADLINE_S)()) as connection:
            hub = Hub(connection)
            Meeting(hall.store, membership, hub)
            safe = hub.proved_heads()
        if not safe:
            return _refused("not_proved", "中心还没有验证过的备份", "The hub has no proved backup yet")
        here = hall.ask(q.AskHall())
        limits = _limits(hall, here.hall.timezone, membership, safe)
        # No resident should wait even a second for a smaller file.
        pruned = prune(hall.store, limits, is_rehearsal=is_rehearsal, may_shrink=not here.is_open, goes_on=goes_on)
    except (psycopg.Error, OSError, HubRefused, WrongHub, Copied) as error:
        return _refused(name_of(error), *in_words(error))
    finally:
        lock.release()
    return _told(pruned, limits.on, is_rehearsal=is_rehearsal)


def _limits(hall: Hall, timezone: str, membership: Membership, safe: dict[str, int]) -> Limits:
    """From which local midnight on everything stays."""
    settings = load(hall.home.settings_file).hub
    days = settings.keep_days if membership.is_staffed else settings.keep_days_public
    on = hall.now().today - timedelta(days=days)
    midnight = datetime(on.year, on.month, on.day, tzinfo=ZoneInfo(timezone))
    return Limits(int(midnight.timestamp() * 1000), on.isoformat(), safe)


def _told(pruned: Pruned, before: str, *, is_rehearsal: bool) -> PruneOutcome:
    done, done_en = ("可以清理", "could be given up") if is_rehearsal else ("清理了", "given up")
    return PruneOutcome(
        ok=True,
        events=pruned.events,
        left=pruned.left,
        bytes=pruned.bytes,
        before=before,
        zh=f"{done} {before} 以前的 {pruned.events} 条记录，留下 {pruned.left} 条",
        en=f"{pruned.events} events of before {before} {done_en}, {pruned.left} are left",
    )


def _refused(name: str, zh: str, en: str) -> PruneOutcome:
    return PruneOutcome(ok=False, refused=name, zh=zh, en=en)
