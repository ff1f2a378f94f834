"""``./yichuang test``: style, types, layers, translations and tests, each with its result and its time."""

import argparse
import os
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from common.bootstrap.layout import ROOT, VENV_PYTHON, venv_program
from common.bootstrap.progress import say

PYTEST = (str(VENV_PYTHON), "-m", "pytest", "-q")
TRANSLATION_TEST = "tests/test_translations.py"
HUB_TESTS = "tests/common/sync"
WORKERS = ("-n", "4", "--dist", "worksteal")  # more than cores: tests of several machines mostly wait


@dataclass(frozen=True)
class Check:
    """One check: ``run`` takes further arguments and returns an exit code; what it prints is for people."""

    name: str
    about: str
    run: Callable[[list[str]], int]
    is_begun_first: bool = False
    """Whether it runs beside the checks before it: it keeps one core busy for long and says nothing meanwhile."""


def check(arguments: list[str]) -> int:
    """Runs all checks, or those named with ``--only``; further arguments go to pytest. 0 when all passed."""
    parser = _parser(
        "test",
        "Runs the checks. Arguments that are not known here go to pytest and, alone, run nothing else.",
        "Checks: " + "; ".join(f"{one.name}: {one.about}" for one in CHECKS),
    )
    parser.add_argument("--only", action="append", choices=[one.name for one in CHECKS], help="run only this check")
    options, for_pytest = parser.parse_known_args(arguments)
    wanted = options.only or (["pytest"] if for_pytest else [one.name for one in CHECKS])
    _prepare()
    chosen = [one for one in CHECKS if one.name in wanted]
    failed = []
    with ThreadPoolExecutor() as pool:
        begun = {one.name: pool.submit(_timed, one, []) for one in chosen if one.is_begun_first}
        for one in chosen:
            say(f"── {one.name}: {one.about}")
            more = for_pytest if one.name == "pytest" else []
            code, seconds = begun[one.name].result() if one.name in begun else _timed(one, more)
            say(f"   {'passed' if code == 0 else 'FAILED'} in {seconds:.1f} s")
            if code != 0:
                failed.append(one.name)
    say("All passed." if not failed else "Failed: " + ", ".join(failed))
    return 1 if failed else 0


def _timed(one: Check, more: list[str]) -> tuple[int, float]:
    started = time.monotonic()
    return one.run(more), time.monotonic() - started


def _prepare() -> None:
    """What holds for every program that a check starts."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Containers often set it. Tests start programs by the hundred: each would compile all that it imports, again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def _quietly(*command: str) -> Callable[[list[str]], int]:
    """A check by a program whose output matters only when it fails."""

    def run(_: list[str]) -> int:
        answer = subprocess.run(
            command, cwd=ROOT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        if answer.returncode != 0:
            say(answer.stdout.rstrip())
        return answer.returncode

    return run


def _pytest(more: list[str]) -> int:
    if not any((ROOT / "tests" / "__pycache__").glob("test_tree.*-pytest-*.pyc")):
        # A fresh clone: one process compiles all tests, or each worker would, all at the same time.
        _quietly(*PYTEST, "--collect-only")([])
    spread = [] if any(argument.startswith("-n") for argument in more) else [*WORKERS]
    return subprocess.run([*PYTEST, *spread, "-m", "not soak", *more], cwd=ROOT, check=False).returncode


def soak(arguments: list[str]) -> int:
    """Runs the long tests, which kill programs and cut cables and power for many minutes; arguments go to pytest."""
    parser = _parser("soak", "Runs the long tests, for many minutes. Arguments that are not known here go to pytest.")
    parser.add_argument("--hub", action="store_true", help="run only those of several machines and their hub")
    parser.add_argument("--rounds", help="how many rounds each of them plays")
    options, for_pytest = parser.parse_known_args(arguments)
    _prepare()
    if options.rounds:
        os.environ["YICHUANG_SOAK_ROUNDS"] = options.rounds
    wanted = [HUB_TESTS] if options.hub else []
    return subprocess.run([*PYTEST, "-m", "soak", *wanted, *for_pytest], cwd=ROOT, check=False).returncode


def _parser(name: str, about: str, more: str = "") -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"yichuang {name}", description=about, epilog=more, allow_abbrev=False)
    parser.add_argument("--home", help="understood as everywhere; tests make homes of their own")
    return parser


CHECKS = (
    Check("ruff", "mistakes and style", _quietly(venv_program("ruff"), "check", "--quiet")),
    Check("format", "layout of the code", _quietly(venv_program("ruff"), "format", "--check", "--quiet")),
    Check("imports", "layer contract", _quietly(venv_program("lint-imports"))),
    Check("translations", "every text in every language", _quietly(*PYTEST, TRANSLATION_TEST)),
    Check("pytest", "tests", _pytest),
    Check("mypy", "types", _quietly(venv_program("mypy")), is_begun_first=True),
)
