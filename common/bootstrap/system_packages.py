"""System packages: which are missing, and installing them with apt as root or through sudo."""

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass

from common.bootstrap.layout import PACKAGES_FILE
from common.bootstrap.progress import CannotContinue, run, say, timed

APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


@dataclass(frozen=True)
class Package:
    """One line of resources/packages.toml: a Debian package and the reason it is needed.

    ``also`` names packages that serve as well (another release calls it so); with ``unless_module`` the
    package is needed only by a Python that lacks that module.
    """

    name: str
    why: str
    purpose: str = "run"
    also: tuple[str, ...] = ()
    unless_module: str = ""

    def is_needed(self) -> bool:
        """Whether this machine's Python asks for the package at all."""
        return not self.unless_module or importlib.util.find_spec(self.unless_module) is None


def declared(purpose: str) -> list[Package]:
    """The packages for ``run`` (the product) or ``test`` (only its tests)."""
    rows = tomllib.loads(PACKAGES_FILE.read_text("utf-8"))["package"]
    packages = [Package(**{**row, "also": tuple(row.get("also", ()))}) for row in rows]
    return [package for package in packages if package.purpose == purpose]


def missing(packages: list[Package]) -> list[Package]:
    """Those of the packages that are needed and not installed."""
    names = [name for package in packages for name in (package.name, *package.also)]
    installed = installed_versions(names)
    return [
        package
        for package in packages
        if package.is_needed() and installed.keys().isdisjoint((package.name, *package.also))
    ]


def installed_versions(names: list[str]) -> dict[str, str]:
    """The version of each of the Debian packages that is installed."""
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Version}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it fails when it does not know one of them, and still answers for the others
    )
    rows = (line.split(" ") for line in answer.stdout.splitlines())
    return {name: version for status, name, version in rows if status == "installed"}


def install(purpose: str) -> None:
    """Installs what is missing. Raises CannotContinue, with the command to give, when it may not."""
    if sys.platform != "linux":
        return
    packages = declared(purpose)
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        say("  This system has no apt. Yichuang needs what Debian calls:")
        say(_explained(packages))
        return
    absent = missing(packages)
    if not absent:
        return
    names = [package.name for package in absent]
    as_root = _as_root()
    if as_root is None:
        raise CannotContinue(_ask_for(absent))
    with timed(f"installing {len(names)} system packages with apt: {', '.join(names)}"):
        asking_nobody = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive"]
        options = ("-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3")
        run([*asking_nobody, "apt-get", "update", *options])
        run([*asking_nobody, *APT_INSTALL, *options, *names])


def _as_root() -> list[str] | None:
    """What to put before a command so that it runs as root; None when that cannot be had here."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    if sys.stdin is not None and sys.stdin.isatty():
        say("  Installing system packages needs your password.")
        if subprocess.run(["sudo", "-v"], check=False).returncode == 0:
            return ["sudo", "-n"]
    return None


def _ask_for(packages: list[Package]) -> str:
    update, install_all = "apt-get update", shlex.join([*APT_INSTALL, *(package.name for package in packages)])
    has_sudo = shutil.which("sudo") is not None
    command = f"sudo {update} && sudo {install_all}" if has_sudo else f"su -c '{update} && {install_all}'"
    return (
        "These system packages are missing, and installing them needs root:\n"
        f"{_explained(packages)}\n"
        "Run this, then start again:\n"
        f"  {command}"
    )


def _explained(packages: list[Package]) -> str:
    return "\n".join(f"    {package.name:<22} {package.why}" for package in packages)
