"""The demo's own home: a fresh sample hall with a virtual printer."""

from pathlib import Path

from common.domain import commands as c
from common.domain.hours import ALWAYS, Hours, Span
from common.hall import Hall
from common.places import Home
from common.settings import load
from common.start import open_hall
from counter.sample import set_up_sample_hall

SCRIPTED_HOURS = Hours(week=((Span("09:00", "12:00"), Span("13:30", "17:30")),) * 7)

_SETTINGS = """\
# The demo's settings: one receipt printer, which is a virtual one.
[printers.ticket]
address = "tcp://127.0.0.1:{port}"
paper = "80mm"
chinese = "gb18030"
"""


def make_home(folder: Path, printer_port: int, *, is_scripted: bool) -> Home:
    """A home with the sample hall in it: open around the clock to be watched, with office hours for the script."""
    home = Home(folder).make()
    home.settings_file.write_text(_SETTINGS.format(port=printer_port), encoding="utf-8")
    hall: Hall = open_hall(home, load(home.settings_file), create=True)
    try:
        set_up_sample_hall(hall)
        hall.do(c.SetHours(hours=SCRIPTED_HOURS if is_scripted else ALWAYS), actor="demo")
    finally:
        hall.close()
    return home
