"""One machine of the demo's hall: its home, its cable, and its program, which may be killed and started again."""

import threading
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from common.domain.queries import AskLamps
from common.hall import Clock, Hall
from common.places import Home
from common.sync.alike import apart
from common.sync.terminal.together import LAMP
from counter.demo.cable import Cable
from counter.demo.machines.roles import Role
from counter.demo.process import Program

OFF = "off"


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How a machine stands: `state` is its lamp's, "off" when its program does not run; events ahead and behind."""

    key: str
    kind: str
    name: str
    name_en: str
    is_running: bool
    is_connected: bool
    state: str
    words: str
    words_en: str
    ahead: int
    behind: int


class Machine:
    """A machine that belongs to the hall. `hall` is for looking on from beside it; it gives no commands."""

    def __init__(self, role: Role, home: Home, cable: Cable, clock: Clock | None) -> None:
        self.role = role
        self.home = home
        self.cable = cable
        self.hall = Hall(home, clock=clock)
        self.program: Program | None = None
        self._open: Callable[[Machine], Program] | None = None
        self._turn = threading.Lock()

    def open_with(self, opener: "Callable[[Machine], Program]") -> None:
        """Start its program, and say how it is started from now on. Raises PlayFailed."""
        self._open = opener
        self.start()

    @property
    def is_running(self) -> bool:
        """Whether its program runs."""
        return self.program is not None and self.program.exit_code is None

    def start(self) -> None:
        """Switch it on, if it is off. Raises PlayFailed."""
        with self._turn:
            if self._open is not None and not self.is_running:
                self.program = self._open(self)

    def kill(self) -> None:
        """Its power goes."""
        with self._turn:
            if self.program is not None:
                self.program.kill()

    def end(self) -> None:
        """Its program ends as at closing time, for good."""
        with self._turn:
            self._open = None
            if self.program is not None:
                self.program.end()

    def close(self) -> None:
        """Look on no longer; the cable goes, too."""
        self.hall.close()
        self.cable.close()

    def standing(self, at_hub: Mapping[str, int]) -> Standing:
        """How it stands with a hub that has these heads."""
        distance = apart(self.hall.store, at_hub)
        lamp = self._lamp()
        return Standing(
            key=self.role.key,
            kind=self.role.kind,
            name=self.role.name,
            name_en=self.role.name_en,
            is_running=self.is_running,
            is_connected=not self.cable.is_cut,
            ahead=distance.ahead,
            behind=distance.behind,
            **lamp,
        )

    def _lamp(self) -> dict[str, Any]:
        if not self.is_running:
            return {"state": OFF, "words": "", "words_en": ""}
        for lamp in self.hall.ask(AskLamps()):
            if lamp.lamp == LAMP:
                return {"state": lamp.state, "words": lamp.words, "words_en": lamp.words_en}
        return {"state": "", "words": "", "words_en": ""}
