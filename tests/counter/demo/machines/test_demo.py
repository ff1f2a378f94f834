"""The demo of several machines as people start it: a whole short morning, and how it ends when it is told to."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

_POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a process of another console")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "counter.cli", "demo", "--machines", "2", *arguments]


@pytest.fixture
def environment(place: Path) -> dict[str, str]:
    """Without a screen and a home of one's own, and with a place for what must be gone at the end."""
    left = place / "left"
    left.mkdir(exist_ok=True)
    left.chmod(0o755)
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("YICHUANG", "DISPLAY", "WAYLAND"))
    }
    return {**kept, "TMPDIR": str(left)}


def files_left(environment: dict[str, str]) -> list[Path]:
    """What the demo should have removed."""
    return [path for path in Path(environment["TMPDIR"]).rglob("*") if path.is_file()]


@pytest.mark.timeout(300)
def test_a_morning_on_two_machines(tmp_path: Path, environment: dict[str, str]) -> None:
    out = tmp_path / "out"
    arguments = command("--headless", "--visits", "1", "--out", str(out))
    done = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    summary = json.loads((out / "summary.json").read_bytes())
    assert summary["ok"]
    assert summary["machines"] == {"counter-1": "counter", "kiosk-1": "kiosk"}
    assert summary["calls"] == summary["visits"] == summary["slips"]["kiosk-1"]
    assert (summary["doubles"], summary["conflicts"]) == (0, 0)
    journals = {file.stem: len(file.read_text().splitlines()) for file in (out / "journals").iterdir()}
    assert journals.keys() == summary["machines"].keys()
    assert journals["counter-1"] <= summary["events_at_hub"]
    assert (out / "screens" / "01-control-together.png").stat().st_size > 10_000
    assert files_left(environment) == []


@_POSIX_ONLY
def test_ctrl_c_ends_windows_cables_and_hub(tmp_path: Path, environment: dict[str, str]) -> None:
    shown = {"DISPLAY": ":none", "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command(), env=environment | shown, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        assert any("Close the control window" in line for line in demo.stdout)
        demo.send_signal(signal.SIGINT)
        assert demo.stdout.read() == "The demo has ended.\n"  # to the end: no program of the demo holds its other end
        assert demo.wait() == 130
    assert files_left(environment) == []


def test_what_stands_in_the_way_is_said_in_a_sentence(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "letter.txt").touch()
    for arguments, words in (
        (("--counters", "1"), "leave out --counters"),
        (("--headless", "--out", str(tmp_path)), "holds files that are not of a demo"),
        (("--headless", "--out", str(tmp_path / "out"), "--home", str(tmp_path)), "There is a hall in"),
    ):
        refused = subprocess.run(command(*arguments), env=environment, capture_output=True, text=True, check=False)
        assert (refused.returncode, words in refused.stderr) == (1, True), refused.stderr
