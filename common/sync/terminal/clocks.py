"""The hall's time: a machine whose own clock is wrong goes by the hub's, and says so."""

from datetime import timedelta

from common.clock import system_clock
from common.store.local import clock_error, set_clock_error
from common.store.store import Store
from common.sync.terminal.wire import Hub

LAMP = "clock"
_TOLERATED = timedelta(minutes=1)
_WAVERING = timedelta(seconds=5)  # of one measurement and the next


def heed_clock(store: Store, hub: Hub) -> timedelta:
    """Compare this machine's clock with the hub's and remember by how much it is behind; nothing within a minute."""
    asked_at = system_clock()
    at_hub = hub.clock()
    on_the_way = system_clock() - asked_at
    error = at_hub - (asked_at + on_the_way / 2)
    if abs(error) < _TOLERATED:
        error = timedelta()
    with store.reading() as db:
        known = clock_error(db)
    if (error or known) and abs(error - known) > _WAVERING:
        with store.transaction() as db:
            set_clock_error(db, error)
        return error
    return known


def clock_lamp(error: timedelta) -> tuple[str, str, str]:
    """The state of the lamp and its words, Chinese and English."""
    if not error:
        return "ok", "本机时钟正常", "This machine's clock is right"
    zh, en = _in_words(abs(error))
    is_behind = error > timedelta()
    return (
        "warning",
        f"本机时钟{'慢' if is_behind else '快'}了 {zh}，已按中心的时间办理，请校准",
        f"This machine's clock is {en} {'slow' if is_behind else 'fast'}: the hub's time counts; set the clock right",
    )


def _in_words(span: timedelta) -> tuple[str, str]:
    minutes = round(span.total_seconds() / 60)
    for unit, zh, en in ((24 * 60, "天", "days"), (60, "小时", "hours")):
        if minutes >= 2 * unit:
            return f"{round(minutes / unit)} {zh}", f"{round(minutes / unit)} {en}"
    return f"{minutes} 分钟", f"{minutes} minutes"
