"""The power fails at any step of an acceptance: what the clerk was told is there, scans and drafts among it."""

import shutil
import sys
from pathlib import Path

import msgspec
import pytest

from common.attachments.keeping import faults
from common.attachments.shelf import Shelf
from common.domain.cases.queries import FindCases
from common.domain.cases.words import CaseState
from common.hall import Hall
from common.places import Home
from tests.common.attachments.files import pdf
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT
from tests.faults import test_power_cut
from tests.faults.power_cut import Disk, changes
from tests.faults.processes import end, start
from tests.faults.recorded_case import DRAFTS, PAGE, Told
from tests.faults.test_power_cut import seeded
from tests.faults.whole import assert_kept
from tests.halls import MovedClock

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the recorder is preloaded into a Linux process")

# Fixtures of theirs.
made = conftest.made
recorder = test_power_cut.recorder

_decode = msgspec.json.Decoder(Told).decode


def test_nothing_that_was_said_to_be_kept_is_lost(made: Path, tmp_path: Path, recorder: Path) -> None:
    accept_in_power_cuts(made, tmp_path, recorder, of_writes=0.1)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_nothing_that_was_said_to_be_kept_is_lost_at_any_write(made: Path, tmp_path: Path, recorder: Path) -> None:
    accept_in_power_cuts(made, tmp_path, recorder, of_writes=1)


def accept_in_power_cuts(made: Path, tmp_path: Path, recorder: Path, of_writes: float) -> None:
    """Record an acceptance, and cut the power after so many of its writes, which are alike, and after all else."""
    home, record, scan = tmp_path / "home", tmp_path / "record", tmp_path / "scan.pdf"
    shutil.copytree(made, home)
    shutil.rmtree(home / "log", ignore_errors=True)
    scan.write_bytes(pdf("a page"))
    disk = Disk(home)
    ended = end(
        start(
            (sys.executable, "-m", "tests.faults.recorded_case", home, record, scan),
            more_env={"LD_PRELOAD": str(recorder), "RECORD_BELOW": str(home), "RECORD_TO": str(record)},
        )
    )
    assert ended.code == 0, ended.err
    rng, told, drafts, cuts = seeded(), list[dict[str, object]](), 0, 0
    for change in changes(record):
        if change.kind == "A":
            said = _decode(change.data)
            told += said.events
            drafts += said.draft is not None
        else:
            disk.see(change)
            if change.kind == "W" and rng.random() > of_writes:
                continue
        left = tmp_path / "after"
        disk.cut_into(left, rng)
        check(Home(left), told, drafts)
        shutil.rmtree(left)
        cuts += 1
    assert cuts > 30
    assert len(told) >= 6
    assert drafts == len(DRAFTS)


def check(home: Home, told: list[dict[str, object]], drafts: int) -> None:
    """Everything acknowledged is there; a case is accepted or it is not; no event names a scan that is not whole."""
    hall = Hall(home, clock=MovedClock())
    try:
        assert_kept(hall, told)
        kept = hall.kept_draft(FRONT, PAGE)
        # What was told is kept, or already what was typed next and not told yet.
        assert (kept.text if kept else "") in ("", *DRAFTS)[drafts : drafts + 2]
        shelf = Shelf(home.attachments_folder)
        assert faults(hall.store, shelf, 10**9) == ([], [], 0)
        accepted = any(event["kind"] == "CaseAccepted" for event in told)
        rows = hall.ask(FindCases(text="张三丰"))
        assert len(rows) <= 1
        assert not accepted or rows[0].state is CaseState.ACCEPTED
    finally:
        hall.close()
