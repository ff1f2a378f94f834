"""The launcher itself: sets up what is missing, then runs the checks or hands over to the command line."""

import argparse
import importlib.util
import os
import runpy
import shutil
import subprocess
import sys

from common.bootstrap import environment
from common.bootstrap.layout import ROOT, VENV_PYTHON
from common.bootstrap.progress import CannotContinue, say
from common.bootstrap.steps import RUN_STEPS, TEST_STEPS, made_by_set_up, set_up, waiting

COMMAND_LINE = "counter.cli"
_WITHOUT_ARGUMENTS = {
    "setup": "Sets up what the program and its checks need, and nothing else.",
    "clean": "Removes what set-up has made in this folder. Homes, with all that halls remember, stay.",
}


def main(arguments: list[str]) -> int:
    """Does what the arguments ask for and returns the exit code. Raises SystemExit after help or a wrong argument."""
    command = arguments[0] if arguments else ""
    if command in _WITHOUT_ARGUMENTS:
        _refuse_arguments(command, arguments[1:])
    try:
        if command == "clean":
            return _clean()
        steps = TEST_STEPS if command in ("test", "soak") else RUN_STEPS
        if waiting(steps):
            set_up(steps)
        if command == "setup":
            say("Everything is set up.")
            return 0
        if not environment.is_running():
            return _start_again_inside(arguments)
        if command == "test":
            from common.bootstrap.checks import check

            return check(arguments[1:])
        if command == "soak":
            from common.bootstrap.checks import soak

            return soak(arguments[1:])
        return _run_command_line(arguments)
    except CannotContinue as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


def _refuse_arguments(command: str, arguments: list[str]) -> None:
    """Whoever asks for help gets help; whoever means something else is not obeyed."""
    parser = argparse.ArgumentParser(prog=f"yichuang {command}", description=_WITHOUT_ARGUMENTS[command])
    parser.add_argument("--home", help="understood as everywhere; no home is touched")
    parser.parse_args(arguments)


def _clean() -> int:
    for folder in made_by_set_up():
        if folder.exists():
            say(f"Removing {folder.relative_to(ROOT)}")
            shutil.rmtree(folder)
    return 0


def _start_again_inside(arguments: list[str]) -> int:
    command = [str(VENV_PYTHON), str(ROOT / "common" / "bootstrap" / "__main__.py"), *arguments]
    if os.name != "nt":  # there, exec would return to the shell before the program has ended
        os.execv(command[0], command)  # signals and the exit code stay the program's own
    return subprocess.run(command, check=False).returncode


def _run_command_line(arguments: list[str]) -> int:
    if importlib.util.find_spec(COMMAND_LINE) is None:
        raise CannotContinue(f"This copy of Yichuang has no command line ({COMMAND_LINE}); './yichuang test' works.")
    sys.argv = ["yichuang", *arguments]
    runpy.run_module(COMMAND_LINE, run_name="__main__", alter_sys=True)
    return 0
