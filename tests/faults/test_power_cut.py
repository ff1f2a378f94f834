"""The power fails at any moment: whatever the disk had not been made to keep is lost or torn, and no visit with it."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from common.domain import commands as c
from common.hall import Hall
from common.places import Home
from tests.faults.power_cut import Change, Disk, changes
from tests.faults.processes import COLD_CLI, end, start
from tests.faults.whole import assert_whole, flat_events
from tests.halls import small_hall

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the recorder is preloaded into a Linux process")

RECORDER = Path(__file__).with_name("recorder.c")


@pytest.fixture(scope="session")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recorder, compiled."""
    library = tmp_path_factory.mktemp("recorder") / "recorder.so"
    subprocess.run(["gcc", "-Wall", "-Werror", "-O1", "-shared", "-fPIC", "-o", library, RECORDER, "-ldl"], check=True)
    return library


class Morning:
    """A recorded morning of two programs: the disk as it was before, and every change since."""

    def __init__(self, folder: Path, recorder: Path, level: str = "") -> None:
        hall = small_hall(folder)
        hall.close()
        self.home = hall.home.folder
        shutil.rmtree(self.home / "log")
        self.disk = Disk(self.home)
        record = folder / "record"
        programs = [
            start(
                (sys.executable, "-m", "tests.faults.recorded_morning", self.home, record, level),
                more_env={"LD_PRELOAD": str(recorder), "RECORD_BELOW": str(self.home), "RECORD_TO": str(record)},
            )
            for _ in range(2)
        ]
        for program in programs:
            ended = end(program)
            assert ended.code == 0, ended.err
        self.changes: list[Change] = list(changes(record))
        self.folder = folder

    def cuts(self, how_many: int, rng: random.Random) -> Iterator[bool]:
        """Cut the power at random moments; of each, whether something acknowledged was gone afterwards."""
        moments = set(rng.sample(range(len(self.changes)), how_many))
        told: list[dict[str, Any]] = []
        for moment, change in enumerate(self.changes):
            if change.kind == "A":
                told += json.loads(change.data)
            else:
                self.disk.see(change)
            if moment in moments:
                yield self._is_lost(told, rng)

    def _is_lost(self, told: list[dict[str, Any]], rng: random.Random) -> bool:
        left = self.folder / "after"
        self.disk.cut_into(left, rng)
        hall = Hall(Home(left))
        try:
            assert_whole(hall)
            kept = flat_events(hall)
            return any(kept.get(event["position"]) != event for event in told)
        finally:
            hall.close()
            shutil.rmtree(left)


def test_init_can_be_given_again_after_a_power_cut(tmp_path: Path, recorder: Path) -> None:
    init_in_power_cuts(tmp_path, recorder, of_changes=0.1)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_init_can_be_given_again_whenever_the_power_is_cut(tmp_path: Path, recorder: Path) -> None:
    init_in_power_cuts(tmp_path, recorder, of_changes=1)


def init_in_power_cuts(tmp_path: Path, recorder: Path, of_changes: float) -> None:
    """Make a home, cut the power after such a part of all changes, others in each run, and go on from what is left."""
    home, record, left = tmp_path / "home", tmp_path / "record", tmp_path / "after"
    home.mkdir(mode=0o700)
    disk = Disk(home)
    ended = end(
        start(
            (*COLD_CLI, "init", "--home", home),
            more_env={"LD_PRELOAD": str(recorder), "RECORD_BELOW": str(home), "RECORD_TO": str(record)},
        )
    )
    assert ended.code == 0, ended.err
    rng = seeded()
    for change in changes(record):
        disk.see(change)
        if rng.random() > of_changes:
            continue
        disk.cut_into(left, rng)
        hall = Hall(Home(left), create=True)
        hall.do(c.SetUpHall(name="样例中心", name_en="Sample centre"))
        assert_whole(hall)
        hall.close()
        shutil.rmtree(left)


def seeded() -> random.Random:
    """Another sequence each time; a failure shows its seed."""
    seed = random.randrange(2**32)
    print(f"seed {seed}")  # noqa: T201
    return random.Random(seed)


def test_a_power_cut_loses_nothing_acknowledged(tmp_path: Path, recorder: Path) -> None:
    morning, rng = Morning(tmp_path, recorder), seeded()
    kinds = {change.kind for change in morning.changes}
    assert kinds - {"T"} == set("AOWSU")
    assert not any(morning.cuts(30, rng))
    left = tmp_path / "at the end"
    morning.disk.cut_into(left, rng)  # everything was synced by then, so nothing is left to chance
    for name in ("hall.db", "hall.key"):
        assert (left / name).read_bytes() == (morning.home / name).read_bytes()


def test_the_simulation_bites(tmp_path: Path, recorder: Path) -> None:
    """With synchronous=NORMAL no commit is synced at once: a simulation that finds no loss then finds none ever."""
    assert any(Morning(tmp_path, recorder, level="NORMAL").cuts(25, seeded()))


@pytest.mark.soak
@pytest.mark.timeout(0)
@pytest.mark.parametrize("nth", range(int(os.environ.get("YICHUANG_SOAK_ROUNDS", "20"))))
def test_a_power_cut_loses_nothing_acknowledged_in_many_mornings(tmp_path: Path, recorder: Path, nth: int) -> None:
    morning = Morning(tmp_path, recorder)
    assert not any(morning.cuts(min(300, len(morning.changes)), seeded()))
