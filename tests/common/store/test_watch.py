"""Watching a store: told after every foreign commit, hints or none, and nothing left behind."""

import logging
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from common.hall import Hall
from common.places import Home
from tests.halls import MovedClock, small_hall, take
from tests.tree import ROOT

SOON_S = 30  # only a watch that is deaf makes a test wait so long


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    yield hall
    hall.close()


def other(hall: Hall) -> Hall:
    """A second hall on the same file, as another process has it."""
    return Hall(hall.home, clock=MovedClock())


def signs(hall: Hall) -> list[Path]:
    return sorted((hall.home.folder / "run").glob("watch-*"))


def test_every_watcher_hears_of_a_commit_of_another(hall: Hall) -> None:
    heard = [threading.Event() for _ in range(10)]
    stops = [hall.watch(event.set) for event in heard]
    writer = other(hall)
    take(writer)
    assert all(event.wait(SOON_S) for event in heard)
    for stop in stops:
        stop()
    writer.close()
    assert signs(hall) == []


def test_a_process_hears_of_its_own_commits_too(hall: Hall) -> None:
    heard = threading.Event()
    hall.watch(heard.set)
    take(hall)
    assert heard.wait(SOON_S)


def lose_all_hints(hall: Hall) -> None:
    """Without their signs nobody knows where the listeners are."""
    for sign in signs(hall):
        sign.unlink()


def send_hints_elsewhere(hall: Hall) -> None:
    """The signs name a port at which somebody else listens."""
    lose_all_hints(hall)
    (hall.home.folder / "run" / "watch-9").touch()


def write_nonsense_signs(hall: Hall) -> None:
    for name in ("watch-", "watch-0", "watch-99999999", "watch-x", "other"):
        (hall.home.folder / "run" / name).touch()


@pytest.mark.parametrize("break_hints", [lose_all_hints, send_hints_elsewhere, write_nonsense_signs])
def test_a_commit_is_told_even_when_every_hint_is_lost(hall: Hall, break_hints: Callable[[Hall], None]) -> None:
    heard = threading.Event()
    hall.watch(heard.set)
    break_hints(hall)
    writer = other(hall)
    for _ in range(3):
        heard.clear()
        take(writer)
        assert heard.wait(SOON_S)
    writer.close()


def test_a_folder_that_takes_no_sign_costs_nothing_but_the_hint(hall: Hall) -> None:
    (hall.home.folder / "run").write_text("a file is in the way")
    heard = threading.Event()
    stop = hall.watch(heard.set)
    take(hall)
    assert heard.wait(SOON_S)
    stop()


def test_one_that_fails_is_told_again(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[int] = []
    second = threading.Event()

    def listen() -> None:
        heard.append(len(heard))
        if len(heard) == 1:
            raise RuntimeError("the screen is gone")
        second.set()

    with caplog.at_level(logging.ERROR):
        hall.watch(listen)
        take(hall)
        while not heard:
            pass
        take(hall)
        assert second.wait(SOON_S)
    assert "whoever watches the store failed" in caplog.text


def test_hints_without_a_change_are_not_told(hall: Hall) -> None:
    told = 0
    heard = threading.Event()

    def listen() -> None:
        nonlocal told
        told += 1
        heard.set()

    hall.watch(listen)
    (sign,) = signs(hall)
    port = int(sign.name.removeprefix("watch-"))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        for _ in range(100):
            stranger.sendto(b"!" * 1000, ("127.0.0.1", port))
    take(hall)
    assert heard.wait(SOON_S)
    assert told == 1


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is for Unix; there the process is terminated likewise")
def test_the_signs_of_killed_processes_go_and_those_of_living_ones_stay(hall: Hall) -> None:
    heard = threading.Event()
    hall.watch(heard.set)
    script = (
        "import sys, time; from pathlib import Path; from common.hall import Hall; from common.places import Home\n"
        "hall = Hall(Home(Path(sys.argv[1]))); hall.watch(lambda: None); print('watching', flush=True)\n"
        "sys.stdin.read()"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", script, hall.home.folder], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stdin is not None
    assert program.stdout.readline() == b"watching\n"
    living = signs(hall)
    assert len(living) == 2
    os.kill(program.pid, signal.SIGKILL)
    program.wait()
    program.stdout.close()
    program.stdin.close()
    assert signs(hall) == living, "whoever is killed leaves its sign"
    newcomer = other(hall)
    newcomer.watch(lambda: None)
    assert len(signs(hall)) == 2
    take(newcomer)
    assert heard.wait(SOON_S), "the sign of the living was removed"
    newcomer.close()
    assert len(signs(hall)) == 1


def test_closing_leaves_no_thread_no_sign_and_nothing_open(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    hall = small_hall(tmp_path)
    for _ in range(3):
        hall.watch(lambda: None)
    assert len(set(threading.enumerate()) - before) == 3
    home: Home = hall.home
    hall.close()
    assert set(threading.enumerate()) <= before
    assert list((home.folder / "run").iterdir()) == []
    if sys.platform == "linux":
        opened = [descriptor.readlink() for descriptor in Path("/proc/self/fd").iterdir() if descriptor.is_symlink()]
        assert not [path for path in opened if path.is_relative_to(home.folder)]


def test_a_watcher_may_stop_itself(hall: Hall) -> None:
    stopped = threading.Event()
    stop: Callable[[], None] = lambda: None  # noqa: E731

    def listen() -> None:
        stop()
        stopped.set()

    stop = hall.watch(listen)
    take(hall)
    assert stopped.wait(SOON_S)
    assert signs(hall) == []
