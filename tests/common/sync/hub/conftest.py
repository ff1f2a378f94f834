"""A hub, its standby and a machine of the hall, for the tests of both."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.hall import Hall
from common.sync.hub.cluster import Cluster
from common.sync.hub.standby import follow
from common.sync.terminal.joining import join
from tests.common.sync.hub.places import (
    NIGHT,
    caught_up,
    code_for,
    copied,
    standby_code,
    started,
)
from tests.halls import small_hall
from tests.whole_halls import free_port


@pytest.fixture(scope="session")
def pair(made_hub: Path) -> Iterator[Path]:
    """A hub and its standby, stopped: each test begins with a copy of them."""
    with copied(made_hub, "hub") as folder:
        with started(Cluster(folder / "hub")) as hub:
            second = Cluster(folder / "second")
            follow(second, standby_code(hub), "127.0.0.1", free_port(), NIGHT)
            second.stop()
        yield folder


@pytest.fixture
def hub(pair: Path) -> Iterator[Cluster]:
    with copied(pair, "hub", "second") as place, started(Cluster(place / "hub")) as cluster:
        with cluster.connected() as connection:
            connection.execute("UPDATE hub.standby SET port = %s", (Cluster(place / "second").port,))
        yield cluster


@pytest.fixture
def second(hub: Cluster) -> Iterator[Cluster]:
    """The standby, which follows."""
    with started(Cluster(hub.folder.parent / "second")) as cluster:
        caught_up(hub, cluster)
        yield cluster


@pytest.fixture
def hall(hub: Cluster, tmp_path: Path) -> Iterator[Hall]:
    """A counter's machine that has joined and brought a hall."""
    hall = small_hall(tmp_path / "counter")
    join(hall.home, hall.store, code_for(hub))
    yield hall
    hall.close()
