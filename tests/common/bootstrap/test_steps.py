"""Set-up: what is done is skipped, what changed is done again, what was cut off is not trusted, one at a time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from common.bootstrap import steps
from common.bootstrap.layout import ROOT
from common.bootstrap.one_at_a_time import one_at_a_time
from common.bootstrap.progress import CannotContinue
from common.bootstrap.steps import Step, set_up, waiting


class Work:
    """One step whose input can change and which can be made to fail."""

    def __init__(self) -> None:
        self.input = "first"
        self.fails = False
        self.runs: list[bool] = []
        self.steps = (Step("work", lambda: [self.input], self.run),)

    def run(self, is_untrusted: bool) -> None:
        self.runs.append(is_untrusted)
        if self.fails:
            raise CannotContinue("the network is gone")


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    monkeypatch.setattr(steps, "SETUP_DIR", tmp_path)
    monkeypatch.setattr(steps, "STAMPS", tmp_path / "done.json")
    return Work()


def test_what_is_done_is_skipped(work: Work) -> None:
    set_up(work.steps)
    set_up(work.steps)
    assert work.runs == [True]
    assert waiting(work.steps) == []


def test_what_changed_is_done_again_on_what_is_there(work: Work) -> None:
    set_up(work.steps)
    work.input = "second"
    assert waiting(work.steps) == list(work.steps)
    set_up(work.steps)
    assert work.runs == [True, False]


def test_what_somebody_removed_is_made_again(work: Work, tmp_path: Path) -> None:
    made = tmp_path / "environment"
    steps = (Step("work", lambda: ["same"], work.run, leaves=made),)
    made.mkdir()
    set_up(steps)
    assert waiting(steps) == []
    made.rmdir()
    assert waiting(steps) == list(steps)


def test_what_was_cut_off_is_done_again_and_not_trusted(work: Work) -> None:
    set_up(work.steps)
    work.input, work.fails = "second", True
    with pytest.raises(CannotContinue):
        set_up(work.steps)
    work.fails = False
    set_up(work.steps)
    assert work.runs == [True, False, True]
    assert waiting(work.steps) == []


@pytest.mark.parametrize("damage", ["", "{", "[1]"])
def test_a_damaged_record_means_set_up_again(work: Work, damage: str) -> None:
    set_up(work.steps)
    steps.STAMPS.write_text(damage, "utf-8")
    set_up(work.steps)
    assert work.runs == [True, True]


WAITS_FOR_THE_LOCK = """
import sys
from pathlib import Path
from common.bootstrap.one_at_a_time import one_at_a_time
with one_at_a_time(Path(sys.argv[1])):
    print("inside", flush=True)
"""


def test_a_second_start_waits_and_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WAITS_FOR_THE_LOCK, str(tmp_path / "lock")]
    with one_at_a_time(tmp_path / "lock"):
        second = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
        assert second.stderr is not None
        assert "waiting for it" in second.stderr.readline()
        assert second.poll() is None
    said, _ = second.communicate()
    assert said == "inside\n"
    assert second.returncode == 0


IS_KILLED_WHILE_PIP_RUNS = """
import sys
from pathlib import Path
from common.bootstrap import progress
from common.bootstrap.one_at_a_time import one_at_a_time
folder = Path(sys.argv[1])
progress.SETUP_DIR, progress.SETUP_LOG = folder, folder / "setup.log"
with one_at_a_time(folder / "lock"):
    progress.run(["sh", "-c", "echo started > \\"$0/news\\"; read line < \\"$0/end\\"", str(folder)], keeps_lock=True)
"""


def test_a_start_waits_for_the_pip_of_one_that_was_killed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "news")
    os.mkfifo(tmp_path / "end")
    killed = subprocess.Popen([sys.executable, "-c", IS_KILLED_WHILE_PIP_RUNS, str(tmp_path)], cwd=ROOT)
    assert (tmp_path / "news").read_text() == "started\n"
    killed.kill()
    killed.wait()
    command = [sys.executable, "-c", WAITS_FOR_THE_LOCK, str(tmp_path / "lock")]
    second = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert second.stderr is not None
    assert "waiting for it" in second.stderr.readline()
    (tmp_path / "end").write_text("end\n")
    assert second.communicate()[0] == "inside\n"


def test_a_change_of_the_lock_file_asks_for_python_packages_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {step.name: step.fingerprint() for step in steps.RUN_STEPS}
    other = tmp_path / "requirements.lock"
    other.write_text("click==8\n", "utf-8")
    monkeypatch.setattr(steps, "LOCK_FILE", other)
    assert [step.name for step in steps.RUN_STEPS if step.fingerprint() != before[step.name]] == ["python packages"]
