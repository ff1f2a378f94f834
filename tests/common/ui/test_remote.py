"""A script plays a real window from another process, exactly as the demo and the end-to-end tests do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from common.ui import RESOURCES

APP = """
import sys
from PySide6.QtCore import QSize
from common.ui import QML, controls
from common.ui.app import App
app = App("controls", is_remote=True)
page = controls.sample("ready")
app.show(QML / "Hall" / "gallery" / "Kiosk.qml", page, QSize(1080, 1920))
sys.exit(app.run())
"""


class Player:
    """Writes commands to an application and reads its answers."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        found: dict[str, Any] = json.loads(self.process.stdout.readline())
        return found

    def do(self, verb: str, **fields: object) -> dict[str, Any]:
        self.send({"do": verb, **fields})
        return self.answer()

    def send(self, command: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write((command if isinstance(command, str) else json.dumps(command)) + "\n")
        self.process.stdin.flush()


@contextmanager
def playing(app: str) -> Iterator[Player]:
    """The application in a process of its own, ready to be played."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(RESOURCES.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", app],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
    ) as process:
        player = Player(process)
        assert player.answer() == {"ready": True}
        yield player
        if process.poll() is None:
            process.kill()


@pytest.fixture
def player() -> Iterator[Player]:
    with playing(APP) as one:
        yield one


def test_a_script_plays_a_window(player: Player, tmp_path: Path) -> None:
    for key in ("digit-1", "digit-X"):
        assert player.do("tap", name=key) == {"ok": True}
    assert player.do("wait", name="field", text="1X") == {"ok": True, "text": "1X"}
    assert player.do("tap", name="choice-of-day-week", **{"with": "mouse"}) == {"ok": True}
    assert player.do("wait", name="choice-of-day", property="value", **{"is": "week"})["value"] == "week"
    assert player.do("tap", name="field")["ok"]
    assert player.do("type", text="23养")["ok"]
    assert player.do("keys", keys=["Backspace"])["ok"]
    assert player.do("read", name="field") == {"ok": True, "value": "1X23"}
    file = tmp_path / "window.png"
    assert player.do("grab", file=str(file)) == {"ok": True, "file": str(file), "width": 1080, "height": 1920}
    assert file.read_bytes().startswith(b"\x89PNG")
    names = {entry["name"]: entry["text"] for entry in player.do("tree")["items"]}
    assert names["primary"] == "请取票"
    assert player.do("quit") == {"ok": True}
    assert player.process.wait(10) == 0


def test_what_cannot_be_done_is_said(player: Player) -> None:
    assert "nowhere is not visible" in player.do("tap", name="nowhere", seconds=0.05)["error"]
    assert "field says" in player.do("wait", name="field", text="zzz", seconds=0.05)["error"]
    assert player.do("wait", name="nowhere", visible=False)["ok"]
    assert "no such key" in player.do("keys", keys=["F2+Nonsense"])["error"]
    assert "KeyError" in player.do("tap")["error"]
    player.send("not json")
    assert player.answer()["ok"] is False
    assert "no such command" in player.do("dance")["error"]


def test_a_script_waits_until_a_touch_would_come_to_something(tmp_path: Path) -> None:
    screen = tmp_path / "Screen.qml"
    screen.write_text("""
        import QtQuick
        Item {
            Text { id: later; objectName: "later"; text: "later"; enabled: false; width: 90; height: 90 }
            MouseArea { objectName: "now"; x: 100; width: 90; height: 90; onClicked: later.enabled = true }
        }
    """)
    app = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QSize
from common.ui.app import App
app = App("later", is_remote=True)
app.show(Path({str(screen)!r}), None, QSize(200, 200))
sys.exit(app.run())
"""
    with playing(app) as player:
        assert player.do("wait", name="later")["ok"]
        assert "cannot be touched" in player.do("wait", name="later", reachable=True, seconds=0.05)["error"]
        assert player.do("tap", name="now")["ok"]
        assert player.do("wait", name="later", reachable=True)["ok"]


def test_commands_sent_at_once_are_answered_in_order(player: Player) -> None:
    for digit in "123456":
        player.send({"do": "tap", "name": f"digit-{digit}"})
    player.send({"do": "wait", "name": "field", "text": "123456"})
    assert [player.answer()["ok"] for _ in range(7)] == [True] * 7


def test_the_end_of_the_script_ends_the_application(player: Player) -> None:
    assert player.process.stdin is not None
    player.process.stdin.close()
    assert player.process.wait(10) == 0
