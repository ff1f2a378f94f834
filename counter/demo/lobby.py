"""What residents do at the kiosk of the demo, by touch alone."""

from functools import partial
from typing import Any

from counter.demo.stage import Stage
from counter.demo.window import Window

_TAKE_YOUR_SLIP = {"zh_CN": "请取走小票", "en": "Please take your slip"}


class Lobby:
    """The kiosk and whoever stands before it. Topics and items are given by their codes."""

    def __init__(self, stage: Stage, kiosk: Window) -> None:
        self._stage = stage
        self.kiosk = kiosk
        self.language = "zh_CN"

    def by_topic(self, topic: str, item: str, door: str = "take") -> None:
        """Through a door and a life topic to the guide of an item."""
        self.kiosk.tap(f"door.{door}")
        self.kiosk.tap(f"topic.{topic}")
        self.choose(item)

    def by_frequency(self, item: str) -> None:
        """To the guide from the list of what many come for."""
        self.kiosk.tap("door.take")
        self.kiosk.tap("topics.frequent")
        self.choose(item)

    def by_letters(self, letters: str, item: str, picture: str = "") -> None:
        """To the guide by the initials of the item's name, on the kiosk's own keys."""
        self.kiosk.tap("door.take")
        self.kiosk.tap("topics.search")
        for letter in letters:
            self.kiosk.tap(f"letter-{letter}")
        self.kiosk.see(f"item.{item}")
        if picture:
            self._stage.picture(self.kiosk, picture)
        self.kiosk.tap(f"item.{item}")

    def speak(self, language: str) -> None:
        """Go on in this language."""
        self.kiosk.tap(f"language-{language}")
        self.language = language

    def choose(self, item: str) -> None:
        """Touch an item of a list, turning its pages until it shows."""
        self._stage.wait(lambda: bool(self.kiosk.names("item.")), "the list has come")
        while f"item.{item}" not in self.kiosk.names("item."):
            self.kiosk.tap("list.down")
        self.kiosk.tap(f"item.{item}")
        self._answer()

    def _answer(self) -> None:
        """The first answer to each of the item's questions, until the guide is there."""
        while True:
            self._stage.wait(lambda: bool(self._choices() or self.kiosk.names("guide.take")), "the item has come")
            choices = self._choices()
            if not choices:
                return
            asked = self.kiosk.play("tree")
            self.kiosk.tap(choices[0])
            self._stage.wait(partial(self._has_changed, asked), "the answer was taken")

    def _has_changed(self, before: dict[str, Any]) -> bool:
        return bool(self.kiosk.play("tree") != before)

    def _choices(self) -> list[str]:
        return self.kiosk.names("choice.")

    def take(self, priority: str = "", *, touches: int = 1, picture: str = "") -> str:
        """From the guide to the number, which is returned; `picture` names pictures of both pages."""
        self.kiosk.tap("guide.take")
        if priority:
            self.kiosk.tap(f"priority.{priority}")
        if picture:
            self.kiosk.see("confirm.take")
            self._stage.picture(self.kiosk, f"{picture}-confirm")
        self._stage.touch_to_number.append(self.kiosk.timed_tap("confirm.take", "number", touches))
        number = self.kiosk.see("number")
        if picture:
            self.kiosk.see("number.slip", _TAKE_YOUR_SLIP[self.language])
            self.kiosk.see("number.picture")
            self._stage.picture(self.kiosk, f"{picture}-number")
        return number

    def leave(self) -> None:
        """The resident has read the number and goes; the kiosk is at welcome."""
        self.kiosk.tap("number.done")
        self.kiosk.see("door.take")
