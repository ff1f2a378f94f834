"""Language: English source strings and complete Chinese from resources/i18n, switched while a screen is open."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal
from PySide6.QtQml import QQmlEngine

from common.ui import RESOURCES

log = logging.getLogger(__name__)

SOURCES = RESOURCES / "i18n"
PARTS = {
    "hall": ["common", "resources/qml/Hall"],
    "kiosk": ["kiosk", "resources/qml/Kiosk"],
    "rating": ["resources/qml/Rating"],
    "issuing": ["resources/qml/Issuing", "resources/qml/Ratings"],
    "stations": ["resources/qml/Stations", "resources/qml/Guide"],
    "review": ["resources/qml/Review", "resources/qml/Watch", "resources/qml/Gateways", "resources/qml/Staff"],
    "records": ["resources/qml/Records"],
    "board": ["kiosk/board", "resources/qml/Board"],
    "counter": ["counter", "resources/qml/Counter"],
    "cases": ["resources/qml/Cases", "resources/qml/Acceptance"],
    "demo": ["counter/demo", "resources/qml/Demo"],
}
"""Each part has catalogues of its own, so that its authors never wait for one another."""
COMPILED = RESOURCES.parent / "build" / "i18n"
LANGUAGES = ("zh_CN", "en")
"""The languages of a hall, its default first. English has a catalogue only for its plurals."""


class Language(QObject):
    """The language of this process. `changed` comes after everything that asks again will get the new words."""

    changed = Signal(str)

    def __init__(self, compiled: Path = COMPILED, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._compiled = compiled
        self._translator: QTranslator | None = None
        self._engines: list[QQmlEngine] = []
        self.code = ""

    def follow(self, engine: QQmlEngine) -> None:
        """Let this engine's pages change with the language."""
        self._engines.append(engine)

    def switch(self, code: str) -> None:
        """Show everything in this language from now on. Raises ValueError for one that is not in LANGUAGES.

        A missing catalogue is logged and leaves the English source strings: a screen in the wrong
        language still serves.
        """
        if code not in LANGUAGES:
            raise ValueError(f"no such language: {code}")
        if code == self.code:
            return
        translator = QTranslator(self)
        if not translator.load(str(self._compiled / f"yichuang_{code}.qm")):
            log.error("no catalogue for %s in %s", code, self._compiled)
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        QCoreApplication.installTranslator(translator)
        # QML's loader thread asks the translator too. PySide looks once for an override in Python, for which
        # it needs the interpreter lock: were that first time in the loader while we wait for it, both would hang.
        QCoreApplication.translate(code, code)
        self._translator = translator
        self.code = code
        QLocale.setDefault(QLocale(code))
        for engine in self._engines:
            engine.setUiLanguage(code)
            engine.retranslate()
        self.changed.emit(code)

    def clear(self) -> None:
        """Show the source strings again, as before the first switch."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator, self.code = None, ""


def compile_catalogues(out: Path = COMPILED) -> list[Path]:
    """Compile the catalogues of each language that are newer than their compiled form, with Qt's lrelease.

    Called by set-up, by the tests and at the start of an application; a shipped product brings the compiled
    files and no sources, then nothing is done. Returns the compiled files. Raises
    subprocess.CalledProcessError, with lrelease's words in the log, for a catalogue that is broken.
    """
    out.mkdir(parents=True, exist_ok=True)
    for code in LANGUAGES:
        sources = sorted(SOURCES.glob(f"*_{code}.ts"))
        target = out / f"yichuang_{code}.qm"
        newest = max((source.stat().st_mtime for source in sources), default=0.0)
        if sources and (not target.exists() or target.stat().st_mtime < newest):
            part = out / f"{target.stem}.{os.getpid()}.part"
            _run("lrelease", "-silent", *map(str, sources), "-qm", str(part))
            part.replace(target)
    return sorted(out.glob("*.qm"))


def update_catalogues(part: str) -> None:
    """Bring the catalogues of one of PARTS up to date with its Python and QML; new strings come in unfinished."""
    root = RESOURCES.parent
    found = [
        str(path) for top in PARTS[part] for kind in ("py", "qml") for path in sorted((root / top).rglob(f"*.{kind}"))
    ]
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    for code, more in (("zh_CN", []), ("en", ["-pluralonly"])):
        target = str(SOURCES / f"{part}_{code}.ts")
        _run("lupdate", *options, *more, "-target-language", code, *found, "-ts", target)


def fill(part: str, words: dict[str, str]) -> None:
    """Write Chinese for each unfinished string of a part that `words` knows, in every context where it stands."""
    path = SOURCES / f"{part}_zh_CN.ts"
    tree = ET.parse(path)  # noqa: S314  # our own file
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        chinese = words.get(message.findtext("source", ""))
        if chinese and translation is not None and translation.get("type") == "unfinished":
            del translation.attrib["type"]
            (translation.find("numerusform") if len(translation) else translation).text = chinese  # type: ignore[union-attr]
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def unfinished() -> list[str]:
    """Each string of a catalogue that has no translation yet, as `catalogue: context: string`."""
    missing = []
    for source in sorted(SOURCES.glob("*.ts")):
        for context in ET.parse(source).getroot().iter("context"):  # noqa: S314  # our own file
            for message in context.iter("message"):
                translation = message.find("translation")
                if (
                    translation is None
                    or translation.get("type") == "unfinished"
                    or not "".join(translation.itertext()).strip()
                ):
                    missing.append(f"{source.stem}: {context.findtext('name')}: {message.findtext('source')}")
    return missing


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        log.error("%s: %s", tool, done.stderr.strip())
        done.check_returncode()


def main(arguments: list[str]) -> None:
    """`python -m common.ui.translate PART [WORDS.json]`: update a part, fill in words, and name what is unfinished."""
    part, *files = arguments
    update_catalogues(part)
    for file in files:
        fill(part, json.loads(Path(file).read_text(encoding="utf-8")))
    sys.stdout.writelines(f"unfinished: {line}\n" for line in unfinished())


if __name__ == "__main__":
    main(sys.argv[1:])
