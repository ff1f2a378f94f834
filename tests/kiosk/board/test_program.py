"""The board as a process, played by a script as the demo plays it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from common.clock import system_clock
from common.hall import Hall
from common.places import Home
from tests.halls import call, small_hall, take

ROOT = Path(__file__).parents[3]


def start_board(home: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kiosk.board", "--home", str(home), *words]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


def play(board: subprocess.Popen[str], **command: object) -> dict[str, Any]:
    assert board.stdin is not None
    assert board.stdout is not None
    board.stdin.write(json.dumps({"seconds": 30, **command}) + "\n")
    board.stdin.flush()
    answer: dict[str, Any] = json.loads(board.stdout.readline())
    assert answer["ok"], answer
    return answer


def test_a_running_board_shows_a_call_and_ends_without_a_warning(tmp_path: Path) -> None:
    small_hall(tmp_path).close()
    home = Home(tmp_path / "home")
    hall = Hall(home, clock=system_clock)
    hall.follow_to("voice", hall.last_position())
    board = start_board(home.folder, "--remote")
    assert board.stdout is not None
    assert json.loads(board.stdout.readline()) == {"ready": True}
    play(board, do="wait", name="message.title", text="请先取号")
    take(hall)
    play(board, do="wait", name="waiting.A", text="1")
    call(hall, "2")
    play(board, do="wait", name="call.number", text="A001")
    assert play(board, do="read", name="call.counter")["value"] == "2号窗口"
    play(board, do="grab", file=str(tmp_path / "board.png"))
    _, problems = board.communicate('{"do":"quit"}\n', timeout=60)
    assert board.returncode == 0
    assert problems == ""
    log = "".join(file.read_text("utf-8") for file in home.log_folder.iterdir())
    assert "qml" not in log
    hall.close()


def test_a_board_waits_for_a_hall_that_is_not_there_yet(tmp_path: Path) -> None:
    board = start_board(tmp_path / "home", "--remote", "--no-voice", "--language", "en")
    assert board.stdout is not None
    board.stdout.readline()
    play(board, do="wait", name="message.title", text="no connection")
    hall = small_hall(tmp_path)
    play(board, do="wait", name="message.title", text="take a number")
    board.communicate('{"do":"quit"}\n', timeout=60)
    assert board.returncode == 0
    hall.close()


def test_wrong_settings_are_said_and_nothing_opens(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[board]\ncals_shown = 5\n", encoding="utf-8")
    board = start_board(tmp_path, "--remote")
    _, problems = board.communicate(timeout=60)
    assert board.returncode == 2
    assert "cals_shown" in problems
