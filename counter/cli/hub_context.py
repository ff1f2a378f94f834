"""What every subcommand of `hub` starts with: the hub in a home, and kind words for what goes wrong with it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from common.places import find_home
from counter.cli.context import fail

if TYPE_CHECKING:
    from common.sync.hub.cluster import Cluster
    from common.sync.hub.server import Server


@click.group()
def hub() -> None:
    """Carry the hall's hub, at which its machines meet, on this one.

    Each subcommand takes --home DIR: the hub's own folder, and not that of a terminal.
    """
    if os.name == "nt":
        raise fail("A hub is carried by a machine with Linux. Windows machines join it.")


@contextmanager
def plain_words() -> Iterator[None]:
    """Trouble with a hub, as the sentence that ends a subcommand. PostgreSQL's library is loaded only for a hub."""
    import psycopg

    from common.sync.hub.schema import HubNewer
    from common.sync.hub.trouble import HubTrouble

    try:
        yield
    except HubNewer as newer:
        raise fail(f"The hub was made by a newer Yichuang ({newer}). Update this program first.") from newer
    except HubTrouble as trouble:
        raise fail(str(trouble)) from trouble
    except psycopg.OperationalError as silent:
        raise fail(
            f"The hub does not answer. If it is stopped, `hub start` starts it. ({str(silent).strip()})"
        ) from silent
    except psycopg.errors.InsufficientPrivilege as refused:
        raise fail(f"The server does not allow this: {refused.diag.message_primary}") from refused
    except (psycopg.Error, OSError) as failed:
        raise fail(f"This did not work: {str(failed).strip()}") from failed


@contextmanager
def at_hub(home: Path | None) -> Iterator["Server"]:
    """The hub that a home carries or remembers."""
    from common.sync.hub.cluster import Cluster
    from common.sync.hub.given import GivenServer

    folder = find_home(home).folder
    with plain_words():
        if GivenServer.is_in(folder):
            yield GivenServer(folder)
            return
        cluster = Cluster(folder)
        if not cluster.exists:
            raise fail(f"There is no hub in {folder}. Make one with: ./yichuang hub init --home {folder}")
        yield cluster


def own(server: "Server") -> "Cluster":
    """The hall's own cluster; a sentence where others run the server."""
    from common.sync.hub.cluster import Cluster

    if not isinstance(server, Cluster):
        raise fail("Others run this hub's server: they keep a standby of it, too, if there is to be one.")
    return server
