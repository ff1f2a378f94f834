"""Translations: compiling them for Qt, and finding what is not translated yet."""

import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from common.bootstrap.layout import ROOT, TRANSLATION_SOURCES, TRANSLATIONS, venv_program
from common.bootstrap.progress import CannotContinue, run, timed

TRANSLATED_FOLDERS = ("common", "kiosk", "counter", "printers", "resources")


def sources() -> list[Path]:
    """The translation files, ``zh_CN.ts`` and its like."""
    return sorted(TRANSLATION_SOURCES.glob("*.ts"))


def compile_all() -> None:
    """Compiles each translation into ``build/i18n/<language>.qm``."""
    files = sources()
    if not files:
        return
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    with timed("compiling translations"):
        for file in files:
            run([venv_program("pyside6-lrelease"), str(file), "-qm", str(TRANSLATIONS / f"{file.stem}.qm")])


def gaps() -> list[str]:
    """What a fresh collection of all texts finds untranslated, one line each with its file and line.

    Raises CannotContinue when the texts cannot be collected.
    """
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(shutil.copy(file, folder)) for file in sources()]
        for copy in copies:
            _collect_into(copy)
        return [line for copy in copies for line in _unfinished(copy)]


def _collect_into(translation: Path) -> None:
    texts = [str(path) for folder in TRANSLATED_FOLDERS for path in sorted((ROOT / folder).rglob("*.qml"))]
    texts += [str(path) for folder in TRANSLATED_FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    command = [venv_program("pyside6-lupdate"), "-no-obsolete", "-locations", "absolute", *texts]
    answer = subprocess.run([*command, "-ts", str(translation)], capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise CannotContinue(f"pyside6-lupdate failed: {answer.stderr.strip()}")


def _unfinished(translation: Path) -> list[str]:
    lines = []
    for message in ET.parse(translation).iter("message"):  # noqa: S314  our own file
        target, location = message.find("translation"), message.find("location")
        if target is None or target.get("type") == "unfinished":
            where = "?" if location is None else f"{location.get('filename')}:{location.get('line')}"
            lines.append(f"{translation.name}: {where}: {message.findtext('source')!r}")
    return lines
