"""The subcommand that draws every page of every program in every look."""

import subprocess
import sys
from pathlib import Path

import click

from counter.cases.papers.gallery import draw_papers

# Named, not imported: the staffed programs never know the public ones.
WHO_HANGS_PAGES = (
    "common.ui.controls",
    "kiosk.gallery",
    "kiosk.board.gallery",
    "kiosk.rating_pad.gallery",
    "counter.desk.gallery",
    "counter.cases.gallery",
    "counter.cases.acceptance.gallery",
    "counter.cases.gateways.gallery",
    "counter.cases.guide.gallery",
    "counter.cases.issuing.gallery",
    "counter.cases.ratings.gallery",
    "counter.cases.review.gallery",
    "counter.cases.review.act_gallery",
    "counter.cases.stations.gallery",
    "counter.cases.watch.gallery",
    "counter.records.gallery",
    "counter.staff.gallery",
    "counter.demo.beside_gallery",
    "counter.demo.gallery",
)


@click.command()
@click.option("--out", required=True, help="Folder for the pictures.")
@click.option("--only", default="", help="Only pictures whose names contain these words, as in: 'confirm care en'.")
@click.option("--home", expose_value=False, help="Understood as everywhere; the pictures show sample data.")
def gallery(out: str, only: str) -> None:
    """Draw every page × language × scale × size, with long texts and empty, refused and failed looks, to PNG files.

    The papers of cases, too: slips to PNG, sheets to PDF.
    """
    line = [sys.executable, "-m", "common.ui.draw", "--out", out, "--only", only, *WHO_HANGS_PAGES]
    done = subprocess.run(line, check=False)
    draw_papers(Path(out), only)
    sys.exit(done.returncode)


def add_to(group: click.Group) -> None:
    """Add this subcommand to the command line."""
    group.add_command(gallery)
