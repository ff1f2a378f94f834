"""The steps of set-up in order and which of them are done."""

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from common.bootstrap import environment, fonts, system_packages, translations
from common.bootstrap.layout import (
    FONTS_FILE,
    LOCK_FILE,
    PACKAGES_FILE,
    ROOT,
    SETUP_DIR,
    TRANSLATIONS,
    VENV,
    VENV_PYTHON,
)
from common.bootstrap.one_at_a_time import one_at_a_time
from common.bootstrap.progress import CannotContinue, say

STAMPS = SETUP_DIR / "done.json"
UNFINISHED = "unfinished"


@dataclass(frozen=True)
class Step:
    """One part of set-up: ``run`` is needed again whenever what ``inputs`` returns has changed.

    ``run`` is told whether the step was left half-finished, or never done here.
    """

    name: str
    inputs: Callable[[], list[str | bytes]]
    run: Callable[[bool], None]
    leaves: Path | None = None
    """What lies here afterwards: when somebody has removed it, the step is not done, whatever its stamp says."""

    def is_done(self, stamp: str | None) -> bool:
        """Whether it has been done with what is here now, given the fingerprint of the last time."""
        return stamp == self.fingerprint() and (self.leaves is None or self.leaves.exists())

    def fingerprint(self) -> str:
        """A digest of everything that this step depends on."""
        digest = hashlib.sha256()
        for part in self.inputs():
            data = part.encode() if isinstance(part, str) else part
            digest.update(len(data).to_bytes(8, "big") + data)
        return digest.hexdigest()


def _python() -> str:
    return f"{sys.version_info[:2]} {sys.base_prefix}"


RUN_STEPS = (
    Step(
        "system packages",
        lambda: [PACKAGES_FILE.read_bytes(), _python()],
        lambda _: system_packages.install("run"),
    ),
    Step(
        "python packages",
        lambda: [LOCK_FILE.read_bytes(), _python(), str(ROOT)],
        environment.install,
        leaves=VENV_PYTHON,
    ),
    Step(
        "fonts",
        lambda: [FONTS_FILE.read_bytes(), PACKAGES_FILE.read_bytes()],
        lambda _: fonts.check(),
    ),
    Step(
        "translations",
        lambda: [path.read_bytes() for path in translations.sources()],
        lambda _: translations.compile_all(),
        leaves=TRANSLATIONS,
    ),
)
TEST_STEPS = (
    *RUN_STEPS,
    Step(
        "test tools",
        lambda: [PACKAGES_FILE.read_bytes(), _python()],
        lambda _: system_packages.install("test"),
    ),
)


def waiting(steps: tuple[Step, ...]) -> list[Step]:
    """Those of the steps that have not been done with what is here now."""
    done = _stamps()
    return [step for step in steps if not step.is_done(done.get(step.name))]


def set_up(steps: tuple[Step, ...]) -> None:
    """Does whatever of the steps is not done yet. Raises CannotContinue when a person has to help."""
    try:
        SETUP_DIR.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotContinue(f"Set-up has to write in {ROOT}, but cannot: {error.strerror}.") from error
    with one_at_a_time(SETUP_DIR / "lock"):
        to_do = waiting(steps)
        if to_do:
            say("Setting up: " + ", ".join(step.name for step in to_do))
        for step in to_do:
            before = _stamps().get(step.name, UNFINISHED)
            _stamp(step.name, UNFINISHED)
            step.run(before == UNFINISHED)
            _stamp(step.name, step.fingerprint())


def _stamps() -> dict[str, str]:
    try:
        return dict(json.loads(STAMPS.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):  # absent or damaged: nothing is known to be done
        return {}


def _stamp(name: str, value: str) -> None:
    fresh = STAMPS.with_suffix(".new")
    fresh.write_text(json.dumps(_stamps() | {name: value}, indent=1), "utf-8")
    fresh.replace(STAMPS)


def made_by_set_up() -> list[Path]:
    """Everything that set-up has put into the project folder: what ``clean`` removes."""
    return [VENV, SETUP_DIR, ROOT / "build"]
