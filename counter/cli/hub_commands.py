"""Subcommands of `hub`: init, start, stop, keep, status."""

import logging
import signal
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from common.log import start_log
from common.places import find_home
from common.process_lock import ProcessLock
from counter.cli import hub_counters, hub_machines, hub_saving, upstream_commands
from counter.cli.context import fail, home_option
from counter.cli.hub_context import at_hub, hub, plain_words
from counter.cli.lines import encode

if TYPE_CHECKING:
    from common.sync.hub.server import Server

log = logging.getLogger(__name__)

_PORT = 5430


def add_to(group: click.Group) -> None:
    """Add `hub` with everything under it to the command line."""
    for command in (init, start, stop, keep, status):
        hub.add_command(command)
    hub_machines.add_to(hub)
    hub_counters.add_to(hub)
    hub_saving.add_to(hub)
    upstream_commands.add_to(hub)
    group.add_command(hub)


@click.command()
@home_option
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(1, 65535), help="Where it is reached.")
@click.option("--url", help="A PostgreSQL server that others run, as a role with CREATEDB and CREATEROLE.")
@click.option("--without-tls", is_flag=True, help="With --url: even where the server speaks no TLS.")
@click.option("--backup-at", metavar="HH:MM", default="02:30", show_default=True, help="When it saves itself.")
@click.option("--keep-days", type=click.IntRange(1, 3650), default=30, show_default=True, help="How long backups stay.")
@click.option("--backup-to", type=click.Path(path_type=Path, file_okay=False), help="A folder, as on another disk.")
@click.option("--service", is_flag=True, help="Let systemd keep it running, from the start of the machine on.")
def init(
    home: Path | None,
    port: int,
    url: str | None,
    without_tls: bool,
    backup_at: str,
    keep_days: int,
    backup_to: Path | None,
    service: bool,
) -> None:
    """Make the hub in its home and start it. Run again, it brings the hub up to date and starts it."""
    from common.sync.hub import service as systemd
    from common.sync.hub.cluster import Cluster
    from common.sync.hub.given import GivenServer, make_at
    from common.sync.hub.nightly import Attempt, care_file, care_of, note_attempt, write_care

    folder = find_home(home).folder
    with plain_words():
        if service:
            systemd.check()
        care = care_of(backup_at, keep_days, backup_to)
        cluster = Cluster(folder)
        server: Server = cluster
        if url is not None:
            if cluster.exists:
                raise fail(f"{folder} holds a hub of its own; give another --home. Nothing was changed.")
            server = make_at(folder, url, is_without_tls=without_tls)
        elif GivenServer.is_in(folder):
            raise fail(f"{folder} is for a hub on a server that others run; give its --url, or another --home.")
        elif not cluster.exists:
            cluster.make(port)
        elif cluster.port != port:
            raise fail(f"{folder} holds a hub on port {cluster.port} already; nothing was changed.")
        if not care_file(server).exists():
            write_care(server, care)
            note_attempt(server, Attempt(at=datetime.now(UTC)))
        _run(server, as_service=service)
        click.echo(_made_own(server) if server is cluster else _made_there(server))


def _made_own(server: "Server") -> str:
    folder = server.folder
    return (
        f"The hub runs in {folder}, on port {server.port} of this machine:\n"
        "  - a PostgreSQL of its own, which nothing else of this machine uses\n"
        "  - a certificate of its own; terminals know the hub by it\n"
        "  - one database, which terminals reach over TLS, each with a role of its own that may do very little\n"
        f"  - a backup every night, proved by restoring it: {folder}/hub.toml says when, where, and for how long\n"
        f"Invite a machine with: ./yichuang hub invite --home {folder} --kind counter --host ADDRESS\n"
        f"See how it is with:    ./yichuang hub status --home {folder}"
    )


def _made_there(server: "Server") -> str:
    folder = server.folder
    return (
        f"The hub is in the database {server.database} of that server:\n"
        "  - each terminal will have a role of its own there that may do very little\n"
        f"  - {folder} of this machine keeps how the server is reached, and the backups\n"
        f"  - a backup every night, proved by restoring it there: {folder}/hub.toml says when, and for how long\n"
        "  - the server must let the hall's machines in (pg_hba.conf: hostssl, scram-sha-256)\n"
        f"Invite a machine with: ./yichuang hub invite --home {folder} --kind counter"
    )


def _run(server: "Server", *, as_service: bool = False) -> None:
    """Start a hub and its keeper: by systemd where that keeps it."""
    from common.sync.hub import service
    from common.sync.hub.opening import open_server

    if as_service:
        service.install(server.folder)
    if service.is_installed(server.folder):
        service.begin()
    open_server(server)
    service.keep_beside(server.folder)


@click.command()
@home_option
def start(home: Path | None) -> None:
    """Start the hub, bring its database to this program's schema, and save it every night from now on."""
    with at_hub(home) as server:
        _run(server)
        click.echo(f"The hub runs on port {server.port}.")


@click.command()
@home_option
def stop(home: Path | None) -> None:
    """Stop the hub; terminals go on alone."""
    from common.sync.hub.cluster import Cluster

    with at_hub(home) as server:
        is_own = isinstance(server, Cluster)
        if server.is_running or not is_own:
            server.stop()
    click.echo(
        "The hub is stopped. Terminals go on alone until it runs again."
        if is_own
        else "Others run the server, so it runs on; it is no longer saved every night from here."
    )


@click.command()
@home_option
@click.option("--beside", is_flag=True, hidden=True, help="Beside a hub that was started, and may be stopped by now.")
def keep(home: Path | None, beside: bool) -> None:
    """Stay beside the hub: bring it back when it dies, save it every night, send to the district if there is one.

    `hub start` starts this by itself.
    """
    from common.sync.hub.cluster import Cluster
    from common.sync.hub.keeper import LOOK_EVERY_S, Keeper
    from common.sync.hub.opening import Superseded, open_server
    from common.sync.upstream.beside import SenderBeside

    ended = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: ended.set())
    with at_hub(home) as server:
        lock = ProcessLock(server.folder / "keeper.lock")
        if not lock.acquire():
            return
        start_log(server.folder / "log", "hub")
        try:
            if not beside:
                open_server(server)
        except Superseded as superseded:  # trying again would not change it
            log.error("%s", superseded)
            return
        keeper = Keeper(server, lambda: datetime.now().astimezone())
        with closing(SenderBeside(server)) as sender:
            while keeper.turn():
                sender.turn()
                if ended.wait(LOOK_EVERY_S):
                    break
        if ended.is_set() and isinstance(server, Cluster) and server.is_running:
            server.stop()


@click.command()
@home_option
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
def status(home: Path | None, as_json: bool) -> None:
    """Say how the hub is: its machines, its standby, its backups. Exit code 1 where a person has to do something."""
    from common.sync.hub.report import report, sentences

    with at_hub(home) as server:
        found = report(server, datetime.now().astimezone())
    if as_json:
        sys.stdout.buffer.write(encode(found) + b"\n")
    else:
        for is_well, line in sentences(found):
            click.echo(f"{' ' if is_well else click.style('!', fg='red')} {line}")
    sys.exit(0 if found.ok else 1)
