"""Every subcommand explains itself under the name it is called by, and takes a home."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from counter.cli import apps
from counter.cli.main import main


@pytest.mark.parametrize("name", sorted(main.commands.keys() - apps.PROGRAMS.keys()))
def test_a_subcommand_explains_itself(name: str) -> None:
    explained = CliRunner().invoke(main, [name, "--help"], prog_name="yichuang").output
    assert explained.startswith(f"Usage: yichuang {name} ")
    assert "--home" in explained


@pytest.mark.parametrize("name", apps.PROGRAMS)
def test_a_program_explains_itself_as_its_subcommand(name: str) -> None:
    explained = subprocess.run(
        [sys.executable, "-m", "counter.cli", name, "-h"],
        check=True, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"}, timeout=60,
    ).stdout  # fmt: skip
    assert explained.startswith(f"Usage: yichuang {name} ")
    assert "--home" in explained
