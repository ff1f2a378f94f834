"""The kiosk as a process of its own, touched by a script, and the way of its bytes to a printer, watched."""

import json
import os
import select
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from common.places import Home
from counter.cli.apps import MEMORY

_TO_CONFIRM = ("door.take", "topics.search", *(f"letter-{key}" for key in "YLBX"), "item.SB001", "guide.take")
_SLIP_BEGINS = b"\x1b@"  # ESC @, which no question about the printer's state contains
_SECONDS = 30


class PlayedKiosk:
    """`python -m kiosk --remote` on a home, offscreen where there is no screen."""

    def __init__(self, home: Home, more: Mapping[str, str] | None = None) -> None:
        """`more` goes into its environment."""
        environment = MEMORY | os.environ | dict(more or {})  # as the launcher starts it
        if sys.platform == "linux" and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        began = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "--home", str(home.folder), "--remote", "--windowed"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        self._hear()
        self._play("wait", name="door.take")
        self.start_seconds = time.perf_counter() - began

    def go_to_confirm(self) -> None:
        """From the welcome page to the last question before the number."""
        self.tap(*_TO_CONFIRM, "priority.none")

    def tap(self, *names: str) -> None:
        """Touch one thing after another, each once it is there."""
        for name in names:
            self._play("tap", name=name)

    def see(self, place: str) -> None:
        """Wait until a page is there."""
        self._play("wait", name=f"place.{place}", seconds=_SECONDS)

    def take(self) -> tuple[float, float]:
        """The last touch; when it was given and when the number could be read, on the clock of perf_counter."""
        self._play("wait", name="confirm.take", reachable=True)
        began = time.perf_counter()
        self._say("tap", name="confirm.take")
        self._say("wait", name="number", seconds=_SECONDS)
        self._hear()
        self._hear()
        return began, time.perf_counter()

    def go_home(self) -> None:
        """Back to the welcome page."""
        self._play("tap", name="number.done")

    def resident_mb(self) -> float | None:
        """Memory in use, in MB; None where the system does not tell."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            return None
        (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmRSS:")]
        return int(line.split()[1]) / 1024

    def close(self) -> None:
        """End the program."""
        self._say("quit")
        try:
            self._process.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()

    def _play(self, do: str, **fields: Any) -> None:
        self._say(do, **fields)
        self._hear()

    def _say(self, do: str, **fields: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **fields}) + "\n")
        self._process.stdin.flush()

    def _hear(self) -> None:
        assert self._process.stdout is not None
        answer = json.loads(self._process.stdout.readline() or '{"error": "the kiosk ended"}')
        if not (answer.get("ok") or answer.get("ready")):
            raise RuntimeError(f"the kiosk could not be played: {answer.get('error')}")


class WatchedPrinter:
    """A port before a printer's port that passes everything on and notes when each slip began to arrive.

    `begins` is what each begins with: a slip unless said otherwise.
    """

    def __init__(self, port: int, begins: bytes = _SLIP_BEGINS) -> None:
        self.begun_at: list[float] = []
        self._begins = begins
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, name="watched-printer", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The port that programs print to."""
        return int(self._listener.getsockname()[1])

    def arrival(self, since: float, patience_s: float) -> float:
        """When the first byte came of what was asked for since; never is infinite."""
        while time.perf_counter() < since + patience_s:
            for at in self.begun_at:
                if at > since:
                    return at
            time.sleep(0.002)
        return float("inf")

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                program, _ = self._listener.accept()
            except OSError:  # closed
                return
            with program, socket.create_connection(("127.0.0.1", self._to)) as printer:
                self._pass_on(program, printer)

    def _pass_on(self, program: socket.socket, printer: socket.socket) -> None:
        other = {program: printer, printer: program}
        while True:
            for source in select.select([program, printer], [], [])[0]:
                try:
                    data = source.recv(65536)
                    if source is program and self._begins in data:
                        self.begun_at.append(time.perf_counter())
                    if not data:
                        return
                    other[source].sendall(data)
                except OSError:
                    return
