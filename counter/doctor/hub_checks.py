"""How this machine stands with the hall's hub; nothing is looked at on a machine that stands alone."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from common.hall import Hall
from common.sync.terminal.membership import read_membership
from counter.doctor.finding import Finding

if TYPE_CHECKING:
    from common.sync.terminal.wire import Health

_MANY = 1000


def check_hub(hall: Hall) -> Iterator[Finding]:
    """Reached, in step, under an origin of its own, and saved. Without the hub a machine goes on: nothing is needed."""
    if read_membership(hall.home) is None:
        return
    # Not at the top: a machine without a hub needs no PostgreSQL.
    from common.sync.terminal.once import look

    seen = look(hall)
    yield Finding(name="hub_reachable", ok=seen.is_reached, zh=seen.zh, en=seen.en, is_needed=False)
    if seen.is_copied is not None:
        yield Finding(
            name="fork_free",
            ok=not seen.is_copied,
            zh="本机记录没有分叉" if not seen.is_copied else "本机数据是复制或恢复的：请用新的邀请码重新加入",
            en="This machine's journal is no copy of another's"
            if not seen.is_copied
            else "This store is a copy or was restored: join again with a new code",
        )
    if seen.lag is None:
        return
    yield Finding(
        name="sync_lag",
        ok=seen.lag < _MANY,
        zh=f"还有 {seen.lag} 条记录待收发",
        en=f"{seen.lag} events are still to be sent or fetched",
        is_needed=False,
    )
    if seen.clock_error is not None:
        yield _clock(seen.clock_error)
    if seen.health is not None:
        yield _backup(seen.health)
    for counter in seen.silent:
        zh, en = counter.words
        yield Finding(name="counters_heard", ok=False, zh=zh, en=en, is_needed=False)


def _clock(error: timedelta) -> Finding:
    from common.sync.terminal.clocks import clock_lamp

    state, zh, en = clock_lamp(error)
    return Finding(name="clock_right", ok=state == "ok", zh=zh, en=en, is_needed=False)


def _backup(health: "Health") -> Finding:
    from common.sync.terminal.saved import is_saved

    at = f"{health.proved_at.astimezone():%Y-%m-%d %H:%M}" if health.proved_at else None
    zh = f"中心最近一次验证过的备份：{at}" if at else "中心还没有验证过的备份"
    en = (
        f"The hub's newest proved backup is of {at}"
        if at
        else "The hub has no proved backup yet: ./yichuang hub backup"
    )
    if health.problem is not None:
        zh, en = f"{zh}；之后没有成功：{health.problem}", f"{en}; since then it failed: {health.problem}"
    return Finding(name="backup_verified", ok=is_saved(health), zh=zh, en=en, is_needed=False)
