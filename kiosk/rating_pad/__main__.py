"""The rating pad as a program: `python -m kiosk.rating_pad --home DIR --counter 3`."""

import sys

import click

from common.domain.queries import AskCounters
from common.settings import SettingsWrong
from common.start import find_home, open_hall, start
from kiosk.rating_pad.start import run_pad


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--home", metavar="DIR", help="Home of this installation; else YICHUANG_HOME.")
@click.option("--counter", required=True, help="The code of the counter it stands before, such as 3.")
@click.option("--windowed", is_flag=True, help="An ordinary window with a pointer.")
@click.option("--remote", is_flag=True, help="Play commands from stdin (JSON lines) and answer on stdout.")
def main(home: str | None, counter: str, windowed: bool, remote: bool) -> None:
    """Open the rating pad of a counter: on the second screen, where there is one."""
    place = find_home(home)
    try:
        settings = start(place, f"pad-{counter}")
        hall = open_hall(place, settings)
    except (SettingsWrong, FileNotFoundError) as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    known = [one.counter for one in hall.ask(AskCounters())]
    if counter not in known:
        click.echo(f"There is no counter {counter}. Known: {', '.join(known) or 'none'}.", err=True)
        sys.exit(1)
    code = run_pad(hall, settings, counter, is_windowed=windowed, is_remote=remote)
    hall.close()
    sys.exit(code)


if __name__ == "__main__":
    main(prog_name="yichuang rating-pad")
