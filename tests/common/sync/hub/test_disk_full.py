"""The disk of the hub is full: terminals go on alone, and when there is room everything flows."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from common.sync.hub.keeper import Keeper
from common.sync.hub.nightly import Attempt, note_attempt
from common.sync.hub.report import report, sentences
from common.sync.terminal.joining import join
from common.sync.terminal.once import exchange_once
from tests.common.sync.hub.places import NIGHT, code_for, running
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, small_hall, take
from tests.postgres import open_folder

_DISK = 400_000_000
_TICKETS = 150


@pytest.fixture
def disk() -> Iterator[Path]:
    """A disk of its own for the hub."""
    with open_folder() as folder:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={_DISK},mode=755", "none", folder], capture_output=True
        )
        if mounted.returncode != 0:
            pytest.skip(f"a small disk can only be mounted by root: {mounted.stderr.decode().strip()}")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


def fill(disk: Path) -> Path:
    """Leave no room; the file to remove for some."""
    filler = disk / "filler"
    with filler.open("wb") as file:
        room = os.statvfs(disk)
        os.posix_fallocate(file.fileno(), 0, room.f_bavail * room.f_frsize)
    assert os.statvfs(disk).f_bavail == 0
    return filler


def test_terminals_go_on_and_everything_flows_when_there_is_room(disk: Path, tmp_path: Path) -> None:
    with running(disk / "hub") as hub, closing(small_hall(tmp_path)) as hall:
        join(hall.home, hall.store, code_for(hub))
        note_attempt(hub, Attempt(at=NIGHT))
        filler = fill(disk)
        for _ in range(_TICKETS):
            take(hall)
        outcome = exchange_once(hall)
        assert (outcome.ok, outcome.refused) == (False, "unreachable")
        assert "disk is full" in outcome.en
        marked = [line for is_well, line in sentences(report(hub, NIGHT)) if not is_well]
        assert marked == ["Room on the disk: 0.0 GB. Make some."]
        filler.unlink()
        assert Keeper(hub, MovedClock(NIGHT)).turn()
        assert exchange_once(hall).pushed == _TICKETS
        assert hall.faults() == NO_FAULTS
