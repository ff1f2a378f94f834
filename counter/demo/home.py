"""The demo's own home: a fresh sample hall with a virtual printer."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from common.domain import commands as c
from common.domain.hours import Hours, Span
from common.hall import Clock
from common.hospital_files import import_sample
from common.places import Home
from common.settings import load
from common.start import open_hall
from counter.sample import set_up_sample_hall

SCRIPTED_HOURS = Hours(week=((Span("09:00", "12:00"), Span("13:30", "17:30")),) * 7)

SLIPS = "ticket"
_PRINTER = f"""\
# The demo's settings: its one receipt printer is a virtual one.
[printers.{SLIPS}]
address = "tcp://127.0.0.1:{{port}}"
paper = "80mm"
chinese = "gb18030"
"""
SHEETS = "office"
_SHEETS = """
# Sheets of A4 are kept as files.
[printers.{name}]
address = "file://{folder}"
paper = "a4"
"""
_RECORDS = """
# Residents print their records by themselves; the kiosk's printer of sheets is a virtual one, too.
[printers.kiosk_sheets]
address = "virtual://{port}"
paper = "a4"

[papers]
sheet_printer = "office"

[devices]
id_card_reader = "{reader}"

[records]
source = "sample"
printer = "kiosk_sheets"
typed = "coverage_proof payment_details"
"""
# A script forgets nothing, so its idle resident is soon known to be gone; it does not wait for a loudspeaker; and it
# waits until every machine knows of everything, also of others' paper, at which the hub does not hint.
_SCRIPTED = """
[kiosk]
name = "{kiosk}"
idle_seconds = 8
countdown_seconds = 5

[voice]
device = "null"

[hub]
look_seconds = 1
"""
_KIOSK = "1号取号机"
_WATCHED = """
[kiosk]
name = "{kiosk}"

[desk]
font_px = {font_px}
"""
_SELF_SERVICE = """
# Residents print their records by themselves, and all sheets come out of one virtual printer.
[printers.sheets]
address = "virtual://{sheets}"
paper = "a4"

[devices]
id_card_reader = "{card_reader}"
code_scanner = "{code_scanner}"
code_decoder = "sample"

[records]
source = "sample"
typed = "coverage_proof payment_details"
daily_limit = 20
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


class Devices(NamedTuple):
    """What stands about: the port of the receipt printer, the folder that takes the sheets of A4 of the offices, the
    port of the kiosk's own printer of sheets, and the address of its reader of ID cards."""

    slips: int
    papers: Path
    sheets: int
    card_reader: str


def fill_scripted(home: Home, devices: Devices, clock: Clock) -> None:
    """Make the sample hall with office hours every day, so that a script plays the same on a Sunday."""
    write_scripted_settings(home, devices.slips)
    with home.settings_file.open("a", encoding="utf-8") as settings:
        settings.write(_SHEETS.format(name=SHEETS, folder=devices.papers.as_posix()))
        settings.write(_RECORDS.format(port=devices.sheets, reader=devices.card_reader))
    make_sample_hall(home, clock, hours=SCRIPTED_HOURS)


class AtTheKiosk(NamedTuple):
    """What somebody who tries the demo can use: ports of the printers of slips and of sheets, addresses of the reader
    of ID cards and of the scanner of codes."""

    slips: int
    sheets: int
    card_reader: str
    code_scanner: str


def fill_watched(home: Home, devices: AtTheKiosk, font_px: int) -> None:
    """Make the sample hall, open around the clock. `font_px` is the height of the desks' text."""
    write_watched_settings(home, devices.slips, font_px)
    with home.settings_file.open("a", encoding="utf-8") as settings:
        settings.write(_SELF_SERVICE.format(**devices._asdict()))
    make_sample_hall(home)
    import_sample(home, datetime.now(UTC).astimezone().date())


def write_scripted_settings(home: Home, printer_port: int | None, kiosk: str = _KIOSK) -> None:
    """Write the settings of a machine that is played by a script, with a virtual printer or with none."""
    _write(home, printer_port, _SCRIPTED.format(kiosk=kiosk))


def write_watched_settings(home: Home, printer_port: int | None, font_px: int, kiosk: str = _KIOSK) -> None:
    """Write the settings of a machine that people watch. `font_px` is the height of the desk's text."""
    _write(home, printer_port, _WATCHED.format(kiosk=kiosk, font_px=font_px))


def _write(home: Home, printer_port: int | None, settings: str) -> None:
    home.make()
    printer = _PRINTER.format(port=printer_port) if printer_port else ""
    home.settings_file.write_text(printer + settings, encoding="utf-8")


def make_sample_hall(home: Home, clock: Clock | None = None, *, hours: Hours | None = None) -> None:
    """Make the sample hall in a home with settings; open around the clock without `hours`."""
    hall = open_hall(home, load(home.settings_file), create=True, clock=clock)
    try:
        set_up_sample_hall(hall, is_always_open=hours is None)
        if hours is not None:
            hall.do(c.SetHours(hours=hours), actor="demo")
    finally:
        hall.close()
