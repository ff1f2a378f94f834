"""The board as a program: `python -m kiosk.board --home DIR`."""

import sys
from pathlib import Path

import click
from msgspec.structs import replace

from common.settings import SettingsWrong
from common.start import find_home, start
from kiosk.board.start import run_board


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--home", metavar="DIR", help="Home of this installation; else YICHUANG_HOME.")
@click.option("--windowed", is_flag=True, help="An ordinary window with a pointer.")
@click.option("--portrait", is_flag=True, help="A window of 1080x1920 instead of 1920x1080.")
@click.option("--remote", is_flag=True, help="Play commands from stdin (JSON lines) and answer on stdout.")
@click.option("--language", type=click.Choice(["zh_CN", "en"]), help="Instead of the language in the settings.")
@click.option("--voice/--no-voice", default=True, help="Whether this board may speak.")
@click.option("--keep-sounds", type=click.Path(file_okay=False, path_type=Path), help="Keep each call as a WAV here.")
def main(
    home: str | None,
    windowed: bool,
    portrait: bool,
    remote: bool,
    language: str | None,
    voice: bool,
    keep_sounds: Path | None,
) -> None:
    """Open the board of the hall."""
    place = find_home(home)
    try:
        settings = start(place, "board")
    except SettingsWrong as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    if language:
        settings = replace(settings, board=replace(settings.board, language=language))
    code = run_board(
        place,
        settings,
        is_windowed=windowed,
        is_portrait=portrait,
        is_remote=remote,
        has_voice=voice,
        keep_sounds=keep_sounds,
    )
    sys.exit(code)


if __name__ == "__main__":
    main(prog_name="yichuang board")
