"""Fonts: measured files pass by their digest, others only when their glyphs suffice, absent ones stop set-up."""

import hashlib
from pathlib import Path

import pytest

from common.bootstrap import fonts, progress, system_packages
from common.bootstrap.progress import CannotContinue


@pytest.fixture
def font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    font = tmp_path / "Hall.ttf"
    font.write_bytes(b"not a font at all")
    digest = hashlib.sha256(font.read_bytes()).hexdigest()
    (tmp_path / "fonts.toml").write_text(
        f'[[font]]\npackage = "fonts-hall"\nfile = "{font}"\nsha256 = {{ "1.0" = "{digest}" }}\n', "utf-8"
    )
    monkeypatch.setattr(fonts, "FONTS_FILE", tmp_path / "fonts.toml")
    monkeypatch.setattr(system_packages, "installed_versions", lambda names: dict.fromkeys(names, "1.0"))
    for name, path in {"SETUP_DIR": tmp_path, "SETUP_LOG": tmp_path / "setup.log"}.items():
        monkeypatch.setattr(progress, name, path)
    return font


def test_the_measured_file_passes(font: Path) -> None:
    fonts.check()


def test_another_file_is_told_and_its_glyphs_are_counted(font: Path, capsys: pytest.CaptureFixture[str]) -> None:
    font.write_bytes(b"something else that is not a font")
    with pytest.raises(CannotContinue, match="TTLibError"):
        fonts.check()
    assert "is not a version that was measured (fonts-hall 1.0)" in capsys.readouterr().err


def test_an_absent_font_stops_set_up(font: Path) -> None:
    font.unlink()
    with pytest.raises(CannotContinue, match=r"Hall\.ttf"):
        fonts.check()
