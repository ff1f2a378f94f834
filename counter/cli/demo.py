"""The subcommand that shows everything: watched in windows, or played by itself where there is no screen."""

import signal
import sys
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from counter.cli.context import fail, home_option
from counter.demo.home import HomeInUse
from counter.demo.machines.roles import LEAST, MOST
from counter.demo.out import Out, OutRefused
from counter.demo.process import PlayFailed

if TYPE_CHECKING:
    from counter.demo.watch import Screen

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
@click.option("--visits", type=click.IntRange(1, 100), help="Visits of the morning: 48, or 24 on several machines.")
@click.option("--counters", metavar="LIST", help="Counters with a desk, such as 1,2,3,5.")
@click.option("--machines", type=click.IntRange(LEAST, MOST), help="A hub and so many machines, with cables to cut.")
def demo(
    home: Path | None, headless: bool, out: Path, visits: int | None, counters: str | None, machines: int | None
) -> None:
    """Show kiosk, counters, board and printer at work on a sample hall; with --machines, each on its own machine."""
    from counter.demo.watch import find_screen  # Qt is loaded only for those who want a demo

    if machines is not None and counters is not None:
        raise fail("Which counters there are follows from --machines; leave out --counters.")
    _end_when_told()
    try:
        screen = None if headless else find_screen()
        if screen is not None:
            _watch(screen, home, counters, machines)
            return
        if not headless:
            click.echo("There is no screen here, so the demo plays by itself.")
        words, is_ok = _play(Out(out), home, counters, machines, visits)
    except HomeInUse as used:
        raise fail(f"There is a hall in {used} already. A demo makes its own: name another --home, or none.") from used
    except OutRefused as refused:
        raise fail(f"{refused} holds files that are not of a demo. Name another folder with --out.") from refused
    except PlayFailed as failed:
        raise fail(str(failed)) from failed
    except KeyboardInterrupt:
        click.echo("The demo has ended.")
        sys.exit(130)
    click.echo(words)
    sys.exit(0 if is_ok else 1)


def _watch(screen: "Screen", home: Path | None, counters: str | None, machines: int | None) -> None:
    if machines is not None:
        from counter.demo.machines.watch import watch as watch_machines

        watch_machines(screen, home, machines, click.echo)
    else:
        from counter.demo.watch import COUNTERS, watch

        watch(screen, home, _named(counters) or COUNTERS, click.echo)


def _play(
    out: Out, home: Path | None, counters: str | None, machines: int | None, visits: int | None
) -> tuple[str, bool]:
    if machines is not None:
        from counter.demo.machines import play as many

        morning = many.play(out, home, machines=machines, visits=visits or many.VISITS, tell=click.echo)
        return many.in_words(morning, out), morning.ok
    from counter.demo import play as one

    seats = _named(counters) or one.COUNTERS
    summary = one.play(out, home, visits=visits or one.VISITS, counters=seats, tell=click.echo)
    return one.in_words(summary, out), summary.ok


def _named(counters: str | None) -> tuple[str, ...]:
    """The counters of a list, none for no list. Raises click's error for one that the sample hall has not."""
    named = tuple(counters.split(",")) if counters else ()
    unknown = set(named) - set("1234567")
    if unknown:
        raise fail(f"The sample hall has no counter {', '.join(sorted(unknown))}: its counters are 1 to 7.")
    return named


def _end_when_told() -> None:
    """To be told to end, or to lose the terminal, is what Ctrl-C says too: every program of the demo ends first."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if number := getattr(signal, name, None):
            signal.signal(number, interrupt)
