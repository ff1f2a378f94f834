"""Every subcommand explains itself under the name it is called by, and takes a home."""

import os
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from counter.cli import apps
from counter.cli.main import main


@pytest.mark.parametrize("name", sorted({*main.list_commands(click.Context(main))} - apps.PROGRAMS.keys()))
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


def test_every_subcommand_is_where_it_is_looked_for() -> None:
    context = click.Context(main)
    assert all(main.get_command(context, name) is not None for name in main.list_commands(context))
    assert sorted(main.commands) == main.list_commands(context)
