"""Fonts, screen, printers and voice of this machine."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from common.assets import FontsMissing, installed_fonts
from common.devices.voice.check import check_voice
from common.devices.voice.options import VoiceOptions
from common.settings import Settings
from counter.doctor.finding import Finding
from printers.address import parse_address
from printers.look import look_at

# Characters every screen and slip must be able to show; the last three are rare surnames of GB 18030 level 3.
_COMMON = "样例街道便民服务中心取号叫号办理窗口ABC0123456789，。“”￥"
_RARE = "䶮𠮷𬍛㛃"


def check_fonts() -> Iterator[Finding]:
    """The installed fonts and what they cover."""
    try:
        fonts = installed_fonts()
    except FontsMissing as missing:
        yield Finding(name="fonts", ok=False, zh=f"缺少字体：{missing}", en=str(missing))
        return
    for name, characters, is_needed in (("fonts", _COMMON, True), ("rare_characters", _RARE, False)):
        lacking = [character for character in characters if not fonts.has_glyph(character)]
        yield Finding(
            name=name,
            ok=not lacking,
            zh="字体齐全" if not lacking else f"字体里没有：{''.join(lacking)}；请安装 fonts-hanazono",
            en="The fonts have every character looked for"
            if not lacking
            else f"No font has {''.join(lacking)}: install fonts-hanazono",
            is_needed=is_needed,
        )


def check_screen() -> Iterator[Finding]:
    """Whether windows can be shown; without a screen everything but windows works."""
    there = sys.platform == "win32" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    yield Finding(
        name="screen",
        ok=there,
        zh="有显示屏" if there else "没有显示屏：窗口只能在后台绘制",
        en="There is a screen" if there else "No screen: windows can only be drawn offscreen",
        is_needed=False,
    )


def check_printers(settings: Settings, run_dir: Path) -> Iterator[Finding]:
    """Every configured printer, asked how it is."""
    if not settings.printers:
        yield Finding(
            name="printers",
            ok=False,
            zh="还没有设置打印机：请在 settings.toml 里填写 [printers.ticket]",
            en="No printer is set: fill in [printers.ticket] in settings.toml",
            is_needed=False,
        )
    for name, printer in settings.printers.items():
        status = look_at(parse_address(printer.address), run_dir, is_for_sheets=printer.is_for_sheets)
        yield Finding(
            name=f"printer.{name}",
            ok=status.can_print,
            zh=status.condition.chinese,
            en=status.condition.english,
            is_needed=False,
        )


def check_speech(options: VoiceOptions) -> Iterator[Finding]:
    """Engine, Mandarin, loudspeaker, recordings."""
    for check in check_voice(options):
        yield Finding(name=check.name, ok=check.is_ok, zh=check.zh, en=check.en, is_needed=False)
