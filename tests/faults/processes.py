"""Real processes for the tests of faults: the command line and a writer that goes on until killed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from tests.tree import ROOT
from tests.warm import WarmProgram

CLI = "counter.cli"
WRITER = "tests.faults.writer"
COLD_CLI = (sys.executable, "-m", CLI)
_PATIENCE_S = 60

Program = subprocess.Popen[bytes] | WarmProgram


def start(
    command: Iterable[str | Path],
    *,
    stdin: IO[bytes] | int | None = subprocess.DEVNULL,
    stdout: IO[bytes] | int = subprocess.PIPE,
    more_env: Mapping[str, str] | None = None,
    **options: Any,
) -> subprocess.Popen[bytes]:
    """Start a program of this tree from nothing; its output can be read while it runs."""
    return subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **(more_env or {})},
        **options,
    )


def cli(
    home: Path,
    name: str,
    *arguments: str | Path,
    lines: bytes | None = None,
    more_env: Mapping[str, str] | None = None,
) -> "Ended":
    """Run a subcommand of the real command line to its end; `lines` is what it reads on standard input."""
    stdin = subprocess.DEVNULL if lines is None else subprocess.PIPE
    return end(WarmProgram(CLI, name, "--home", home, *arguments, stdin=stdin, more_env=more_env), lines)


def hub_cli(folder: Path, name: str, *arguments: str | Path) -> "Ended":
    """Run a subcommand of `hub` to its end."""
    return end(WarmProgram(CLI, "hub", name, "--home", folder, *arguments))


def end(program: Program, lines: bytes | None = None) -> "Ended":
    """Wait for a program that was started."""
    out, err = program.communicate(lines, timeout=_PATIENCE_S)
    return Ended(program.wait(), out or b"", err.decode())


class Ended:
    """How a program ended: its exit code and what it said."""

    def __init__(self, code: int, out: bytes, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def answers(self) -> list[dict[str, Any]]:
        """What it printed, as lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]

    def says(self, *words: str) -> None:
        """Assert that it failed in a sentence that holds these words, and with no traceback."""
        assert self.code == 1, (self.code, self.out, self.err)
        assert "Traceback" not in self.err
        for word in words:
            assert word in self.err, self.err


def as_lines(*commands: Mapping[str, Any]) -> bytes:
    """Commands as `do --lines` reads them."""
    return b"".join(json.dumps(command, ensure_ascii=False).encode() + b"\n" for command in commands)


def kill(*programs: Program) -> None:
    """End programs as kill -9 does, and close what they said."""
    for program in programs:
        program.kill()
    for program in programs:
        program.wait()
        for stream in (program.stdin, program.stdout, program.stderr):
            if stream:
                with suppress(BrokenPipeError):  # what it was told last and did not read
                    stream.close()
