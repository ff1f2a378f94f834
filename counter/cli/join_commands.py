"""Subcommands about the hall that a machine belongs to: join, sync."""

import signal
import sys
import threading
from pathlib import Path

import click

from common.hall import Hall
from common.places import find_home
from common.settings.edit import set_kiosk_digit
from common.sync.beside import stay_together
from counter.cli.context import fail, home_option, opened
from counter.cli.lines import encode


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    group.add_command(join)
    group.add_command(sync)


@click.command()
@home_option
@click.argument("code")
def join(home: Path | None, code: str) -> None:
    """Make this machine one of a hall, with the code that `hub invite` has printed there."""
    import psycopg

    from common.sync.code import BadCode, read_code
    from common.sync.terminal.joining import JoinRefused
    from common.sync.terminal.joining import join as do_join
    from common.sync.terminal.wording import in_words

    try:
        read = read_code(code)
    except BadCode as bad:
        raise fail("This is not a code, or not all of it.") from bad
    with opened(home, "join", create=True) as (hall, settings):
        try:
            membership, moved = do_join(hall.home, hall.store, read)
        except JoinRefused as refused:
            raise fail(f"{refused.zh}  ({refused.en})") from refused
        except (psycopg.Error, OSError) as error:
            chinese, english = in_words(error)
            raise fail(f"{chinese}  ({english})") from error
    if membership.kind == "kiosk" and settings.kiosk.digit != membership.digit:
        set_kiosk_digit(find_home(home).settings_file, membership.digit)
    click.echo(
        f"This machine is now {membership.kind} {membership.terminal} of the hall"
        f" (numbers begin with {membership.digit}); {moved.pulled} events fetched, {moved.pushed} sent."
    )


def _stay(hall: Hall, look_every_s: float) -> None:
    ended = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: ended.set())
    leave = stay_together(hall, look_every_s)
    while not ended.wait(1):  # a signal is handled only between short waits on every system
        pass
    leave()


@click.command()
@home_option
@click.option("--once", is_flag=True, help="Send and fetch once, and end.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
def sync(home: Path | None, once: bool, as_json: bool) -> None:
    """Send to the hub what is new here, fetch what is new there, and say what moved. Exit code 1 if it failed.

    Without --once it goes on until it is ended, as every program with windows does beside them.
    """
    from common.sync.terminal.once import exchange_once

    with opened(home, "sync") as (hall, settings):
        if not once:
            _stay(hall, settings.hub.look_seconds)
            return
        outcome = exchange_once(hall)
    if as_json:
        sys.stdout.buffer.write(encode(outcome) + b"\n")
    else:
        click.echo(f"{outcome.zh}  {outcome.en}")
    sys.exit(0 if outcome.ok else 1)
