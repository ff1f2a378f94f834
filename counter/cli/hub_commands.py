"""Subcommands about several machines: hub (on the machine that carries it), join and sync (on every other)."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from common.hall import Hall
from common.places import find_home
from common.settings.edit import set_kiosk_digit
from common.sync.beside import stay_together
from counter.cli.context import fail, home_option, opened
from counter.cli.lines import encode

if TYPE_CHECKING:
    from common.sync.hub.cluster import Cluster

_PORT = 5430


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    for command in (hub, join, sync):
        group.add_command(command)


@click.group()
def hub() -> None:
    """Carry the hall's hub, at which its machines meet, on this one.

    Each subcommand takes --home DIR: the hub's own folder, and not that of a terminal.
    """


@contextmanager
def _cluster(home: Path | None, *, is_new: bool = False) -> Iterator["Cluster"]:
    """The hub in a home, with kind words for what goes wrong. PostgreSQL's library is loaded only for a hub."""
    import psycopg

    from common.sync.hub.cluster import Cluster, ClusterFailed, NoPostgres
    from common.sync.hub.schema import HubNewer

    cluster = Cluster(find_home(home).folder)
    if not is_new and not cluster.exists:
        raise fail(f"There is no hub in {cluster.folder}. Make one with: ./yichuang hub init --home {cluster.folder}")
    try:
        yield cluster
    except NoPostgres as missing:
        raise fail("PostgreSQL 15 or newer is not installed. As root: apt-get install postgresql-15") from missing
    except (ClusterFailed, psycopg.Error, OSError) as failed:
        raise fail(f"{failed}".strip()) from failed
    except HubNewer as newer:
        raise fail(f"The hub was made by a newer Yichuang ({newer}). Update this program first.") from newer


@hub.command()
@home_option
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(1, 65535), help="Where it is reached.")
def init(home: Path | None, port: int) -> None:
    """Make the hub in its home and start it."""
    with _cluster(home, is_new=True) as cluster:
        if cluster.exists:
            raise fail(f"{cluster.folder} holds a hub already; nothing was changed.")
        cluster.make(port)
    click.echo(
        f"The hub runs in {cluster.folder}, on port {port} of this machine:\n"
        "  - a PostgreSQL of its own, which nothing else of this machine uses\n"
        f"  - a certificate of its own, {cluster.certificate.name}; terminals know the hub by it\n"
        "  - one database, which terminals reach over TLS, each with a role of its own that may do very little\n"
        f"Invite a machine with: ./yichuang hub invite --home {cluster.folder} --kind counter --host ADDRESS\n"
        f"Save it every night with: ./yichuang hub backup --home {cluster.folder}"
    )


@hub.command()
@home_option
def start(home: Path | None) -> None:
    """Start the hub, and bring its database to this program's schema."""
    from common.sync.hub.schema import migrate

    with _cluster(home) as cluster:
        if not cluster.is_running:
            cluster.start()
        with cluster.connected() as connection:
            migrate(connection)
    click.echo(f"The hub runs on port {cluster.port}.")


@hub.command()
@home_option
def stop(home: Path | None) -> None:
    """Stop the hub; terminals go on alone."""
    with _cluster(home) as cluster:
        if cluster.is_running:
            cluster.stop()
    click.echo("The hub is stopped. Terminals go on alone until it runs again.")


@hub.command()
@home_option
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
def status(home: Path | None, as_json: bool) -> None:
    """Say whether the hub runs, which machines belong to it, and what its newest backup holds."""
    from common.sync.hub.backup import newest
    from common.sync.hub.terminals import terminals

    with _cluster(home) as cluster:
        machines = []
        if cluster.is_running:
            with cluster.connected() as connection:
                machines = terminals(connection)
        backup = newest(cluster)
        is_running = cluster.is_running
    if as_json:
        answer = {"ok": is_running, "terminals": [machine._asdict() for machine in machines], "backup": backup}
        sys.stdout.buffer.write(encode(answer) + b"\n")
    else:
        click.echo(f"The hub {'runs' if is_running else 'is stopped'} (port {cluster.port}).")
        for machine in machines:
            state = "revoked" if machine.is_revoked else "joined" if machine.has_joined else "invited"
            who = f"{machine.terminal:>3}  {machine.kind:<8} {machine.digit:<4}"
            click.echo(f"  {who} {state:<8} {machine.events} events")
        click.echo(f"Newest proved backup: {backup.at}, {backup.events} events" if backup else "No backup yet.")
    sys.exit(0 if is_running else 1)


@hub.command()
@home_option
@click.option("--kind", required=True, type=click.Choice(["kiosk", "counter", "board", "office"]))
@click.option("--host", required=True, help="How the other machine reaches this one: an address or a name.")
@click.option("--qr", is_flag=True, help="Draw the code as a QR code, too.")
def invite(home: Path | None, kind: str, host: str, qr: bool) -> None:
    """Print a code with which one machine joins the hall within a day."""
    from common.sync.code import Code, begin_of
    from common.sync.hub.cluster import DATABASE
    from common.sync.hub.terminals import NoDigitLeft
    from common.sync.hub.terminals import invite as make_invitation

    with _cluster(home) as cluster:
        try:
            with cluster.connected() as connection:
                invited = make_invitation(connection, kind)
        except NoDigitLeft as none_left:
            raise fail("A hall has at most nine kiosks and 99 other machines.") from none_left
        number = int(invited.role.rpartition("_")[2])
        code = Code(host, cluster.port, DATABASE, number, invited.secret, begin_of(cluster.fingerprint))
    click.echo(str(code))
    if qr:
        import segno

        segno.make(str(code), error="m").terminal(compact=True)


@hub.command()
@home_option
@click.argument("terminal", type=int)
def revoke(home: Path | None, terminal: int) -> None:
    """Turn away a machine that was lost or sold: its credentials are worth nothing from now on."""
    from common.sync.hub.terminals import revoke as turn_away

    with _cluster(home) as cluster, cluster.connected() as connection:
        if not turn_away(connection, terminal):
            raise fail(f"The hall has no machine {terminal}.")
    click.echo(f"Machine {terminal} no longer belongs to the hall.")


@hub.command()
@home_option
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="A folder, such as on another disk.")
def backup(home: Path | None, to: Path | None) -> None:
    """Save the hub, restore what was saved beside it, and compare: only then it counts."""
    from common.sync.hub.backup import BackupDiffers, back_up

    with _cluster(home) as cluster:
        try:
            proved = back_up(cluster, to)
        except BackupDiffers as differs:
            raise fail(f"What was restored differs from what was saved ({differs}): no backup was made.") from differs
    click.echo(f"Saved and proved by restoring: {proved.file}, {proved.events} events, {proved.bytes} bytes")


@hub.command("restore")
@home_option
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def restore_backup(home: Path | None, file: Path) -> None:
    """Put a backup in the place of the hub's data; terminals send by themselves what it lacks."""
    from common.sync.hub.backup import restore

    with _cluster(home) as cluster:
        kept = restore(cluster, file)
    click.echo(f"Restored. What was there before is kept in the database {kept}.")


@click.command()
@home_option
@click.argument("code")
def join(home: Path | None, code: str) -> None:
    """Make this machine one of a hall, with the code that `hub invite` has printed there."""
    import psycopg

    from common.sync.code import BadCode, read_code
    from common.sync.terminal.joining import JoinRefused
    from common.sync.terminal.joining import join as do_join

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
            raise fail(f"The hub at {read.host}:{read.port} lets this machine not in: {str(error).strip()}") from error
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
