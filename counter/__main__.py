"""Starts the desk: `python -m counter --home DIR --counter 1 [--language en] [--remote]`."""

import sys
from pathlib import Path

import click

from common.domain.queries import AskCounters
from counter.cli.context import fail, home_option, opened


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@home_option
@click.option("--counter", required=True, help="The counter's code, such as 1.")
@click.option("--language", type=click.Choice(["zh_CN", "en"]), help="Instead of the one in the settings.")
@click.option("--remote", is_flag=True, help="Let a script on standard input play the window.")
def main(home: Path | None, counter: str, language: str | None, remote: bool) -> None:
    """Open the desk of a counter."""
    from counter.desk.start import run_desk  # Qt is loaded only for those who get as far

    with opened(home, f"counter-{counter}") as (hall, settings):
        known = [one.counter for one in hall.ask(AskCounters())]
        if counter not in known:
            raise fail(f"There is no counter {counter}. Known: {', '.join(known) or 'none'}.")
        sys.exit(run_desk(hall, settings, counter, language=language or "", is_remote=remote))


if __name__ == "__main__":
    main(prog_name="yichuang counter")
