"""The demo's control window for the gallery: all together, everything that can be cut or off, and the most machines."""

from common.ui.gallery import Exhibit, show
from counter.demo.machines.control import SCREEN, ControlPage, size_for
from counter.demo.machines.machine import OFF, Standing
from counter.demo.machines.network import Picture
from counter.demo.machines.roles import MOST, Role, place, roles

_TOGETHER = ("ok", "已与大厅连通", "Together with the hall")
_ALONE = ("warning", "10:32 起未连通，本机照常办理", "Alone since 10:32: this machine goes on")
_CATCHING_UP = ("warning", "正在补齐 1206 条记录", "Catching up: 1206 events")
_COPIED = (
    "fault",
    "本机数据是复制或恢复的旧数据，请用新的邀请码重新加入",
    "This store is a copy or was restored: join again with a new code",
)
_SIX = size_for(6)
_ALL = size_for(MOST)


def sample(state: str) -> ControlPage:
    """The window in one of its states."""
    page = ControlPage()
    if state == "loading":
        return page
    count = MOST if state == "long" else 6
    is_down = state == "hub_down"
    machines = tuple(_standing(state, at, role) for at, role in enumerate(sorted(roles(count), key=place)))
    page.show(Picture(is_hub_running=not is_down, events=12_846 if state == "long" else 318, machines=machines))
    if state == "failed":
        page.problem = "kiosk-1 ended with exit code 2: see start.log"
    return page


def _standing(state: str, at: int, role: Role) -> Standing:
    lamp, ahead, behind = _TOGETHER, 0, 0
    is_cut = state == "cut" and at in (0, 2)
    is_off = state == "cut" and at == 4
    if is_cut or state == "hub_down":
        lamp, ahead, behind = _ALONE, 3 + at, 12 * is_cut
    elif state == "long":
        lamp, ahead, behind = (_TOGETHER, _CATCHING_UP, _COPIED)[at % 3], 0, 1206 * (at % 3 == 1)
    return Standing(
        key=role.key,
        kind=role.kind,
        name=role.name,
        name_en=role.name_en,
        is_running=not is_off,
        is_connected=not is_cut,
        state=OFF if is_off else lamp[0],
        words=lamp[1],
        words_en=lamp[2],
        ahead=ahead,
        behind=behind,
    )


show(
    Exhibit(
        "control",
        SCREEN,
        sample,
        ("ready", "loading", "cut", "hub_down", "failed"),
        ((_SIX.width(), _SIX.height()),),
        is_staff=True,
        scales=("standard",),
    )
)
show(
    Exhibit(
        "control-all",
        SCREEN,
        sample,
        ("long",),
        ((_ALL.width(), _ALL.height()),),
        is_staff=True,
        scales=("standard",),
    )
)
