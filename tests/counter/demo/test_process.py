"""Programs of the demo end with it, however it ends."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from counter.demo import process
from counter.demo.process import PlayFailed, Program
from counter.demo.window import Window

_STUBBORN = """
import signal, threading
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("here")
threading.Event().wait()
"""
_STARTS_A_PRINTER = """
import sys
from pathlib import Path
from counter.demo.cast import Printer
printer = Printer(Path(sys.argv[1]), Path(sys.argv[1]) / "log")
print(printer.control, flush=True)
sys.stdin.read()
"""
_REFUSES = """
import json, sys
print(json.dumps({"ready": True}))
for line in sys.stdin:
    print(json.dumps({"ok": False, "error": "home is not visible"}))
"""


def test_a_program_that_will_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_ENDS_WITHIN_S", 0.1)
    program = Program("stubborn", ["-c", _STUBBORN], {}, tmp_path / "log")
    assert program.line() == "here\n"
    program.end()
    assert program.exit_code not in (None, 0)
    program.end()


def test_a_program_ends_with_a_demo_that_was_killed(tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-c", _STARTS_A_PRINTER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert demo.stdin is not None
    assert demo.stdout is not None
    with demo.stdin, demo.stdout, socket.create_connection(("127.0.0.1", int(demo.stdout.readline())), 5) as line:
        line.settimeout(30)
        demo.kill()
        demo.wait()
        assert _is_closed(line)


def test_a_program_that_ended_says_how_and_where_to_look(tmp_path: Path) -> None:
    program = Program("short", ["-c", "raise SystemExit('no paper')"], {}, tmp_path / "log")
    with pytest.raises(PlayFailed, match=r"short ended with exit code 1: see .*log"):
        program.line()
    program.end()
    assert "no paper" in (tmp_path / "log").read_text()


def test_a_program_that_was_killed_says_so_to_whoever_speaks_to_it(tmp_path: Path) -> None:
    killed = "import os, signal; print('ready', flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    program = Program("killed", ["-c", killed], {}, tmp_path / "log")
    while program.exit_code is None:
        pass
    with pytest.raises(PlayFailed, match=r"killed ended with exit code -9: see .*log"):
        program.say("hello")
    program.end()


def test_a_silent_program_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    program = Program("silent", ["-c", "import sys; sys.stdin.read()"], {}, tmp_path / "log")
    with pytest.raises(PlayFailed, match="said nothing"):
        program.line(0.01)
    program.end()


def test_a_window_that_cannot_do_something_says_which_and_what(tmp_path: Path) -> None:
    window = Window("kiosk", ["-c", _REFUSES], {}, tmp_path / "log")
    window.ready()
    with pytest.raises(PlayFailed, match=r"^kiosk: tap home 1: home is not visible$"):
        window.tap("home")
    window.end()


def test_a_window_gets_commands_as_lines(tmp_path: Path) -> None:
    echo = "import sys, json\nfor l in sys.stdin: print(json.dumps({'ok': True, 'text': json.loads(l)['name']}))"
    window = Window("echo", ["-c", echo], {}, tmp_path / "log")
    assert window.see("养老保险") == "养老保险"
    assert json.loads(json.dumps(window.play("wait", name="x")))["ok"]
    window.end()


def _is_closed(line: socket.socket) -> bool:
    """Waits until the other end is gone; it may say goodbye or not."""
    try:
        return line.recv(1) == b""
    except ConnectionResetError:
        return True
