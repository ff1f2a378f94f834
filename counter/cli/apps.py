"""Subcommands that open windows: kiosk, counter, board, and a virtual printer."""

import os
import subprocess
import sys

import click

_PASS_ON = {"ignore_unknown_options": True, "help_option_names": []}
MEMORY = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "131072"}
"""How glibc keeps a window's memory together: few heaps for its threads, and pictures given back as they go."""
PROGRAMS = {
    "kiosk": ("kiosk", "Open the ticket kiosk."),
    "counter": ("counter", "Open the desk of a counter."),
    "board": ("kiosk.board", "Open the hall's board, which also speaks the calls."),
    "rating-pad": ("kiosk.rating_pad", "Open the rating pad of a counter."),
    "department": ("counter.demo.department", "Run a reference department, to try gateways with."),
    "agency": ("counter.demo.agency", "Run a reference agency, to try sources of records with."),
    "printer": ("printers.virtual", "Run a virtual receipt printer on a TCP port."),
}


def add_to(group: click.Group) -> None:
    """Add one subcommand for each program; its options are the program's own."""
    for name, (module, words) in PROGRAMS.items():
        group.add_command(_app(name, module, words))


def _app(name: str, module: str, words: str) -> click.Command:
    @click.command(name, help=words, context_settings=_PASS_ON)
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def run(arguments: tuple[str, ...]) -> None:
        for name, value in MEMORY.items():
            os.environ.setdefault(name, value)
        line = [sys.executable, "-m", module, *arguments]
        if os.name == "posix":
            os.execv(line[0], line)
        sys.exit(subprocess.run(line, check=False).returncode)

    return run
