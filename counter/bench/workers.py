"""The other processes of a measurement: each says it is ready, waits for the word, works, and reports as JSON."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from common.domain import commands as c
from common.domain import queries as q
from common.hall import Hall
from common.places import Home
from common.settings import load
from common.start import open_hall
from counter.bench.hall import Bare, drain

_PER_SECOND = 20


def drain_all(hall: Hall, counter: str) -> list[str]:
    """Call until nobody waits."""
    return drain(hall, counter)


def call_at_pace(hall: Hall, counter: str, seconds: str) -> list[float]:
    """Call somebody 20 times per second at random moments; how long each call took, in ms."""

    def call() -> None:
        hall.do(c.CallNext(counter=counter))

    return _at_pace(float(seconds), call, lambda: hall.do(c.MarkNoShow(counter=counter)))


def commit_at_pace(hall: Hall, _: str, seconds: str) -> list[float]:
    """The same with bare one-row commits."""
    bare = Bare(hall.home)
    return _at_pace(float(seconds), bare.commit, bare.commit)


def _at_pace(seconds: float, measured: Callable[[], object], afterwards: Callable[[], object]) -> list[float]:
    took = []
    due = time.perf_counter()
    end = due + seconds
    while (due := due + random.expovariate(_PER_SECOND)) < end:
        time.sleep(max(due - time.perf_counter(), 0))
        began = time.perf_counter()
        measured()
        took.append((time.perf_counter() - began) * 1000)
        afterwards()
    return took


def follow_board(hall: Hall) -> list[tuple[int, int]]:
    """Keep a board up to date until told to stop; of each picture its newest call's key and its time in ns."""
    pictures: list[tuple[int, int]] = []

    def changed() -> None:
        board = hall.ask(q.AskBoard())
        pictures.append((board.calls[0].key if board.calls else 0, time.monotonic_ns()))

    stop = hall.watch(changed)
    sys.stdin.readline()
    stop()
    return pictures


class Crew:
    """Several processes with one role each, started together."""

    def __init__(self, home: Home, role: Callable[..., Any], arguments: list[list[str]]) -> None:
        command = [sys.executable, "-m", "counter.bench.workers", role.__module__, role.__name__, str(home.folder)]
        self._processes = [
            subprocess.Popen([*command, *own], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for own in arguments
        ]
        for process in self._processes:
            assert process.stdout is not None
            process.stdout.readline()

    def tell(self) -> None:
        """Let all begin; those that work until they are told, stop at the second time."""
        for process in self._processes:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()

    def reports(self) -> list[Any]:
        """What each has to say at its end."""
        found = [json.loads(process.communicate()[0]) for process in self._processes]
        if any(process.returncode for process in self._processes):
            raise RuntimeError("a worker of the bench failed")
        return found


def main() -> None:
    """Run one worker: `python -m counter.bench.workers MODULE ROLE HOME ARGUMENT…`."""
    module, role, folder, *arguments = sys.argv[1:]
    home = Home(Path(folder))
    hall = open_hall(home, load(home.settings_file))
    _say("ready")
    sys.stdin.readline()
    report = getattr(import_module(module), role)(hall, *arguments)
    hall.close()
    _say(json.dumps(report))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
