"""Every text on a screen is translated, also one that was written after the texts were last collected."""

import shutil
from pathlib import Path

import pytest

from common.ui import translate


def test_a_fresh_collection_of_all_texts_finds_none_untranslated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = tmp_path / "i18n"
    shutil.copytree(translate.SOURCES, copies)
    monkeypatch.setattr(translate, "SOURCES", copies)
    for part in translate.PARTS:
        translate.update_catalogues(part)
    assert translate.unfinished() == []
