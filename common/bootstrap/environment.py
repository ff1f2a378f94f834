"""The virtual environment: made once, filled from requirements.lock with every hash checked."""

import subprocess
import sys
import sysconfig
from pathlib import Path

from common.bootstrap.layout import LOCK_FILE, ROOT, VENV, VENV_PYTHON
from common.bootstrap.progress import CannotContinue, run, timed

_NETWORK = "Python packages come over the network, from where pip's own settings say. Is it there? Then start again."


def install(is_untrusted: bool) -> None:
    """Brings the environment to what the lock file says.

    An untrusted one (never finished here, or left in the middle) is made again from nothing: pip takes a half-copied
    package for an installed one.
    """
    if is_untrusted or not _works():
        with timed("making the virtual environment"):
            run([_base_python(), "-m", "venv", "--clear", str(VENV)], keeps_lock=True)
    with timed("installing Python packages"):
        # The lock names every package, so nothing is left to resolve; wheels only, so no compiler is needed.
        # Compiling the modules now costs three seconds here and saves them at the first start.
        pip = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input"]
        locked = ["--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(LOCK_FILE)]
        try:
            run([str(VENV_PYTHON), *pip, *locked], keeps_lock=True)
        except CannotContinue as stop:
            raise CannotContinue(f"{_NETWORK}\n{stop}") from stop
    purelib = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    (purelib / "yichuang.pth").write_text(f"{ROOT}\n", "utf-8")


def is_running() -> bool:
    """Whether this very process runs on the project's environment."""
    return Path(sys.prefix) == VENV


def _works() -> bool:
    """Whether the environment can be started and has the Python version of this process."""
    ask = [str(VENV_PYTHON), "-c", "import pip, sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(ask, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.stdout.split() == [str(number) for number in sys.version_info[:2]]


def _base_python() -> str:
    """The Python that environments are made from, also when this process runs inside one."""
    return str(getattr(sys, "_base_executable", sys.executable))
