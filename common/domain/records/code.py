"""The one-time code with which a typed number unlocks something: released at a desk for one request, good once."""

import secrets
from datetime import date
from enum import StrEnum

import msgspec

from common.domain.records.rules import RecordsRules

FIGURES = 6
_MINUTE_MS = 60_000
ASKED_MINUTES = 15
"""For how long a request waits for staff, and for how long a code that was entered lets the resident print."""


class CodeState(StrEnum):
    """How it stands with a request for a code."""

    WAITING = "waiting"
    RELEASED = "released"
    USED = "used"
    OVER = "over"
    WITHDRAWN = "withdrawn"


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """A code that was released: its digest, until when it is good, and by whom it was."""

    digest: str
    until_ms: int
    counter: str
    staff: str


class CodeStory(msgspec.Struct, frozen=True, kw_only=True):
    """All that happened with one request. Two desks may have released a code for it: either is good."""

    request: str
    kiosk: str
    person: str
    seen: str
    on: date
    asked_ms: int
    releases: tuple[Release, ...] = ()
    wrong: int = 0
    used_ms: int | None = None
    is_withdrawn: bool = False

    def good(self, now_ms: int) -> tuple[Release, ...]:
        """The releases whose time is not over."""
        return tuple(release for release in self.releases if now_ms < release.until_ms)

    def state(self, now_ms: int, rules: RecordsRules) -> CodeState:
        """How it stands at a time (ms since 1970 UTC)."""
        if self.used_ms is not None:
            return CodeState.USED
        if self.is_withdrawn:
            return CodeState.WITHDRAWN
        if self.wrong >= rules.code_tries:
            return CodeState.OVER
        if self.releases:
            return CodeState.RELEASED if self.good(now_ms) else CodeState.OVER
        return CodeState.WAITING if now_ms - self.asked_ms < ASKED_MINUTES * _MINUTE_MS else CodeState.OVER

    def has_unlocked(self, now_ms: int) -> bool:
        """Whether a code was entered a short while ago."""
        return self.used_ms is not None and now_ms - self.used_ms < ASKED_MINUTES * _MINUTE_MS


def new_code() -> str:
    """Figures for a release."""
    return f"{secrets.randbelow(10**FIGURES):0{FIGURES}}"


def is_whole(code: str) -> bool:
    """Whether these may be the figures of a code."""
    return len(code) == FIGURES and code.isascii() and code.isdecimal()
