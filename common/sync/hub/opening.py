"""Which machine is the hall's hub: promoting a copy, and letting terminals in only where no other one is the hub."""

import psycopg
from psycopg.conninfo import make_conninfo

from common.sync.hub.cluster import Cluster
from common.sync.hub.schema import RAISE_EPOCH, STANDBY, group, migrate
from common.sync.hub.server import Server
from common.sync.hub.terminals import hang_up
from common.sync.hub.trouble import HubTrouble
from common.sync.terminal.membership import trusting

_TIMEOUT_S = 3
_PROMOTING, _SUPERSEDED = "promoting", "superseded"  # files of the data folder
_FORGOTTEN = "password authentication failed"


class Superseded(HubTrouble):
    """The other machine has been promoted, so this one must not be the hub any more."""

    def __init__(self, host: str, folder: str) -> None:
        super().__init__(
            f"The machine {host} carries the hall's hub now, so this one stays closed: two hubs would call the same"
            f" numbers. Nothing is lost here. Let it follow the other one: `hub invite --kind standby` there, and"
            f" `hub standby CODE --home {folder}` here."
        )


def open_hub(cluster: Cluster) -> None:
    """Start a hub, bring its database to this program's schema, and let terminals in; a copy follows its hub.

    One that has been replaced by its standby is closed, and stopped. Raises Superseded, HubNewer, HubTrouble.
    """
    if cluster.is_standby:
        cluster.start()
        return
    if not (cluster.is_running and cluster.is_open):
        cluster.close_doors()
        cluster.start()
    if _is_promoting(cluster):
        _finish_promotion(cluster)
    with cluster.connected() as connection:
        migrate(connection)
    if close_if_superseded(cluster):
        cluster.stop()
        raise Superseded(str(superseded_by(cluster)), str(cluster.folder))
    if not cluster.is_open:
        cluster.open_doors()


def open_server(server: Server) -> None:
    """Open the hall's own hub, or bring the database on a server that others run up to date and save it from now on."""
    if isinstance(server, Cluster):
        open_hub(server)
        return
    with server.connected() as connection:
        migrate(connection)
    server.start()


def close_if_superseded(cluster: Cluster) -> bool:
    """Whether the other machine has been promoted; then nobody is let in here any more, and everybody hung up on."""
    if superseded_by(cluster) is not None:
        return True
    host = _ask_the_other(cluster)
    if host is None:
        return False
    cluster.put(_SUPERSEDED, host)  # for good, even if the other machine is off when this one is on again
    cluster.close_doors()
    with cluster.connected() as connection:
        hang_up(connection)
    return True


def superseded_by(cluster: Cluster) -> str | None:
    """The host of the machine that has replaced this one, as far as that was noticed."""
    file = cluster.data / _SUPERSEDED
    return file.read_text() if file.exists() else None


def promote(cluster: Cluster) -> None:
    """Make this machine's copy the hall's hub: a standby, or a hub that one had replaced and that takes over again.

    Terminals that have met it go to no earlier hub any more. Raises HubTrouble.
    """
    if not cluster.is_standby and superseded_by(cluster) is None and not _is_promoting(cluster):
        raise HubTrouble("This is the hall's hub already: there is nothing to promote.")
    cluster.put(_PROMOTING, "")  # if this breaks off in the middle, the next start finishes it
    cluster.start()
    if cluster.is_standby:
        cluster.serve("pg_ctl", "promote", "-w", "-s", "-D", str(cluster.data))
    _finish_promotion(cluster)
    cluster.open_doors()


def _is_promoting(cluster: Cluster) -> bool:
    return (cluster.data / _PROMOTING).exists()


def _finish_promotion(cluster: Cluster) -> None:
    """No terminal is let in before the epoch says that this is a later hub."""
    with cluster.connected() as connection, connection.transaction():
        connection.execute(RAISE_EPOCH)
        connection.execute("DELETE FROM hub.standby")
    cluster.settle(cluster.port)
    for name in (_SUPERSEDED, _PROMOTING):
        (cluster.data / name).unlink(missing_ok=True)


def _ask_the_other(cluster: Cluster) -> str | None:
    """The host of the standby if it is one no longer; None, too, when it does not answer: a calm morning begins so."""
    with cluster.connected() as connection:
        row = connection.execute(
            "SELECT s.host, s.port, s.secret, i.restores FROM hub.standby s, hub.identity i"
        ).fetchone()
        role = group(connection, STANDBY)
    if row is None:
        return None
    host, port, secret, restores = row
    words = make_conninfo(
        host=host,
        port=port,
        dbname=cluster.database,
        user=role,
        password=secret,
        connect_timeout=_TIMEOUT_S,
        **trusting("certificate", cluster.certificate),
    )
    try:
        with psycopg.connect(words) as other:
            found = other.execute("SELECT restores, is_copy FROM hub.epoch()").fetchone()
    except psycopg.OperationalError as error:
        # A copy knows every secret of its hub. One that has the hub's certificate and not the secret is a copy no more.
        return host if _FORGOTTEN in str(error) else None
    assert found is not None
    return host if not found[1] and found[0] > restores else None
