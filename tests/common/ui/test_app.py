"""An application starts, tells of unexpected errors by number, and draws in software where the machine is weak."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from common.ui import RESOURCES
from common.ui.app import choose_drawing
from common.ui.faults import fault_number

FAULTS = """
import sys, threading
from PySide6.QtCore import QSize, QTimer
from common.ui import QML, controls
from common.ui.app import App
told = []
def tell(number):
    told.append((number, threading.current_thread() is threading.main_thread()))
    if len(told) == 3:
        app.qt.quit()
app = App("controls", on_fault=tell)
def broken():
    raise KeyError("in a slot")
QTimer.singleShot(0, broken)
threading.Thread(target=lambda: 1 / 0).start()
app.tasks.run(lambda: [][1])
code = app.run()
print(code, len(told), len({number for number, _ in told}), all(here for _, here in told))
"""


def test_every_unexpected_error_gets_a_number_and_is_told_on_the_ui_thread() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(RESOURCES.parent)}
    done = subprocess.run(
        [sys.executable, "-c", FAULTS], capture_output=True, text=True, env=environment, timeout=60, check=True
    )
    assert done.stdout.split() == ["0", "3", "3", "True"]
    assert done.stderr.count("fault F-") == 3


def test_fault_numbers_can_be_read_out() -> None:
    number = fault_number()
    assert number.startswith("F-")
    assert len(number) == 6
    assert not set(number[2:]) & set("01IO")


def test_a_weak_machine_draws_in_software() -> None:
    weak: dict[str, str] = {}
    choose_drawing(weak, cores=2)
    assert weak == {"QT_QUICK_BACKEND": "software"}
    told = {"QT_QUICK_BACKEND": "rhi"}
    choose_drawing(told, cores=2)
    assert told == {"QT_QUICK_BACKEND": "rhi"}


TERMINATED = """
import sys
from common.ui.app import App
app = App("controls")
print("ready", flush=True)
sys.exit(app.run())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that a process could heed")
def test_sigterm_ends_an_application_in_order() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(RESOURCES.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", TERMINATED], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.terminate()
        assert process.wait(10) == 0
