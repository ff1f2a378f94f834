"""Translations: compiled at set-up, so that a program whose folder it may not write to finds them."""

from pathlib import Path

from common.bootstrap.layout import TRANSLATION_SOURCES, VENV_PYTHON
from common.bootstrap.progress import run, timed


def sources() -> list[Path]:
    """The translation files, ``kiosk_zh_CN.ts`` and its like."""
    return sorted(TRANSLATION_SOURCES.glob("*.ts"))


def compile_all() -> None:
    """Compiles them with the kit's own function, which also shows that Qt can be loaded. Raises CannotContinue."""
    if sources():
        with timed("compiling translations"):
            run([str(VENV_PYTHON), "-c", "from common.ui.translate import compile_catalogues; compile_catalogues()"])
