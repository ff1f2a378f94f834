"""The program itself, as a process of its own, played from outside."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from common.domain.commands import SetHours, TakeTicket
from common.domain.hours import ALWAYS
from common.hall import Hall
from tests.kiosk.walk import waiting


def played(home: Path, *options: str, script: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers of a kiosk that a script plays; fails when it says anything but JSON or ends badly."""
    lines = "".join(json.dumps(command) + "\n" for command in [*script, {"do": "quit"}])
    command = [sys.executable, "-m", "kiosk", "--home", str(home), "--remote", "--windowed", *options]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()][1 : len(script) + 1]


def test_a_played_kiosk_gives_a_durable_number(hall: Hall) -> None:
    hall.do(SetHours(hours=ALWAYS))
    way = ["door.take", "topics.search", "letter-Y", "letter-L", "letter-B", "letter-X", "item.SB001", "guide.take"]
    script = [{"do": "tap", "name": name} for name in (*way, "priority.veteran", "confirm.take")]
    asked, *answers = played(
        hall.home.folder,
        script=[{"do": "read", "name": "question"}, *script, {"do": "wait", "name": "number", "text": "A001"}],
    )
    assert asked["value"].startswith("您好")
    assert all(answer["ok"] for answer in answers), answers
    assert [(ticket.item, ticket.priority) for ticket in waiting(hall)] == [("SB001", "veteran")]


def test_language_and_scale_can_be_given(hall: Hall) -> None:
    options = ("--language", "en", "--scale", "care")
    [answer] = played(hall.home.folder, *options, script=[{"do": "read", "name": "question"}])
    assert answer["value"].startswith("How can we help")


def test_another_process_is_followed(hall: Hall) -> None:
    hall.do(SetHours(hours=ALWAYS))
    command = [sys.executable, "-m", "kiosk", "--home", str(hall.home.folder), "--remote", "--windowed"]
    kiosk = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ)
    assert kiosk.stdin is not None
    assert kiosk.stdout is not None
    kiosk.stdout.readline()
    for words in ("没有人在等候", "1 人在等候"):
        kiosk.stdin.write(json.dumps({"do": "wait", "name": "welcome.waiting", "text": words}) + "\n")
        kiosk.stdin.flush()
        assert json.loads(kiosk.stdout.readline())["ok"]
        hall.do(TakeTicket(item="SB001"))
    kiosk.communicate('{"do":"quit"}\n', timeout=60)


def test_without_a_home_it_says_so_and_stops(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "--home", str(tmp_path / "nowhere")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_start_loads_nothing_that_only_paper_or_set_up_needs() -> None:
    heavy = ("pypinyin", "reportlab", "openpyxl", "escpos", "PIL", "fontTools", "pyttsx3")
    code = f"import sys, kiosk.__main__; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
