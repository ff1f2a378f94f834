"""The power fails at any step of an acceptance: the case is there as a whole or not at all, what was typed as well."""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

import msgspec
import pytest

from common.domain.cases.draft import CaseDraft
from common.domain.cases.queries import AskCase, FindCases
from common.domain.cases.words import CaseState
from common.hall import Hall
from common.places import Home
from tests.common.cases.counter import FRONT
from tests.faults.power_cut import Change, Disk, changes
from tests.faults.processes import end, start
from tests.faults.test_power_cut import recorder, seeded  # noqa: F401  # a fixture
from tests.faults.whole import assert_whole

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the recorder is preloaded into a Linux process")

CUTS = 24


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    """A hall of one's own."""
    home = Path(shutil.copytree(made, tmp_path / "home"))
    shutil.rmtree(home / "log", ignore_errors=True)
    return home


def test_a_case_is_accepted_as_a_whole_or_not_at_all(home: Path, recorder: Path, tmp_path: Path) -> None:  # noqa: F811
    record, disk = tmp_path / "record", Disk(home)
    ended = end(
        start(
            (sys.executable, "-m", "tests.faults.recorded_acceptance", home, record),
            more_env={"LD_PRELOAD": str(recorder), "RECORD_BELOW": str(home), "RECORD_TO": str(record)},
        )
    )
    assert ended.code == 0, ended.err
    recorded: list[Change] = list(changes(record))
    rng = seeded()
    moments = set(rng.sample(range(len(recorded)), min(CUTS, len(recorded)))) | {len(recorded) - 1}
    acknowledged: list[bytes] = []
    found = []
    for moment, change in enumerate(recorded):
        if change.kind == "A":
            acknowledged.append(change.data)
        else:
            disk.see(change)
        if moment in moments:
            found.append(left_by_a_cut(disk, tmp_path / "after", rng, acknowledged))
    assert found[-1] == "case"


def left_by_a_cut(disk: Disk, folder: Path, rng: random.Random, acknowledged: list[bytes]) -> str:
    """What is there after a cut: "nothing", a "draft" or a whole "case"; no less than was acknowledged."""
    disk.cut_into(folder, rng)
    hall = Hall(Home(folder))
    try:
        assert_whole(hall)
        draft = hall.kept_draft(FRONT, "acceptance")
        rows = hall.ask(FindCases(text="张三丰"))
        if rows:
            case = hall.ask(AskCase(case=rows[0].case)).case
            assert (len(rows), case.state, case.lacks) == (1, CaseState.ACCEPTED, ())
            if draft is not None:  # it died before it could forget: the draft knows the case, and is not offered
                assert msgspec.json.decode(draft.text, type=CaseDraft).case == case.case
            return "case"
        assert len(acknowledged) < 3
        assert not acknowledged or draft is not None
        return "draft" if draft is not None else "nothing"
    finally:
        hall.close()
        shutil.rmtree(folder)
