"""Changes from a foreign thread become one signal on the user interface's thread, and none after the stop."""

from __future__ import annotations

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from common.ui.follow import Follow


class Watched:
    """A hall that others change."""

    def __init__(self) -> None:
        self.callbacks: list[Callable[..., None]] = []

    def watch(self, callback: Callable[..., None]) -> Callable[[], None]:
        self.callbacks.append(callback)
        return lambda: self.callbacks.remove(callback)

    def change_from_elsewhere(self, times: int) -> None:
        def change() -> None:
            for position in range(times):
                for callback in self.callbacks:
                    callback(position)

        thread = threading.Thread(target=change)
        thread.start()
        thread.join()


def test_many_changes_are_told_once_and_here(qtbot: QtBot) -> None:
    watched = Watched()
    follow = Follow(watched)
    told: list[int] = []
    follow.changed.connect(lambda: told.append(threading.get_ident()))
    with qtbot.waitSignal(follow.changed):
        watched.change_from_elsewhere(100)
    assert told == [threading.get_ident()]
    with qtbot.waitSignal(follow.changed):
        watched.change_from_elsewhere(1)
    assert len(told) == 2


def test_a_change_made_while_telling_is_told_again(qtbot: QtBot) -> None:
    watched = Watched()
    follow = Follow(watched)
    told: list[int] = []

    def look() -> None:
        told.append(len(told))
        if len(told) == 1:
            watched.change_from_elsewhere(1)

    follow.changed.connect(look)
    watched.change_from_elsewhere(1)
    qtbot.waitUntil(lambda: len(told) == 2)


def test_nothing_is_told_after_the_stop(qtbot: QtBot) -> None:
    watched = Watched()
    follow = Follow(watched)
    told: list[bool] = []
    follow.changed.connect(lambda: told.append(True))
    watched.change_from_elsewhere(1)
    follow.stop()
    follow.stop()
    other = Follow(watched)
    with qtbot.waitSignal(other.changed):
        watched.change_from_elsewhere(1)
    assert told == []
    assert len(watched.callbacks) == 1
