"""The demo as people start it: a very short morning through real processes, and how it ends when it is told to."""

import json
import os
import signal
import subprocess
import sys
import wave
from collections import Counter
from pathlib import Path

import pytest

_POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a process of another console")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "counter.cli", "demo", *arguments]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Without a screen and a home of one's own, and with a place for what must be gone at the end."""
    left = tmp_path / "left"
    left.mkdir()
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("YICHUANG", "DISPLAY", "WAYLAND"))
    }
    return {**kept, "TMPDIR": str(left)}


def files_left(environment: dict[str, str]) -> list[Path]:
    """What the demo should have removed. (Loading python-escpos leaves an empty folder, whoever does it.)"""
    return [path for path in Path(environment["TMPDIR"]).rglob("*") if path.is_file()]


def test_a_short_morning(tmp_path: Path, environment: dict[str, str]) -> None:
    out = tmp_path / "out"
    arguments = command("--visits", "3", "--counters", "1", "--out", str(out))
    done = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no screen here" in done.stdout
    summary = json.loads((out / "summary.json").read_bytes())
    assert summary["ok"]
    for figure in ("visits", "served", "calls", "announcements", "slips_on_paper"):
        assert summary[figure] == 3, figure
    assert all(check["ok"] for check in summary["checks"])
    journal = [json.loads(line) for line in (out / "journal.jsonl").read_text().splitlines()]
    assert [event["position"] for event in journal] == list(range(1, len(journal) + 1))
    assert Counter(event["kind"] for event in journal)["ServiceFinished"] == 3
    assert [path.name for path in sorted((out / "slips").iterdir())] == [f"slip-{n:04}.png" for n in (1, 2, 3)]
    assert (out / "screens" / "01-kiosk-before-opening.png").stat().st_size > 10_000
    for sound in (out / "sounds").iterdir():
        with wave.open(str(sound)) as opened:
            assert opened.getnframes() > 2 * opened.getframerate()
    assert files_left(environment) == []


@_POSIX_ONLY
@pytest.mark.parametrize(
    ("arguments", "last_line", "more"),
    [
        (["--headless", "--counters", "1"], "when to come back", {}),
        (["--counters", "1"], "Close the windows", {"DISPLAY": ":none", "QT_QPA_PLATFORM": "offscreen"}),
    ],
    ids=["played", "watched"],
)
def test_ctrl_c_ends_everything(
    tmp_path: Path, environment: dict[str, str], arguments: list[str], last_line: str, more: dict[str, str]
) -> None:
    started = command(*arguments, "--out", str(tmp_path / "out"))
    with subprocess.Popen(started, env=environment | more, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        assert any(last_line in line for line in demo.stdout)
        demo.send_signal(signal.SIGINT)
        assert demo.stdout.read() == "The demo has ended.\n"  # to the end: no program of the demo holds its other end
        assert demo.wait() == 130
    assert files_left(environment) == []


def test_what_stands_in_the_way_is_said_in_a_sentence(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "letter.txt").touch()
    refused = subprocess.run(
        command("--out", str(tmp_path)), env=environment, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 1
    assert "holds files that are not of a demo" in refused.stderr
    unknown = subprocess.run(command("--counters", "1,9"), env=environment, capture_output=True, text=True, check=False)
    assert "no counter 9" in unknown.stderr
