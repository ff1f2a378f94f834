"""The launcher file itself, run in a copy of the project as a newcomer runs it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.tree import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder (with a space in its name) that has the launcher and nothing set up."""
    folder = tmp_path / "yi chuang"
    shutil.copytree(ROOT / "common" / "bootstrap", folder / "common" / "bootstrap")
    shutil.copy(ROOT / "common" / "__init__.py", folder / "common")
    shutil.copy(ROOT / "yichuang", folder)
    return folder


def test_clean_removes_what_set_up_made_and_leaves_the_rest(copy: Path) -> None:
    for name in (".venv", ".setup", "build"):
        (copy / name).mkdir()
        (copy / name / "file").touch()
    subprocess.run([copy / "yichuang", "clean"], check=True, cwd=copy.parent, capture_output=True)
    assert sorted(path.name for path in copy.iterdir()) == ["common", "yichuang"]


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["-h"], 0), (["everything"], 2)])
@pytest.mark.parametrize("command", ["clean", "setup"])
def test_who_asks_what_a_command_does_does_not_set_it_off(
    copy: Path, command: str, arguments: list[str], code: int
) -> None:
    (copy / ".venv").mkdir()
    answer = subprocess.run(
        [copy / "yichuang", command, *arguments], check=False, capture_output=True, text=True, timeout=60
    )
    assert (answer.returncode, f"usage: yichuang {command}" in answer.stdout + answer.stderr) == (code, True)
    assert sorted(path.name for path in copy.iterdir()) == [".venv", "common", "yichuang"]


def test_it_starts_through_a_link_from_elsewhere(copy: Path, tmp_path: Path) -> None:
    link = tmp_path / "bin"
    link.symlink_to(copy / "yichuang")
    answer = subprocess.run([link, "clean"], check=False, cwd="/", capture_output=True, text=True)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


def test_without_python_it_says_what_to_install(copy: Path, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("dirname", "readlink"):
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    answer = subprocess.run(
        ["/bin/sh", copy / "yichuang"], check=False, env={"PATH": str(programs)}, capture_output=True, text=True
    )
    assert answer.returncode == 1
    assert "apt-get install python3" in answer.stderr
