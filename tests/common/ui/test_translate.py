"""Chinese is complete, and pages change language while they are open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from pytestqt.qtbot import QtBot

from common.ui import QML, controls, stage, translate
from common.ui.scene import find, text_of


def test_no_string_is_unfinished() -> None:
    assert translate.unfinished() == []


def test_the_check_would_see_an_unfinished_string(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(translate, "SOURCES", tmp_path)
    (tmp_path / "x_zh_CN.ts").write_text(
        '<TS><context><name>C</name><message><source>one</source><translation type="unfinished"/></message>'
        "<message><source>two</source><translation>二</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert translate.unfinished() == ["x_zh_CN: C: one"]
    translate.fill("x", {"one": "一"})
    assert translate.unfinished() == []


def test_an_open_page_changes_its_language(qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path) -> None:
    translate.compile_catalogues(tmp_path)
    language = translate.Language(tmp_path)
    engine = stage.make_engine()
    language.follow(engine)
    language.switch("zh_CN")
    view = stage.open_view(engine, QML / "Hall" / "gallery" / "Kiosk.qml", controls.sample("ready"), QSize(1080, 1920))
    view.show()
    primary = find(view, "primary")
    assert primary is not None
    assert text_of(primary) == "请取票"
    language.switch("en")
    assert text_of(primary) == "Take my number"
    assert QCoreApplication.translate("Dialog", "OK") == "OK"
    language.switch("zh_CN")
    assert QCoreApplication.translate("Dialog", "OK") == "好"
    language.clear()
    view.close()


def test_an_unknown_language_is_refused(qapp: QCoreApplication) -> None:
    with pytest.raises(ValueError):
        translate.Language().switch("tlh")
