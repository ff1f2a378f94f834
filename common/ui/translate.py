"""Language: English source strings, complete Chinese, compiled from resources/i18n and switched while a screen is open."""

from __future__ import annotations

import logging
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
        QCoreApplication.translate("", "prime")
        self._translator = translator
        self.code = code
        QLocale.setDefault(QLocale(code))
        for engine in self._engines:
            engine.setUiLanguage(code)
            engine.retranslate()
        self.changed.emit(code)


def compile_catalogues(out: Path = COMPILED) -> list[Path]:
    """Compile each catalogue that is newer than its compiled form, with Qt's lrelease. Returns all compiled files.

    Called by set-up, by the tests and when an application starts from the source tree. Raises
    subprocess.CalledProcessError, with lrelease's words in the log, for a catalogue that is broken.
    """
    out.mkdir(parents=True, exist_ok=True)
    compiled = []
    for source in sorted(SOURCES.glob("*.ts")):
        target = out / f"{source.stem}.qm"
        compiled.append(target)
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            part = target.with_suffix(f".{id(target)}.part")
            _run("lrelease", "-silent", str(source), "-qm", str(part))
            part.replace(target)
    return compiled


def update_catalogues() -> None:
    """Bring resources/i18n up to date with every string in Python and QML; new ones come in unfinished.

    Run by hand after strings were written: `python -m common.ui.translate`, then translate what
    `unfinished()` names.
    """
    root = RESOURCES.parent
    found = [str(path) for top in ("common", "kiosk", "counter") for path in sorted((root / top).rglob("*.py"))]
    found += [str(path) for path in sorted((RESOURCES / "qml").rglob("*.qml"))]
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    _run("lupdate", *options, "-target-language", "zh_CN", *found, "-ts", str(SOURCES / "yichuang_zh_CN.ts"))
    _run("lupdate", *options, "-target-language", "en", "-pluralonly", *found, "-ts", str(SOURCES / "yichuang_en.ts"))


def unfinished() -> list[str]:
    """Each string of a catalogue that has no translation yet, as `catalogue: context: string`."""
    missing = []
    for source in sorted(SOURCES.glob("*.ts")):
        for context in ET.parse(source).getroot().iter("context"):  # noqa: S314  # our own file
            for message in context.iter("message"):
                translation = message.find("translation")
                forms = [] if translation is None else [translation, *translation.iter("numerusform")]
                texts = [form.text for form in forms if form.tag == "numerusform" or len(form) == 0]
                if translation is None or translation.get("type") == "unfinished" or not all(texts):
                    missing.append(f"{source.stem}: {context.findtext('name')}: {message.findtext('source')}")
    return missing


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        log.error("%s: %s", tool, done.stderr.strip())
        done.check_returncode()


if __name__ == "__main__":
    update_catalogues()
    for line in unfinished():
        log.warning("unfinished: %s", line)
