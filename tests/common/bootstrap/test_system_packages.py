"""System packages: what is missing is found, installed as root, or asked for in one exact command."""

import os
from pathlib import Path

import pytest

from common.bootstrap import progress, system_packages
from common.bootstrap.progress import CannotContinue
from common.bootstrap.system_packages import Package, install, missing

DPKG = """#!/bin/sh
echo "installed libegl1 1.6.0-1"
echo "installed libglib2.0-0t64 2.84"
echo "config-files libgl1 1.6.0-1"
echo "dpkg-query: no packages found matching espeak-ng" >&2
exit 1
"""
PACKAGES = """
[[package]]
name = "libegl1"
why = "Qt does not load without it"
[[package]]
name = "libglib2.0-0"
also = ["libglib2.0-0t64"]
why = "Qt is linked against it"
[[package]]
name = "libgl1"
why = "Qt Quick is linked against it"
[[package]]
name = "espeak-ng"
why = "the spoken call"
[[package]]
name = "python3-venv"
why = "Debian's own Python has no ensurepip"
unless_module = "json"
[[package]]
name = "xvfb"
why = "a screen for tests"
purpose = "test"
"""


class Machine:
    """Stands in for apt: a folder of programs that write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.calls_file = folder / "calls"
        self._programs = folder / "bin"
        self._programs.mkdir()
        self.add("dpkg-query", DPKG)
        self.add("apt-get", f'#!/bin/sh\necho "apt-get $*" >> {self.calls_file}\n')

    def add(self, name: str, script: str) -> None:
        program = self._programs / name
        program.write_text(script, "utf-8")
        program.chmod(0o755)

    def calls(self) -> list[str]:
        return self.calls_file.read_text("utf-8").splitlines() if self.calls_file.exists() else []


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path)
    (tmp_path / "packages.toml").write_text(PACKAGES, "utf-8")
    monkeypatch.setattr(system_packages, "PACKAGES_FILE", tmp_path / "packages.toml")
    for name, path in {"SETUP_DIR": tmp_path, "SETUP_LOG": tmp_path / "setup.log"}.items():
        monkeypatch.setattr(progress, name, path)
    machine.add("env", '#!/bin/sh\nshift\nexec "$@"\n')
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return machine


def test_only_what_is_neither_there_nor_replaced_nor_unneeded_is_missing(machine: Machine) -> None:
    assert [package.name for package in missing(system_packages.declared("run"))] == ["libgl1", "espeak-ng"]


def test_root_installs_what_is_missing_and_nothing_else(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    install("run")
    update, installation = machine.calls()
    assert update.startswith("apt-get update")
    assert installation.startswith("apt-get install -y --no-install-recommends")
    assert installation.endswith(" libgl1 espeak-ng")


def test_without_root_the_command_is_given_and_nothing_is_run(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(CannotContinue) as stop:
        install("run")
    assert str(stop.value).endswith(
        "  su -c 'apt-get update && apt-get install -y --no-install-recommends libgl1 espeak-ng'"
    )
    assert "the spoken call" in str(stop.value)
    assert machine.calls() == []


def test_where_there_is_sudo_the_command_uses_it(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("sys.stdin", None)
    machine.add("sudo", "#!/bin/sh\nexit 1\n")
    with pytest.raises(CannotContinue, match=r"sudo apt-get update && sudo apt-get install -y .* libgl1 espeak-ng$"):
        install("run")


def test_sudo_that_asks_nothing_is_used(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.add("sudo", '#!/bin/sh\n[ "$2" = true ] && exit 0\nshift\nexec "$@"\n')
    install("test")
    assert machine.calls()[-1].endswith(" xvfb")


def test_a_failing_apt_shows_what_it_said(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    machine.add("apt-get", "#!/bin/sh\necho 'E: Unable to locate package libgl1'\nexit 100\n")
    with pytest.raises(CannotContinue, match="Unable to locate package"):
        install("run")


def test_a_package_for_a_module_that_is_missing_is_needed() -> None:
    assert Package("a", "b", unless_module="no_such_module").is_needed()
    assert not Package("a", "b", unless_module="json").is_needed()
