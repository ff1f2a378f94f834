"""Translations: a text that nobody translated is found, also one that was never collected."""

from pathlib import Path

import pytest

from common.bootstrap import translations

QML = 'import QtQuick\nText {\n    text: qsTr("Take a number")\n}\n'
TRANSLATED = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../kiosk/Welcome.qml" line="3"/>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "resources" / "i18n").mkdir(parents=True)
    (tmp_path / "kiosk" / "Welcome.qml").write_text(QML, "utf-8")
    (tmp_path / "resources" / "i18n" / "zh_CN.ts").write_text(TRANSLATED, "utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "TRANSLATION_SOURCES", tmp_path / "resources" / "i18n")
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path / "build" / "i18n")
    return tmp_path


def test_complete_translations_have_no_gaps_and_stay_as_they_are(tree: Path) -> None:
    assert translations.gaps() == []
    assert (tree / "resources" / "i18n" / "zh_CN.ts").read_text("utf-8") == TRANSLATED


def test_a_new_text_is_a_gap_with_its_place(tree: Path) -> None:
    qml = tree / "kiosk" / "Welcome.qml"
    qml.write_text(QML.replace("}", '    property string more: qsTr("Ask for help")\n}'), "utf-8")
    (gap,) = translations.gaps()
    assert gap.startswith("zh_CN.ts: ")
    assert "Welcome.qml:4: 'Ask for help'" in gap


def test_translations_are_compiled(tree: Path) -> None:
    translations.compile_all()
    assert (tree / "build" / "i18n" / "zh_CN.qm").stat().st_size > 50
