"""A program of the demo as a process of its own: started, listened to, played by JSON lines, and ended."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

_ENDS_WITHIN_S = 5.0


class PlayFailed(Exception):
    """A window did not do what the script expected."""


class Program:
    """One process. Its complaints go to a file; what it says on stdout is read line by line."""

    def __init__(self, name: str, arguments: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self.name = name
        self._log: IO[bytes] = log.open("ab")
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env={**os.environ, **environment},
        )

    def line(self) -> str:
        """The next line it says. Raises PlayFailed when it has ended."""
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        if not said:
            raise PlayFailed(f"{self.name} ended with exit code {self._process.wait()}: see {self._log.name}")
        return said.decode()

    def say(self, line: str) -> None:
        """Write one line to it."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line.encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise PlayFailed(f"{self.name} has ended: see {self._log.name}") from error

    @property
    def is_running(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def wait(self) -> int:
        """Wait for its end; the exit code."""
        return self._process.wait()

    def end(self) -> None:
        """End it kindly, then firmly."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        if self.is_running:
            self._process.terminate()
            try:
                self._process.wait(_ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._log.close()


class Window(Program):
    """A program with windows that are played by a script (see `common.ui.remote`)."""

    def __init__(self, name: str, arguments: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        super().__init__(name, [*arguments, "--remote"], environment, log)
        self.taps: list[float] = []

    def ready(self) -> None:
        """Wait until its windows are there."""
        while not json.loads(self.line()).get("ready"):
            pass

    def play(self, do: str, **fields: Any) -> dict[str, Any]:
        """One command and its answer. Raises PlayFailed when the window could not do it."""
        self.say(json.dumps({"do": do, **fields}, ensure_ascii=False))
        answer: dict[str, Any] = json.loads(self.line())
        if not answer.get("ok"):
            raise PlayFailed(f"{self.name}: {do} {fields}: {answer.get('error')}")
        return answer

    def tap(self, name: str) -> None:
        """Touch what has this name."""
        self.play("tap", name=name)

    def keys(self, *keys: str) -> None:
        """Press keys, one after another."""
        self.play("keys", keys=list(keys))

    def type(self, text: str) -> None:
        """Type a text to what has the focus."""
        self.play("type", text=text)

    def see(self, name: str, text: str | None = None, seconds: float = 10.0) -> None:
        """Wait until something is visible, with this text if one is given."""
        said = {} if text is None else {"text": text}
        self.play("wait", name=name, seconds=seconds, **said)

    def picture(self, file: Path) -> None:
        """Save a picture of the window."""
        self.play("grab", file=str(file))

    def timed_tap(self, name: str, shows: str) -> None:
        """Touch something and note how long it takes until something else shows, in seconds."""
        begin = time.perf_counter()
        self.tap(name)
        self.see(shows)
        self.taps.append(time.perf_counter() - begin)
