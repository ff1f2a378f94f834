"""Subcommands of `hub` about machines: invite, revoke."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from counter.cli.context import fail, home_option
from counter.cli.hub_context import at_hub, own

if TYPE_CHECKING:
    from common.sync.code import Code
    from common.sync.hub.schema import Connection
    from common.sync.hub.server import Server
    from common.sync.hub.terminals import Invited

_KINDS = ("kiosk", "counter", "board", "office", "standby", "hall")


def add_to(group: click.Group) -> None:
    """Add these subcommands to `hub`."""
    group.add_command(invite)
    group.add_command(revoke)


@click.command()
@home_option
@click.option("--kind", required=True, type=click.Choice(_KINDS), help="What the machine will be.")
@click.option("--host", help="How the other machine reaches this one (or the server): an address or a name.")
@click.option("--name", help="With --kind hall: what the district calls it. Each hall has a name of its own.")
@click.option("--again", is_flag=True, help="With --kind hall: one that is known already.")
@click.option("--qr", is_flag=True, help="Draw the code as a QR code, too.")
@click.option("--png", type=click.Path(path_type=Path, dir_okay=False), help="Write the QR code into a picture.")
def invite(
    home: Path | None, kind: str, host: str | None, name: str | None, again: bool, qr: bool, png: Path | None
) -> None:
    """Print a code with which one machine joins the hall within a day, or one hall its district."""
    from common.sync.hub.terminals import Mixed, NoDigitLeft

    if (name is not None) != (kind == "hall"):
        raise click.UsageError("A hall is invited by --name, other machines are not.")
    with at_hub(home) as server:
        try:
            code = _code(server, kind, host or _host_of(server), name, is_again=again)
        except NoDigitLeft as none_left:
            raise fail(
                "A hall has at most nine kiosks and 99 other machines. `hub status` lists them; turn away with"
                " `hub revoke` what is not there any more, and in two days its place is free."
            ) from none_left
        except Mixed as mixed:
            raise fail("A hub is that of a hall, with machines, or that of a district, with halls.") from mixed
    click.echo(str(code))
    if qr or png:
        import segno

        drawn = segno.make(str(code), error="m")
        if qr:
            drawn.terminal(compact=True)
        if png:
            drawn.save(str(png), scale=8)


def _host_of(server: "Server") -> str:
    from common.sync.hub.given import GivenServer

    if not isinstance(server, GivenServer):
        raise fail("Say with --host how the other machine reaches this one: an address or a name.")
    return server.host


def _code(server: "Server", kind: str, host: str, name: str | None, *, is_again: bool) -> "Code":
    from common.sync.code import Code, begin_of
    from common.sync.hub.standby import invite_standby
    from common.sync.hub.terminals import invite as invite_terminal

    known = begin_of(server.fingerprint)
    if kind == "standby":
        with own(server).connected() as connection:
            return Code(host, server.port, server.database, 0, invite_standby(connection), known)
    with server.connected() as connection:
        invited = invite_terminal(connection, kind) if name is None else _hall(connection, name, is_again=is_again)
    number = int(invited.role.rpartition("_")[2])
    return Code(host, server.port, server.database, number, invited.secret, known)


def _hall(connection: "Connection", name: str, *, is_again: bool) -> "Invited":
    from common.sync.upstream.halls import NameTaken, UnknownHall, invite_again, invite_hall

    try:
        return invite_again(connection, name) if is_again else invite_hall(connection, name)
    except NameTaken as taken:
        raise fail(f"The district has a hall {name} already. If it is this one: --again.") from taken
    except UnknownHall as unknown:
        raise fail(f"The district has no hall {name}. `hub halls` lists them.") from unknown


@click.command()
@home_option
@click.argument("machine", metavar="NUMBER|standby")
def revoke(home: Path | None, machine: str) -> None:
    """Turn away a machine that was lost or sold: its credentials are worth nothing from now on."""
    from common.sync.hub.standby import dismiss_standby
    from common.sync.hub.terminals import revoke as turn_away

    with at_hub(home) as server:
        if machine == "standby":
            with own(server).connected() as connection:
                was_there = dismiss_standby(connection)
        else:
            with server.connected() as connection:
                was_there = machine.isdecimal() and turn_away(connection, int(machine))
    if not was_there:
        raise fail(f"The hall has no machine {machine}. `hub status` lists them.")
    click.echo(f"Machine {machine} no longer belongs to the hall. Whatever it was connected to was hung up.")
