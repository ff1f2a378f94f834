"""Programs are started, watched and ended."""

import os
import sys
import threading
from pathlib import Path

import pytest

from common.devices.voice.process import CannotStart, Overstayed, Runner, Stopped

FOREVER = "import os, signal, sys, pathlib; pathlib.Path(sys.argv[1]).write_text(str(os.getpid())); signal.pause()"


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_code_and_complaint_come_back() -> None:
    program = "import sys; sys.stderr.write(sys.stdin.read().upper()); sys.exit(7)"
    assert Runner().run([sys.executable, "-c", program], said=b"ach", limit_s=60) == (7, "ACH")


def test_a_missing_program_cannot_start() -> None:
    with pytest.raises(CannotStart, match="no-such-program"):
        Runner().run(["no-such-program"], limit_s=60)


def test_who_overstays_is_killed() -> None:
    with pytest.raises(Overstayed):
        Runner().run([sys.executable, "-c", "import signal; signal.pause()"], limit_s=0.05)


def test_stop_kills_what_runs_and_lets_nothing_start(tmp_path: Path) -> None:
    runner = Runner()
    fifo = tmp_path / "pid"
    os.mkfifo(fifo)
    raised: list[BaseException] = []

    def run() -> None:
        try:
            runner.run([sys.executable, "-c", FOREVER, str(fifo)], limit_s=60)
        except Stopped as stopped:
            raised.append(stopped)

    thread = threading.Thread(target=run)
    thread.start()
    pid = int(fifo.read_text())
    runner.stop()
    thread.join()
    assert raised
    assert not is_alive(pid)
    with pytest.raises(Stopped):
        runner.run([sys.executable, "-c", ""], limit_s=60)
