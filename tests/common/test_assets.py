import os
from pathlib import Path

import pytest

from common import assets
from common.assets import FontsMissing, Weight, find_fonts, installed_fonts, resource


@pytest.fixture
def noto_only(tmp_path: Path) -> Path:
    """A folder with the fonts nothing can be drawn without."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    for fact in assets.font_facts():
        if fact.is_required:
            (folder / fact.name).symlink_to(fact.file)
    return folder


def test_resources_are_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert resource("fonts.toml").is_file()


def test_missing_fonts_are_named_with_the_packages_that_bring_them(tmp_path: Path) -> None:
    with pytest.raises(FontsMissing, match=r"NotoSansCJK-Regular\.ttc.*apt-get install fonts-noto-cjk fonts-hanazono"):
        find_fonts([tmp_path], tmp_path / "cache")


def test_fonts_for_rare_characters_may_be_missing_and_are_told(noto_only: Path, tmp_path: Path) -> None:
    fonts = find_fonts([noto_only], tmp_path / "cache")
    assert {fact.package for fact in fonts.missing} == {"fonts-hanazono"}
    assert fonts.has_glyph("中")
    assert not fonts.has_glyph("𪚥")


def test_a_character_is_drawn_in_its_weight_or_by_a_font_that_has_it() -> None:
    fonts = installed_fonts()
    bold, rare = fonts.font_for("中", Weight.BOLD), fonts.font_for("𪚥", Weight.BOLD)
    assert bold is not None
    assert bold.fact.weight is Weight.BOLD
    assert rare is not None
    assert rare.fact.face.startswith("HanaMin")
    assert fonts.font_for("क") is None


def test_faces_are_the_simplified_chinese_ones() -> None:
    face = installed_fonts().font_for("中")
    assert face is not None
    assert (face.index, face.fixed_index) == (2, 7)


def test_the_glyph_table_is_read_from_the_font_once(
    noto_only: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    assert find_fonts([noto_only], cache).has_glyph("中")
    monkeypatch.setattr(assets, "_read_coverage", lambda *_: pytest.fail("the font was read again"))
    fonts = find_fonts([noto_only], cache)
    assert fonts.has_glyph("中")
    assert [kept.stat().st_size < 40_000 for kept in cache.iterdir()] == [True]


@pytest.mark.parametrize("damage", [b"", b"not a table", None])
def test_a_damaged_or_outdated_table_is_read_again(noto_only: Path, tmp_path: Path, damage: bytes | None) -> None:
    cache = tmp_path / "cache"
    find_fonts([noto_only], cache).has_glyph("中")
    (kept,) = cache.iterdir()
    good = kept.read_bytes()
    kept.write_bytes(good[:-20] if damage is None else damage)
    assert find_fonts([noto_only], cache).has_glyph("中")
    assert kept.read_bytes() == good


def test_another_font_file_of_the_same_name_is_noticed(noto_only: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    find_fonts([noto_only], cache).has_glyph("中")
    regular = noto_only / "NotoSansCJK-Regular.ttc"
    regular.unlink()
    regular.symlink_to("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")
    with pytest.raises(FontsMissing, match="holds HanaMinB"):
        find_fonts([noto_only], cache).has_glyph("中")


@pytest.mark.skipif(os.name == "nt", reason="a path below a file is refused in another way there")
def test_without_a_place_for_the_table_the_fonts_still_work(
    noto_only: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    assert find_fonts([noto_only], tmp_path / "file" / "cache").has_glyph("中")
    assert "Font table not kept" in caplog.text
