"""Draws the gallery: `python -m common.ui.draw --out DIR kiosk.gallery …`, each module hanging its own pages."""

import importlib
import os
from pathlib import Path

import click
from PySide6.QtGui import QGuiApplication

from common.ui.app import choose_drawing
from common.ui.gallery import render_all


@click.command()
@click.option("--out", required=True, help="Folder for the pictures.")
@click.option("--only", default="", help="Only pictures whose names contain these words.")
@click.argument("modules", nargs=-1, required=True)
def main(out: str, only: str, modules: tuple[str, ...]) -> None:
    """Draw every page that the modules hang in the gallery; fails on a page that draws with warnings."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    choose_drawing()
    application = QGuiApplication([])
    for module in modules:
        importlib.import_module(module)
    for picture in render_all(Path(out), only):
        click.echo(picture)
    application.quit()


if __name__ == "__main__":
    main()
