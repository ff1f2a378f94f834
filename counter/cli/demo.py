"""The subcommand that shows everything: watched in windows, or played by itself where there is no screen."""

import signal
import sys
from pathlib import Path
from types import FrameType

import click

from counter.cli.context import fail, home_option
from counter.demo.home import HomeInUse
from counter.demo.out import Out, OutRefused
from counter.demo.process import PlayFailed

_OUT = "yichuang-demo"


def add_to(group: click.Group) -> None:
    """Add this subcommand to the command line."""
    group.add_command(demo)


@click.command()
@home_option
@click.option(
    "--headless", is_flag=True, help="Play a scripted morning offscreen, as is done where there is no screen."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=_OUT,
    show_default=True,
    help="Where the played morning leaves screens, slips, sounds, journal and summary.",
)
@click.option("--visits", type=click.IntRange(1, 100), default=48, show_default=True, help="Visits of the morning.")
@click.option("--counters", metavar="LIST", help="Counters with a desk, such as 1,2,3,5.")
def demo(home: Path | None, headless: bool, out: Path, visits: int, counters: str | None) -> None:
    """Show kiosk, counters, board and printer at work on a sample hall."""
    from counter.demo import play, watch  # Qt and the drawing fonts are loaded only for those who want a demo

    _end_when_told()
    wanted = tuple(counters.split(",")) if counters else None
    unknown = set(wanted or ()) - set("1234567")
    if unknown:
        raise fail(f"The sample hall has no counter {', '.join(sorted(unknown))}: its counters are 1 to 7.")
    try:
        screen = None if headless else watch.find_screen()
        if screen is not None:
            watch.watch(screen, home, wanted or watch.COUNTERS, click.echo)
            return
        if not headless:
            click.echo("There is no screen here, so the demo plays by itself.")
        folder = Out(out)
        summary = play.play(folder, home, visits=visits, counters=wanted or play.COUNTERS, tell=click.echo)
    except HomeInUse as used:
        raise fail(f"There is a hall in {used} already. A demo makes its own: name another --home, or none.") from used
    except OutRefused as refused:
        raise fail(f"{refused} holds files that are not of a demo. Name another folder with --out.") from refused
    except PlayFailed as failed:
        raise fail(str(failed)) from failed
    except KeyboardInterrupt:
        click.echo("The demo has ended.")
        sys.exit(130)
    click.echo(play.in_words(summary, folder))
    sys.exit(0 if summary.ok else 1)


def _end_when_told() -> None:
    """To be told to end, or to lose the terminal, is what Ctrl-C says too: every program of the demo ends first."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if number := getattr(signal, name, None):
            signal.signal(number, interrupt)
