"""Subcommands of `hub` against loss: backup, restore, standby, promote."""

from datetime import datetime
from pathlib import Path

import click

from common.places import find_home
from counter.cli.context import fail, home_option
from counter.cli.hub_context import at_hub, own, plain_words

_PORT = 5430


def add_to(group: click.Group) -> None:
    """Add these subcommands to `hub`."""
    for command in (backup, snapshot, restore, standby, promote):
        group.add_command(command)


@click.command()
@home_option
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="A folder, such as on another disk.")
def backup(home: Path | None, to: Path | None) -> None:
    """Save the hub, restore what was saved beside it, and compare: only then it counts."""
    from common.sync.hub.nightly import save

    with at_hub(home) as server:
        proved = save(server, datetime.now().astimezone(), to)
    click.echo(f"Saved and proved by restoring: {proved.file}, {proved.events} events, {proved.bytes} bytes")


@click.command()
@home_option
def snapshot(home: Path | None) -> None:
    """Make what joining machines begin with, instead of all events there are; every backup does it, too."""
    from common.sync.hub.snapshots import make_snapshots

    with at_hub(home) as server, server.connected() as connection:
        made = make_snapshots(connection, datetime.now().astimezone())
    for one in made:
        click.echo(f"For {one.reach} machines: {one.events} events more, {one.bytes} bytes")
    if not made:
        click.echo("Nothing new is old enough.")


@click.command()
@home_option
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def restore(home: Path | None, file: Path) -> None:
    """Put a backup in the place of the hub's data; terminals send by themselves what it lacks."""
    from common.sync.hub.restore import restore as put_back

    with at_hub(home) as server:
        kept, is_whole = put_back(server, file, datetime.now().astimezone())
    click.echo(f"Restored. What was there before is kept in the database {kept}.")
    if not is_whole:
        click.echo(
            "That one could not be read, so machines that joined since the backup are not known: `hub status` lists"
            " those that are; invite the others anew. They lose nothing."
        )


@click.command()
@home_option
@click.argument("code")
@click.option("--host", required=True, help="How the hall's machines reach this one: an address or a name.")
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(1, 65535), help="Where it is reached.")
def standby(home: Path | None, code: str, host: str, port: int) -> None:
    """Make this machine the hub's standby, with the code of `hub invite --kind standby`: a copy that follows it."""
    from common.sync.code import BadCode, read_code
    from common.sync.hub import service
    from common.sync.hub.cluster import Cluster
    from common.sync.hub.nightly import Care, care_file, write_care
    from common.sync.hub.standby import follow

    try:
        read = read_code(code)
    except BadCode as bad:
        raise fail("This is not a code, or not all of it.") from bad
    if read.number:
        raise fail("This code is for a machine of the hall: use it with `./yichuang join`.")
    cluster = Cluster(find_home(home).folder)
    with plain_words():
        kept = follow(cluster, read, host, port, datetime.now().astimezone())
        if not care_file(cluster).exists():
            write_care(cluster, Care())  # for the day on which it is the hub
        service.keep_beside(cluster.folder)
    click.echo(
        f"This machine follows the hub at {read.host}. Should that one be lost, make this one the hub with:\n"
        f"  ./yichuang hub promote --home {cluster.folder}\n"
        f"Terminals know {host} from now on, and go there by themselves."
    )
    if kept is not None:
        click.echo(f"What this folder held before was moved to {kept}.")


@click.command()
@home_option
@click.option("--anyway", is_flag=True, help="Although the hub is still heard: it will be closed.")
def promote(home: Path | None, anyway: bool) -> None:
    """Make this standby the hall's hub, because the other machine is lost. Terminals come by themselves."""
    from common.sync.hub import service
    from common.sync.hub.nightly import Attempt, note_attempt
    from common.sync.hub.opening import promote as make_hub
    from common.sync.hub.standby import hears_its_hub

    with at_hub(home) as server:
        cluster = own(server)
        if not anyway and cluster.is_standby and cluster.is_running and hears_its_hub(cluster):
            raise fail(
                "The hub that this machine follows is still heard. Stop it first (`hub stop` there) so that nothing it"
                " still takes is missing here; or insist with --anyway, and it will be closed as soon as it sees this."
            )
        make_hub(cluster)
        note_attempt(cluster, Attempt(at=datetime.now().astimezone()))  # saved tonight, not while everybody comes
        service.keep_beside(cluster.folder)
    click.echo(
        f"This machine carries the hall's hub now, on port {cluster.port}. Terminals come by themselves and send what"
        " it lacks.\nThe other machine stays closed when it comes back. Let it follow this one: `hub invite --kind"
        " standby` here, `hub standby` there."
    )
