"""The ticket kiosk as a program: `python -m kiosk --home DIR`."""

import sys

import click
from msgspec.structs import replace
from PySide6.QtCore import QSize

from common.own_memory import overwrite_what_is_freed, seal_memory
from common.settings import SettingsWrong
from common.start import find_home, open_hall, start
from common.sync.beside import stay_together
from common.ui import QML
from common.ui.app import App
from common.ui.paper import PrintingBeside
from kiosk.kiosk import Kiosk
from kiosk.looks import follow_looks
from kiosk.self_service.equipment import equipment_of
from kiosk.self_service.forgetting import Forgetting

SCREEN = QML / "Kiosk" / "Screen.qml"
PORTRAIT = QSize(1080, 1920)
LANDSCAPE = QSize(1920, 1080)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--home", metavar="DIR", help="Home of this installation; else YICHUANG_HOME.")
@click.option("--landscape", is_flag=True, help="A window of 1920x1080 instead of 1080x1920.")
@click.option("--windowed", is_flag=True, help="An ordinary window with a pointer.")
@click.option("--remote", is_flag=True, help="Play commands from stdin (JSON lines) and answer on stdout.")
@click.option("--language", type=click.Choice(["zh_CN", "en"]), help="Instead of the language in the settings.")
@click.option("--scale", type=click.Choice(["standard", "care"]), help="Instead of the scale in the settings.")
def main(
    home: str | None, landscape: bool, windowed: bool, remote: bool, language: str | None, scale: str | None
) -> None:
    """Open the ticket kiosk."""
    place = find_home(home)
    try:
        settings = start(place, "kiosk")
        shows_records = settings.records.source != "none"
        if shows_records:
            overwrite_what_is_freed()
            seal_memory()
        hall = open_hall(place, settings)
    except (SettingsWrong, FileNotFoundError) as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    chosen = {name: value for name, value in (("language", language), ("scale", scale)) if value}
    settings = replace(settings, kiosk=replace(settings.kiosk, **chosen))
    app = App("kiosk", language=settings.kiosk.language, on_fault=lambda fault: kiosk.fail(fault), is_remote=remote)
    printing = PrintingBeside(hall, settings, app.tasks, warms_up=False)
    kiosk = Kiosk(hall, app.tasks, settings, app.qt, equipment_of(hall, settings, printing.print_privately))
    follow_looks(kiosk.page, app.language, app.theme)
    is_full_screen = settings.kiosk.is_full_screen and not windowed
    view = app.show(SCREEN, kiosk.page, LANDSCAPE if landscape else PORTRAIT, is_full_screen=is_full_screen)
    view.installEventFilter(kiosk)
    if kiosk.equipment.keys is not None:
        view.installEventFilter(kiosk.equipment.keys)
    if shows_records:
        Forgetting(kiosk.page, app.engine, kiosk)
    kiosk.start()
    printing.begin()
    part = stay_together(hall, settings.hub.look_seconds)
    code = app.run()
    kiosk.close()
    printing.end()
    part()
    hall.close()
    sys.exit(code)


if __name__ == "__main__":
    main(prog_name="yichuang kiosk")
