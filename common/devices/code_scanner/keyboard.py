"""A scanner that types what it reads (keyboard wedge), told from somebody who types by the pace of its keys."""

import time
from collections.abc import Callable
from typing import Generic, TypeVar

from common.devices.code_scanner.scanner import MOST_CHARACTERS, Audience, Scanned

GAP_SECONDS = 0.035
"""Scanners leave a few milliseconds between two keys, people's fingers seldom less than eighty."""
LEAST_CHARACTERS = 8
"""Fingers that roll over two or three keys are as fast as a scanner; nobody rolls over eight and Enter."""

KeyT = TypeVar("KeyT")


class KeyboardScanner(Generic[KeyT]):
    """Takes every key before anybody else does, and gives back those that were typed. `KeyT` stands for one.

    Keys in quick succession are kept for as long as they may be a scanner's: a code therefore never reaches what has
    the keyboard, and what is typed reaches it one gap later. All methods are called from one thread.
    """

    def __init__(self, give_back: Callable[[KeyT], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._give_back = give_back
        self._audience = Audience(clock)
        self._kept: list[tuple[str, KeyT]] = []
        self._last_at = float("-inf")

    def listen(self, scanned: Scanned) -> Callable[[], None]:
        """See `CodeScanner.listen`: told in the thread in which the keys come."""
        return self._audience.join(scanned)

    @property
    def is_keeping(self) -> bool:
        """Whether `rest` has to be called once a gap has gone by without a key."""
        return bool(self._kept)

    def press(self, text: str, key: KeyT, at: float, *, is_enter: bool = False, is_repeated: bool = False) -> None:
        """A key was pressed at a time in seconds; `text` is what it types, empty for Shift and its like.

        A key that is held down and repeats itself is as fast as a scanner, and is none.
        """
        if at - self._last_at >= GAP_SECONDS or is_repeated:
            self.rest()
        self._last_at = at
        if is_repeated:
            self._give_back(key)
        elif is_enter and self._is_code():
            code = "".join(kept for kept, _ in self._kept)
            self._kept.clear()
            self._audience.tell(code)
        elif is_enter:
            self.rest()
            self._give_back(key)
        else:
            self._kept.append((text, key))

    def rest(self) -> None:
        """No key came for a gap: a code would have ended with Enter, so what was kept was typed.

        What nobody can have typed, the half of a code, is given to nobody.
        """
        kept, self._kept = self._kept, []
        if sum(bool(text) for text, _ in kept) < LEAST_CHARACTERS:
            for _, key in kept:
                self._give_back(key)

    def _is_code(self) -> bool:
        return LEAST_CHARACTERS <= sum(bool(text) for text, _ in self._kept) <= MOST_CHARACTERS
