"""A hall's sender as a process of its own: it says it is ready, waits for the word, sends, and reports as JSON."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import psycopg

from common.sync.upstream.once import send_once
from common.sync.upstream.sender import Sender
from counter.bench.district_halls import BenchHall


class Senders:
    """One process for each hall. With `keeps_on` they send until they are told a second time."""

    def __init__(self, halls: Sequence[BenchHall], *, keeps_on: bool = False) -> None:
        command = [sys.executable, "-m", __name__, "on" if keeps_on else "once"]
        self._processes = [
            subprocess.Popen(
                [*command, hall.words, str(hall.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            for hall in halls
        ]
        for process in self._processes:
            assert process.stdout is not None
            process.stdout.readline()

    def tell(self) -> None:
        """Let all begin, or end."""
        for process in self._processes:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()

    def reports(self) -> list[float]:
        """How long each was at it, in seconds."""
        said = [process.communicate()[0] for process in self._processes]
        if any(process.returncode for process in self._processes):
            raise RuntimeError("a sender of the bench failed")
        return [json.loads(one) for one in said]


def main() -> None:
    """`python -m counter.bench.district_sender once|on WORDS FOLDER`."""
    how, words, folder = sys.argv[1:]
    _say("ready")
    sys.stdin.readline()
    began = time.perf_counter()
    if how == "once":
        with psycopg.connect(words, autocommit=True) as hall:
            outcome = send_once(hall, Path(folder))
        if not outcome.ok:
            raise RuntimeError(outcome.words)
    else:
        is_closing = threading.Event()
        sender = Sender(lambda: psycopg.connect(words, autocommit=True), Path(folder), is_closing)
        thread = threading.Thread(target=sender.run)
        thread.start()
        sys.stdin.readline()
        is_closing.set()
        thread.join()
    _say(json.dumps(time.perf_counter() - began))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
