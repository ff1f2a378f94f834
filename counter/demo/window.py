"""A window of the demo that is played by a script, through `common.ui.remote`."""

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from counter.demo.process import PlayFailed, Program

_ANSWERS_WITHIN_S = 20.0
"""How much longer than its own patience a window may take before it counts as hanging."""
_PATIENCE_S = 15.0


class Window(Program):
    """A program with a window, and a hand at it."""

    def __init__(self, name: str, arguments: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        super().__init__(name, [*arguments, "--remote"], environment, log)

    def ready(self) -> None:
        """Wait until its window is there."""
        while not json.loads(self.line()).get("ready"):
            pass

    def play(self, do: str, *, seconds: float = _PATIENCE_S, **fields: Any) -> dict[str, Any]:
        """One command and its answer. Raises PlayFailed when the window could not do it."""
        self.say(json.dumps({"do": do, "seconds": seconds, **fields}, ensure_ascii=False))
        answer: dict[str, Any] = json.loads(self.line(seconds + _ANSWERS_WITHIN_S))
        if not answer.get("ok"):
            asked = " ".join([do, *(str(value) for value in fields.values())])
            raise PlayFailed(f"{self.name}: {asked}: {answer.get('error')}")
        return answer

    def tap(self, name: str, times: int = 1) -> None:
        """Touch what has this name, several times if a finger is nervous."""
        self.play("tap", name=name, times=times)

    def keys(self, *keys: str) -> None:
        """Press keys, one after another."""
        self.play("keys", keys=list(keys))

    def type(self, text: str) -> None:
        """Type a text to what has the focus."""
        self.play("type", text=text)

    def see(self, name: str, text: str = "", seconds: float = _PATIENCE_S) -> str:
        """Wait until something is visible and says this; returns all it says."""
        return str(self.play("wait", name=name, text=text, seconds=seconds)["text"])

    def see_no(self, name: str) -> None:
        """Wait until something is gone."""
        self.play("wait", name=name, visible=False)

    def names(self, beginning: str) -> list[str]:
        """The names of what is visible and begins so, in the order of drawing."""
        items = self.play("tree")["items"]
        return [item["name"] for item in items if item["name"].startswith(beginning)]

    def picture(self, file: Path) -> None:
        """Save a picture of the window."""
        self.play("grab", file=str(file))

    def timed_tap(self, name: str, shows: str, times: int = 1) -> float:
        """Touch something as soon as that can be done; the seconds until something else shows."""
        self.play("wait", name=name, reachable=True)
        begin = time.perf_counter()
        self.tap(name, times)
        self.see(shows)
        return time.perf_counter() - begin
