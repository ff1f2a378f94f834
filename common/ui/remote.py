"""Real windows played by a script: JSON lines in, real touches and keys to the window, JSON lines out."""

from __future__ import annotations

import json
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from threading import Thread
from typing import IO, Any

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

from common.ui import touch
from common.ui.scene import find, is_reachable, named_items, text_of, visible_items, windows

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 5.0
"""How long a command waits for what it names when it does not say `seconds` itself."""

Answer = dict[str, Any]


class NotYet(Exception):
    """What the command needs is not there yet; the words say what was seen last."""


class Remote(QObject):
    """Plays the windows of this process. Each line is a command, each answer a line, strictly in order.

        {"do":"tap","name":"home"}                    touch its centre; {"with":"mouse"} clicks, {"times":2} twice
        {"do":"type","text":"ylbx"}                   keys to what has the focus; Chinese as an input method gives it
        {"do":"keys","keys":["F2","Ctrl+Return"]}     key presses with modifiers
        {"do":"wait","name":"number","text":"A001"}   until it shows; or "property" and "is"; or "visible": false
        {"do":"wait","name":"home","reachable":true}  until a touch would come to it
        {"do":"read","name":"number","property":"text"}
        {"do":"grab","file":"welcome.png"}            a picture of the window
        {"do":"tree"}                                 names and texts that are visible
        {"do":"quit"}

    Every command takes `seconds`, its patience, and `window`, the object name or title of one window. An
    answer is {"ok":true,…} or {"ok":false,"error":…}. A command waits for what it names: checks
    follow each turn of the event loop, so nothing is missed and nothing sleeps.
    """

    _came = Signal(str)

    def __init__(self, lines: IO[bytes] | Iterable[bytes], answers: IO[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines, self._answers = lines, answers
        self._waiting: deque[Answer] = deque()
        self._since = 0.0
        self._is_at_work = False
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._pulse = QTimer(self, interval=20)
        self._pulse.timeout.connect(self._try)
        self._verbs: dict[str, Callable[[Answer], Answer]] = {
            "tap": self._tap,
            "type": self._type,
            "keys": self._keys,
            "wait": self._wait,
            "read": self._read,
            "grab": self._grab,
            "tree": self._tree,
            "quit": self._quit,
        }

    def start(self) -> None:
        """Begin to read, and say so with {"ready":true}. The end of the lines quits the application."""
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.aboutToBlock.connect(self._try)
        self._say({"ready": True})
        Thread(target=self._listen, name="remote", daemon=True).start()

    def _listen(self) -> None:
        for line in self._lines:
            if line.strip():
                self._came.emit(line.decode("utf-8", "replace"))
        self._came.emit('{"do":"quit"}')

    @Slot(str)
    def _take(self, line: str) -> None:
        try:
            command = json.loads(line)
            if not isinstance(command, dict) or command.get("do") not in self._verbs:
                raise ValueError("no such command")
        except ValueError as error:
            command = {"do": None, "problem": f"{error}: {line.strip()}"}
        self._waiting.append(command)
        if len(self._waiting) == 1:
            self._since = time.monotonic()
        self._pulse.start()
        self._try()

    @Slot()
    def _try(self) -> None:
        """Try the command at the head; answer it, or leave it for the next turn while there is patience."""
        if self._is_at_work or not self._waiting:
            return
        command = self._waiting[0]
        self._is_at_work = True
        try:
            answer = self._answer(command)
        finally:
            self._is_at_work = False
        if answer is None:
            return
        self._waiting.popleft()
        self._since = time.monotonic()
        if not self._waiting:
            self._pulse.stop()
        self._say(answer)

    def _answer(self, command: Answer) -> Answer | None:
        if command["do"] is None:
            return {"ok": False, "error": command["problem"]}
        try:
            return {"ok": True} | self._verbs[command["do"]](command)
        except NotYet as seen:
            waited = time.monotonic() - self._since
            if waited < float(command.get("seconds", PATIENCE_SECONDS)):
                return None
            return {"ok": False, "error": f"{seen} after {waited:.1f} s"}
        except Exception as error:  # told to the script, which is the one who asked
            log.exception("the remote command %s failed", command["do"])
            return {"ok": False, "error": f"{type(error).__name__}: {error}"}

    def _say(self, answer: Answer) -> None:
        self._answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
        self._answers.flush()

    # The commands

    def _tap(self, command: Answer) -> Answer:
        window, item = self._reachable_item(command)
        at = touch.centre_of(item)  # of a second touch too: a nervous finger does not look where the first one led
        for _ in range(command.get("times", 1)):
            touch.tap(window, at, with_mouse=command.get("with") == "mouse")
        return {}

    def _type(self, command: Answer) -> Answer:
        touch.type_text(self._window(command), command["text"])
        return {}

    def _keys(self, command: Answer) -> Answer:
        for keys in command["keys"]:
            touch.press_keys(self._window(command), keys)
        return {}

    def _wait(self, command: Answer) -> Answer:
        if command.get("visible") is False:
            if any(find(window, command["name"]) for window in self._windows(command)):
                raise NotYet(f"{command['name']} is still visible")
            return {}
        _, item = self._reachable_item(command) if command.get("reachable") else self._item(command)
        if "text" in command and command["text"] not in text_of(item):
            raise NotYet(f"{command['name']} says {text_of(item)!r}")
        if "property" in command:
            value = _plain(item.property(command["property"]))
            if value != command["is"]:
                raise NotYet(f"{command['name']}.{command['property']} is {value!r}")
            return {"value": value}
        return {"text": text_of(item)}

    def _read(self, command: Answer) -> Answer:
        _, item = self._item(command)
        return {"value": _plain(item.property(command.get("property", "text")))}

    def _grab(self, command: Answer) -> Answer:
        window = self._window(command)
        image = window.grabWindow()
        if any(item.property("isFitting") for item in visible_items(window)):
            raise NotYet("labels still change their size")
        if image.isNull() or not image.save(command["file"]):
            raise OSError(f"no picture could be written to {command['file']}")
        return {"file": command["file"], "width": image.width(), "height": image.height()}

    def _tree(self, command: Answer) -> Answer:
        return {"items": [entry for window in self._windows(command) for entry in named_items(window)]}

    def _quit(self, command: Answer) -> Answer:
        QTimer.singleShot(0, QCoreApplication.quit)
        return {}

    # What they name

    def _windows(self, command: Answer) -> list[QQuickWindow]:
        wanted = command.get("window")
        found = [window for window in windows() if wanted in (None, window.objectName(), window.title())]
        if not found:
            raise NotYet(f"no window {wanted or ''} is open")
        return found

    def _window(self, command: Answer) -> QQuickWindow:
        found = self._windows(command)
        return next((window for window in found if window.isActive()), found[0])

    def _reachable_item(self, command: Answer) -> tuple[QQuickWindow, QQuickItem]:
        window, item = self._item(command)
        touch.bring_into_view(item)
        if not is_reachable(window, item):
            raise NotYet(f"{command['name']} cannot be touched (hidden, switched off, covered or outside the window)")
        return window, item

    def _item(self, command: Answer) -> tuple[QQuickWindow, QQuickItem]:
        for window in self._windows(command):
            item = find(window, command["name"])
            if item is not None:
                return window, item
        raise NotYet(f"{command['name']} is not visible")


def _plain(value: object) -> object:
    return value if isinstance(value, bool | int | float | str | None) else str(value)
