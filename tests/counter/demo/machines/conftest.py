"""A demo's network without windows: a real hub, a counter that brought the hall, and a kiosk."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from common.places import Home
from counter.demo.home import make_sample_hall, write_scripted_settings
from counter.demo.machines.network import Network
from counter.demo.machines.roles import roles


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder that the service user of PostgreSQL can reach, with a path short enough for its socket."""
    folder = Path(tempfile.mkdtemp(prefix="demo-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def network(place: Path) -> Iterator[Network]:
    with closing(Network(place / "hall", place / "hub.log")) as made:

        def fill(home: Home) -> None:
            write_scripted_settings(home, None)
            if not made.machines:
                make_sample_hall(home)

        for role in roles(2):
            made.add(role, fill)
        yield made
