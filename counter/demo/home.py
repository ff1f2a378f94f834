"""The demo's own home: a fresh sample hall with a virtual printer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from common.domain import commands as c
from common.domain.hours import Hours, Span
from common.hall import Clock
from common.places import Home
from common.settings import load
from common.start import open_hall
from counter.sample import set_up_sample_hall

_SCRIPTED_HOURS = Hours(week=((Span("09:00", "12:00"), Span("13:30", "17:30")),) * 7)

_PRINTER = """\
# The demo's settings: its one receipt printer is a virtual one.
[printers.ticket]
address = "tcp://127.0.0.1:{port}"
paper = "80mm"
chinese = "gb18030"
"""
# A script forgets nothing, so its idle resident is soon known to be gone; and it does not wait for a loudspeaker.
_SCRIPTED = """
[kiosk]
name = "1号取号机"
idle_seconds = 8
countdown_seconds = 5

[voice]
device = "null"
"""
_WATCHED = """
[kiosk]
name = "1号取号机"

[desk]
font_px = {font_px}
"""


class HomeInUse(Exception):
    """The folder holds a hall already; a demo never touches one."""


@contextmanager
def demo_home(folder: Path | None) -> Iterator[Home]:
    """The folder that was given, kept; or one of its own that is removed at the end. Raises HomeInUse."""
    if folder is None:
        with TemporaryDirectory(prefix="yichuang-demo-", ignore_cleanup_errors=True) as own:
            yield Home(Path(own) / "home")
        return
    home = Home(folder.expanduser().absolute())
    if home.store_file.exists() or home.settings_file.exists():
        raise HomeInUse(str(home.folder))
    yield home


def fill_scripted(home: Home, printer_port: int, clock: Clock) -> None:
    """Make the sample hall with office hours every day, so that a script plays the same on a Sunday."""
    _fill(home, _PRINTER.format(port=printer_port) + _SCRIPTED, _SCRIPTED_HOURS, clock)


def fill_watched(home: Home, printer_port: int, font_px: int) -> None:
    """Make the sample hall, open around the clock. `font_px` is the height of the desks' text."""
    _fill(home, _PRINTER.format(port=printer_port) + _WATCHED.format(font_px=font_px), None, None)


def _fill(home: Home, settings: str, hours: Hours | None, clock: Clock | None) -> None:
    home.make()
    home.settings_file.write_text(settings, encoding="utf-8")
    hall = open_hall(home, load(home.settings_file), create=True, clock=clock)
    try:
        set_up_sample_hall(hall, is_always_open=hours is None)
        if hours is not None:
            hall.do(c.SetHours(hours=hours), actor="demo")
    finally:
        hall.close()
