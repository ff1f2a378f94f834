"""Why a terminal and its hub do not come together, in words for whoever stands before the machine."""

import re

import psycopg

from common.store.exchange import Altered
from common.sync.terminal.meeting import Copied, WrongHub
from common.sync.terminal.wire import (
    DISORDER,
    FOREIGN_ORIGIN,
    FORK,
    GAP,
    NOT_OF_THE_HALL,
    NOT_THEIRS_TO_WRITE,
    PROTOCOL_DIFFERS,
    HubRefused,
)

_REFUSALS = {
    GAP: "两边的记录接不上",
    FORK: "两边的记录不一致，本机数据可能是复制的",
    PROTOCOL_DIFFERS: "两边的程序版本不能通话，请先升级中心，再升级本机",
    FOREIGN_ORIGIN: "本机的记录登记在另一台机器名下，请用新的邀请码重新加入",
    NOT_OF_THE_HALL: "本机已被注销，请用新的邀请码重新加入",
    DISORDER: "记录的顺序有误",
    NOT_THEIRS_TO_WRITE: "这类机器不能写这种记录",
}

_WHERE = re.compile(r'server at "([^"]+)"(?: \([^)]*\))?, port (\d+)')

# What libpq and the server say (libpq has no names for these), and what that means in a hall.
_UNREACHED: tuple[tuple[str, str, str], ...] = (
    (
        "certificate",
        "{where}的证书不是本大厅中心的：那里可能是另一台机器；中心若是新建的，请用新的邀请码重新加入",
        "What answers{at} shows another certificate than this hall's hub: it may be another machine. Should the hub"
        " have been made anew, join again with a new code",
    ),
    (
        "authentication failed",
        "{where}不让本机进入：本机可能已被注销，请用新的邀请码重新加入",
        "The hub{at} does not let this machine in, which may have been turned away (`hub revoke`): join again with a"
        " new code",
    ),
    (
        "Connection refused",
        "{where}没有中心在运行：请看那台机器开着没有，再运行 hub start",
        "No hub runs{at}: is that machine on? `hub start` starts it",
    ),
    (
        "could not translate host name",
        "找不到中心所在的机器，请检查网线和网络设置",
        "The hub's machine is not found by its name: check the cable and the network's settings",
    ),
    ("No space left", "中心的磁盘满了，请在那里腾出空间", "The hub's disk is full: make room there"),
    ("starting up", "中心正在启动，请稍候", "The hub is starting: wait a moment"),
    ("shutting down", "中心正在关闭", "The hub is shutting down"),
    (
        "",
        "{where}没有回答：请检查网线和那台机器",
        "The hub{at} does not answer: check the cable and that machine",
    ),
)


def in_words(error: Exception) -> tuple[str, str]:
    """Why a terminal and a hub do not come together, in Chinese and English."""
    if isinstance(error, Copied):
        return (
            "本机数据是复制或恢复的旧数据，请用新的邀请码重新加入",
            "This store is a copy or was restored: join again with a new code",
        )
    if isinstance(error, WrongHub):
        return f"连到的不是本大厅的中心：{error.zh}", f"This is not the hub of this hall: {error}"
    if isinstance(error, Altered):
        return f"收到的记录被改动过：{error}", f"An arriving event was altered: {error}"
    if isinstance(error, HubRefused):
        return f"中心拒绝了本机：{_REFUSALS.get(error.code, error)}", f"The hub refuses this terminal: {error}"
    if isinstance(error, psycopg.Error) and error.sqlstate is not None and "No space left" not in str(error):
        said = str(error).partition("\n")[0]
        return f"中心办不了本机的请求：{said}", f"The hub cannot do what this machine asks: {said}"
    return _unreached(str(error))


def _unreached(said: str) -> tuple[str, str]:
    found = _WHERE.search(said)
    where = f"{found[1]}:{found[2]}" if found else ""
    zh, en = next((zh, en) for sign, zh, en in _UNREACHED if sign in said)
    return "连不上中心：" + zh.format(where=f" {where} " if where else "中心"), en.format(
        at=f" at {where}" if where else ""
    )
