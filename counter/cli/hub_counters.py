"""Subcommands of `hub` about counters: release."""

from pathlib import Path

import click

from counter.cli.context import fail, home_option
from counter.cli.hub_context import at_hub


def add_to(group: click.Group) -> None:
    """Add these subcommands to `hub`."""
    group.add_command(release)


@click.command()
@home_option
@click.argument("counter")
def release(home: Path | None, counter: str) -> None:
    """Declare the machine of a counter out of use: what it holds is anybody's, and the counter may open elsewhere.

    For a machine that is broken or switched off. One that is only cut off from the network holds some residents'
    numbers for the clerk who works at it; released, these could be called a second time at another counter.
    """
    from common.sync.hub.terminals import release as let_go

    with at_hub(home) as server, server.connected() as connection:
        freed = let_go(connection, counter)
    if freed is None:
        raise fail(f"No machine of the hall works as counter {counter}.")
    click.echo(
        f"Counter {counter} is released: {freed} waiting numbers that it held may be called by the others.\n"
        "Do not work at its machine again before it is connected."
    )
